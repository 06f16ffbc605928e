"""Below ``/answers/``."""

from django.urls import path

from coxa.interfaces.web.answers import view

app_name = "answers"
urlpatterns = [path("", view.home, name="home"), path("again/", view.again, name="again")]

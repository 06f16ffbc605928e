"""Below ``/trends/``."""

from django.urls import path

from coxa.interfaces.web.trends import view

app_name = "trends"
urlpatterns = [path("", view.home, name="home"), path("data.csv", view.data, name="data")]

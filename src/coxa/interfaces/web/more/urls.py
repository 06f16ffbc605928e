"""Below ``/more/``."""

from django.urls import path

from coxa.interfaces.web.more import view

app_name = "more"
urlpatterns = [path("", view.home, name="home")]

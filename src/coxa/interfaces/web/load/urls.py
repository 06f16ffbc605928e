"""Below ``/trends/load/``. Only periods, assumptions and numbers of runs stand in an address."""

from django.urls import path

from coxa.interfaces.web.load import effort, steps, stride, view

app_name = "load"
urlpatterns = [
    path("", view.home, name="home"),
    path("steps/", steps.steps, name="steps"),
    path("stride/", stride.stride, name="stride"),
    path("effort/<int:activity_id>/", effort.name, name="effort"),
]

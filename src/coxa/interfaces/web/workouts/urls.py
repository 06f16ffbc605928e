"""Below ``/workouts/``."""

from django.urls import path

from coxa.interfaces.web.workouts import view

app_name = "workouts"
urlpatterns = [
    path("<str:day>.fit", view.day, name="day"),
    path("week-<str:first>.zip", view.week, name="week"),
]

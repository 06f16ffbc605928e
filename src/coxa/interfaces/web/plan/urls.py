"""The week, choosing and dropping, what life does to a plan, and the race question."""

from django.urls import path

from coxa.interfaces.web.plan import choose, course, racing, view

app_name = "plan"
urlpatterns = [
    path("", view.week, name="week"),
    path("new/", choose.new, name="new"),
    path("drop/", choose.drop, name="drop"),
    path("gate/", course.gate, name="gate"),
    path("pause/", course.pause, name="pause"),
    path("resume/", course.resume, name="resume"),
    path("race/", racing.race, name="race"),
]

"""The week, and choosing and dropping."""

from django.urls import path

from coxa.interfaces.web.plan import view

app_name = "plan"
urlpatterns = [
    path("", view.week, name="week"),
    path("new/", view.new, name="new"),
    path("drop/", view.drop, name="drop"),
]

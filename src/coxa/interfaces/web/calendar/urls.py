"""Below ``/calendar/``."""

from django.urls import path

from coxa.interfaces.web.calendar import feed, view

app_name = "calendar"
urlpatterns = [
    path("", view.home, name="home"),
    path("choose/", view.choose, name="choose"),
    path("open/", view.make, name="open"),
    path("shut/", view.shut, name="shut"),
    path("<str:token>.ics", feed.feed, name="feed"),
]

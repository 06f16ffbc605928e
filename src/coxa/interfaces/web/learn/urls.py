"""Search, the lists, and one page an id."""

from django.urls import path

from coxa.interfaces.web.learn import view

app_name = "learn"
urlpatterns = [
    path("", view.home, name="home"),
    path("<str:name>/", view.one, name="one"),
]

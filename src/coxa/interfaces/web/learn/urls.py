"""Search, the shelves, the places, and one page an id."""

from django.urls import path

from coxa.interfaces.web.learn import view

app_name = "learn"
urlpatterns = [
    path("", view.home, name="home"),
    path("all/<slug:name>/", view.shelf, name="shelf"),
    path("at/<slug:name>/", view.place, name="place"),
    path("<str:name>/", view.one, name="one"),
]

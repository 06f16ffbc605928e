"""Below ``/trends/``."""

from django.urls import path

from coxa.interfaces.web.trends import view, walking

app_name = "trends"
urlpatterns = [
    path("", view.home, name="home"),
    path("walking/", walking.page, name="walking"),
    path("walking/days.csv", walking.data, name="walking_data"),
    path("<slug:key>.csv", view.numbers, name="numbers"),
    path("<slug:key>.svg", view.drawing, name="drawing"),
]

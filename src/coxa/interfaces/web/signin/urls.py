"""At the root, so that the printed address stays short."""

from django.urls import path

from coxa.interfaces.web.signin import view

app_name = "signin"
urlpatterns = [
    path("enter", view.enter, name="enter"),
    path("out", view.out, name="out"),
]

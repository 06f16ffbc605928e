"""One page; the safety check takes it on."""

from django.urls import path

from coxa.interfaces.web.hurts import view

app_name = "hurts"
urlpatterns = [path("", view.start, name="start")]

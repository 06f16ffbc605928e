"""Below ``/pair/``."""

from django.urls import path

from coxa.interfaces.web.devices import view

app_name = "devices"
urlpatterns = [
    path("", view.pair, name="pair"),
    path("show/", view.show, name="show"),
    path("key/", view.key, name="key"),
    path("<int:device_id>/revoke/", view.revoke, name="revoke"),
]

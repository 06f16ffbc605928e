"""Below ``/settings/``."""

from django.urls import path

from coxa.interfaces.web.settings_page import data, profile, view

app_name = "settings"
urlpatterns = [
    path("", view.home, name="home"),
    path("profile/", profile.save, name="profile"),
    path("phones/", view.phones, name="phones"),
    path("sample/", data.sample, name="sample"),
    path("erase/", data.erase_all, name="erase"),
]

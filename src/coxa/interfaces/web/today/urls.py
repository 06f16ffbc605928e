"""The home page and its two answers."""

from django.urls import path

from coxa.interfaces.web.today import view

app_name = "today"
urlpatterns = [
    path("", view.home, name="home"),
    path("cleared/", view.cleared, name="cleared"),
    path("cleared/undo/", view.undo_cleared, name="undo_cleared"),
    path("real/<int:activity_id>/", view.real, name="real"),
    path("real/<int:activity_id>/undo/", view.undo_real, name="undo_real"),
]

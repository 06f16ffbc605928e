"""Note, change, take back; nothing of a note stands in an address."""

from django.urls import path

from coxa.interfaces.web.pain import view

app_name = "pain"
urlpatterns = [
    path("", view.new, name="new"),
    path("quiet/", view.quiet, name="quiet"),
    path("<int:entry_id>/", view.edit, name="edit"),
    path("<int:entry_id>/undo/", view.undo, name="undo"),
    path("<int:entry_id>/restore/", view.restore, name="restore"),
]

"""Below ``/runs/``. Only numbers of runs and files, and a day, stand in an address."""

from django.urls import path

from coxa.interfaces.web.runs import listing, marks, one, original, typed

app_name = "runs"
urlpatterns = [
    path("", listing.listing, name="list"),
    path("add/", typed.add, name="add"),
    path("<int:activity_id>/", one.one, name="one"),
    path("<int:activity_id>/edit/", typed.edit, name="edit"),
    path("<int:activity_id>/delete/", marks.delete, name="delete"),
    path("<int:activity_id>/restore/", marks.restore, name="restore"),
    path("<int:activity_id>/not-a-run/", marks.ignore, name="ignore"),
    path("<int:activity_id>/a-run/", marks.unignore, name="unignore"),
    path("<int:activity_id>/real/", marks.real, name="real"),
    path("<int:activity_id>/doubtful/", marks.doubtful, name="doubtful"),
    path("split/<int:recording_id>/", marks.split, name="split"),
    path("files/<int:file_id>/", original.original, name="file"),
]

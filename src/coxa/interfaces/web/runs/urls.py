"""Only numbers of runs, files and months stand in an address."""

from django.urls import path

from coxa.interfaces.web.runs import changing, form, listing, one

app_name = "runs"
urlpatterns = [
    path("", listing.month, name="list"),
    path("deleted/", listing.deleted, name="deleted"),
    path("add/", form.add, name="add"),
    path("file/<int:file_id>/", one.file, name="file"),
    path("split/<int:recording_id>/", changing.split, name="split"),
    path("<int:activity_id>/", one.run, name="one"),
    path("<int:activity_id>/edit/", form.edit, name="edit"),
    path("<int:activity_id>/<slug:verb>/", changing.do, name="do"),
]

"""Below ``/import/``."""

from django.urls import path

from coxa.interfaces.web.imports import view

app_name = "imports"
urlpatterns = [
    path("", view.new, name="new"),
    path("folder/", view.folder, name="folder"),
    path("<int:batch_id>/", view.one, name="one"),
    path("<int:batch_id>/retry/", view.retry, name="retry"),
    path("<int:batch_id>/lines/", view.lines, name="lines"),
]

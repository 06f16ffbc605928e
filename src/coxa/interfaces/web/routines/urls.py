"""List, one, player, log."""

from django.urls import path

from coxa.interfaces.web.routines import cadence, keep, marks, relief, view

app_name = "routines"
urlpatterns = [
    path("", view.home, name="home"),
    path("figure/<slug:exercise>.svg", view.figure, name="figure"),
    path("done/<int:log_id>/undo/", keep.undo, name="undo"),
    path("relief/", relief.page, name="relief"),
    path("relief/mark/", marks.mark, name="mark"),
    path("relief/mark/<int:mark_id>/undo/", marks.unmark, name="unmark"),
    path("cadence/", cadence.page, name="cadence"),
    path("<slug:routine_id>/", view.one, name="one"),
    path("<slug:routine_id>/go/", view.go, name="go"),
    path("<slug:routine_id>/log/", keep.log, name="log"),
]

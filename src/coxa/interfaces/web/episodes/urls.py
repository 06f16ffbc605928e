"""Only numbers stand in an address."""

from django.urls import path

from coxa.interfaces.web.episodes import check_in, moving, view

app_name = "episodes"
urlpatterns = [
    path("", view.every, name="list"),
    path("<int:episode_id>/", view.one, name="one"),
    path("<int:episode_id>/edit/", view.edit, name="edit"),
    path("<int:episode_id>/over/", view.over, name="over"),
    path("<int:episode_id>/reopen/", view.reopen, name="reopen"),
    path("<int:episode_id>/summary/", view.summary, name="summary"),
    path("<int:episode_id>/merge/", moving.merge, name="merge"),
    path("<int:episode_id>/part/", moving.part, name="part"),
    path("move/", moving.move, name="move"),
    path("week/", check_in.week, name="week"),
    path("week/<int:number>/", check_in.screen, name="screen"),
    path("week/anew/", check_in.anew, name="week_anew"),
    path("week/skip/", check_in.skip, name="skip"),
    path("week/<int:check_in_id>/undo/", check_in.undo, name="undo"),
    path("week/<int:check_in_id>/restore/", check_in.restore, name="restore"),
    path("week/activities/", check_in.activities, name="activities"),
]

"""Below ``/experiments/``."""

from django.urls import path

from coxa.interfaces.web.experiments import form, turns, view

app_name = "experiments"
urlpatterns = [
    path("", view.home, name="home"),
    path("new/<str:factor>/", form.new, name="new"),
    path("<int:experiment_id>/", view.one, name="one"),
    path("<int:experiment_id>/pause/", turns.pause, name="pause"),
    path("<int:experiment_id>/resume/", turns.resume, name="resume"),
    path("<int:experiment_id>/end/", turns.end, name="end"),
    path("<int:experiment_id>/reopen/", turns.reopen, name="reopen"),
    path("<int:experiment_id>/kept/", turns.kept, name="kept"),
    path("<int:experiment_id>/remove/", turns.remove, name="remove"),
]

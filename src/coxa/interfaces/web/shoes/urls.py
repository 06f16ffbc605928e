"""Below ``/shoes/``."""

from django.urls import path

from coxa.interfaces.web.shoes import form, many, of_run, photo, view

app_name = "shoes"
urlpatterns = [
    path("", view.home, name="home"),
    path("add/", form.add, name="add"),
    path("<int:shoe_id>/edit/", form.edit, name="edit"),
    path("<int:shoe_id>/photo/", photo.show, name="photo"),
    path("<int:shoe_id>/retire/", view.retire, name="retire"),
    path("<int:shoe_id>/run-on/", view.unretire, name="unretire"),
    path("runs/", many.many, name="many"),
    path("runs/<int:activity_id>/", of_run.choose, name="of_run"),
]

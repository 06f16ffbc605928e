"""Only the number of a question stands in an address."""

from django.urls import path

from coxa.interfaces.web.check import view

app_name = "check"
urlpatterns = [
    path("", view.start, name="start"),
    path("anew/", view.anew, name="anew"),
    path("<int:number>/", view.question, name="question"),
    path("result/<int:check_id>/", view.outcome, name="result"),
]

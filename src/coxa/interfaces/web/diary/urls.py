"""One page a month."""

from django.urls import path

from coxa.interfaces.web.diary import view

app_name = "diary"
urlpatterns = [
    path("", view.month, name="month"),
    path("<int:year>-<int:number>/", view.month, name="of"),
]

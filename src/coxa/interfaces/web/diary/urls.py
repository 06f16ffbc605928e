"""One page a month: ``/diary/2026-06/``."""

from datetime import date

from django.urls import path, register_converter

from coxa.interfaces.web.diary import view


class MonthConverter:
    """A month as the first of its days."""

    regex = "[0-9]{4}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        """Raises `ValueError` for a month that does not exist, which makes it a 404."""
        return date.fromisoformat(f"{value}-01")

    def to_url(self, value: date) -> str:
        """Of any day of that month."""
        return f"{value.year:04d}-{value.month:02d}"


register_converter(MonthConverter, "month")

app_name = "diary"
urlpatterns = [
    path("", view.month, name="month"),
    path("<month:asked>/", view.month, name="of"),
]

"""A calendar of distance: a column a week, a square a day; larger is further."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.utils.safestring import SafeString, mark_safe

from coxa.training.weeks import Total, monday_of

WEEKS, CELL, LEFT = 26, 13.0, 22.0
SMALLEST, LARGEST = 3.0, 11.0


def heat(days: Mapping[date, Total], on: date) -> SafeString:
    """The last 26 weeks. A dot is a day with nothing recorded; a size, not a hue, says how far."""
    first = monday_of(on) - timedelta(weeks=WEEKS - 1)
    shown = [first + timedelta(days=at) for at in range((on - first).days + 1)]
    most = max((days[day].distance_m for day in shown if day in days), default=0.0) or 1.0
    cells = "".join(_cell(days.get(day), day, first, most) for day in shown)
    names = "".join(
        f'<text x="0" y="{16 + at * CELL:.0f}">{word}</text>' for at, word in ((0, "M"), (6, "S"))
    )
    return mark_safe(  # noqa: S308 - numbers of ours
        '<svg class="chart heat" viewBox="0 0 360 100" role="img" aria-label="Distance of each '
        f'day in the last {WEEKS} weeks. The table gives the weeks.">{names}{cells}</svg>'
    )


def _cell(total: Total | None, day: date, first: date, most: float) -> str:
    week, weekday = divmod((day - first).days, 7)
    x, y = LEFT + (week + 0.5) * CELL - 1, 5 + (weekday + 0.5) * CELL
    if total is None:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1" class="heatgap"/>'
    size = SMALLEST + (LARGEST - SMALLEST) * total.distance_m / most
    name = "heatday" if total.runs else "heatrest"
    return (
        f'<rect x="{x - size / 2:.1f}" y="{y - size / 2:.1f}" width="{size:.1f}" '
        f'height="{size:.1f}" class="{name}"/>'
    )

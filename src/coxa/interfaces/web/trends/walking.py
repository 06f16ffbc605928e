"""How the runner walks: pictures, a table, and the days as CSV."""

import csv
from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.trends.walking import Walking, walking, weekly
from coxa.interfaces.web.drawing.walks import DAILY, walks
from coxa.interfaces.web.trends.periods import PERIODS, USUAL
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.knowledge.load import load_knowledge
from coxa.training.walking import BEFORE_DAYS, LATELY_DAYS, LEAST_BEFORE, LEAST_LATELY
from coxa.values.distances import Units
from coxa.values.walking import Gait

NAMES = {
    Gait.ASYMMETRY: ("Uneven steps", "The share of steps in which one foot was quicker."),
    Gait.DOUBLE_SUPPORT: ("Both feet down", "The share of the time with both on the ground."),
    Gait.STEP_LENGTH: ("Step length", "From one foot to the other."),
    Gait.SPEED: ("Speed", "Of everyday walking on the flat."),
    Gait.STEADINESS: ("Steadiness", "As the phone judges it."),
}
_HOUR_S = 3600.0
_PERCENT, _CM = 100.0, 100.0


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """A picture a quantity, then every week in one table."""
    shown, period = _shown(request)
    units = units_of(request)
    by_gait: dict[Gait, dict[date, float]] = defaultdict(dict)
    for day in shown.days:
        by_gait[day.gait][day.day] = day.value
    gaits = [gait for gait in Gait if gait in by_gait]
    phrases = load_knowledge().phrases
    uneven = shown.uneven
    context = {
        "period": period,
        "periods": [(name, words) for name, (words, _) in PERIODS.items()],
        "charts": [_chart(gait, shown, by_gait[gait], units) for gait in gaits],
        "columns": [f"{NAMES[gait][0]}, {_scale(gait, units)[1]}" for gait in gaits],
        "rows": _rows(shown, gaits, units),
        "uneven": uneven,
        "lately": uneven and f"{uneven.lately * _PERCENT:.0f}",
        "usual": uneven and f"{uneven.usual * _PERCENT:.0f}",
        "sentence": phrases["walking.uneven"].text if uneven and uneven.is_new else "",
        "look": phrases["walking.look"].text,
        "needed": (LEAST_LATELY, LATELY_DAYS, LEAST_BEFORE, BEFORE_DAYS),
    }
    return render(request, "trends/walking.html", context)


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """A line a day; an empty cell is not known. Shares of 1, metres, metres a second."""
    shown, _ = _shown(request)
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="walking.csv"'
    lines = csv.writer(answer)
    lines.writerow(("day", *(gait.value for gait in Gait)))
    days: dict[date, dict[Gait, float]] = defaultdict(dict)
    for each in shown.days:
        days[each.day][each.gait] = each.value
    for day, told in sorted(days.items()):
        lines.writerow((day.isoformat(), *(told.get(gait, "") for gait in Gait)))
    return answer


def _shown(request: HttpRequest) -> tuple[Walking, str]:
    asked = request.GET.get("period", USUAL)
    period = asked if asked in PERIODS else USUAL
    return walking(runner_of(request), today_of(request), PERIODS[period][1]), period


def _chart(
    gait: Gait, shown: Walking, days: Mapping[date, float], units: Units
) -> tuple[str, str, str]:
    times, unit = _scale(gait, units)
    name, words = NAMES[gait]
    each = "day"
    if (shown.on - shown.first).days >= DAILY:
        each = "week"
        weeks = weekly(shown.days)
        days = {max(day, shown.first): told[gait] for day, told in weeks.items() if gait in told}
    points = {day: value * times for day, value in days.items()}
    usual = shown.uneven.usual * times if shown.uneven and gait is Gait.ASYMMETRY else None
    drawn = walks(points, shown.first, shown.on, f"{name} in {unit}, by {each}", usual)
    note = f"{words} In {unit}, a dot a {each}."
    return name, note + (" The dashed line is what is usual for you." if usual else ""), drawn


def _rows(shown: Walking, gaits: list[Gait], units: Units) -> list[tuple[date, list[str]]]:
    weeks = sorted(weekly(shown.days).items(), reverse=True)
    return [
        (monday, [_text(gait, told.get(gait), units) for gait in gaits]) for monday, told in weeks
    ]


def _text(gait: Gait, value: float | None, units: Units) -> str:
    return "" if value is None else f"{value * _scale(gait, units)[0]:.1f}"


def _scale(gait: Gait, units: Units) -> tuple[float, str]:
    """What a stored value is multiplied by to be shown, and its unit."""
    if gait is Gait.STEP_LENGTH:
        return _CM, "cm"
    if gait is Gait.SPEED:
        return _HOUR_S / units.metres, f"{units.value}/h"
    return _PERCENT, "%"

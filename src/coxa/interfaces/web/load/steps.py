"""The teaching sum of steps, with its assumptions in the open."""

import math
from dataclasses import dataclass, replace
from statistics import median

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.load_detail import HipWeek, hip_weeks
from coxa.interfaces.web.load.period import period_of, periods
from coxa.interfaces.web.load.view import catch_up
from coxa.interfaces.web.load.words import pace_of
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Assumption
from coxa.training.hip_index import REFERENCE_MPS, Assumptions

FIELDS = {
    "exponent": "assume_exponent",
    "faster": "assume_faster",
    "down": "assume_down",
    "up": "assume_up",
}
PLAIN = 1.0  # with this power a step with twice the load counts twice


@dataclass(frozen=True)
class Field:
    """One assumption as the form shows it."""

    name: str
    fact: Assumption
    value: str

    @property
    def least(self) -> str:
        """With a minus that reads as one."""
        return f"{self.fact.least:g}".replace("-", "\u2212")


@dataclass(frozen=True)
class WeekRow:
    """Thousands of steps; `plain` and `powered` against the middle week, 1.0 the same."""

    week: HipWeek
    thousands: str
    each: str
    plain: str
    powered: str


@require_safe
def steps(request: HttpRequest) -> HttpResponse:
    """By week, once with the power 1 and once with the chosen one."""
    runner_id, today = runner_of(request), today_of(request)
    catch_up(runner_id)
    period, length = period_of(request)
    fields = [_field(request, name, fact) for name, fact in FIELDS.items()]
    given = Assumptions(*(float(each.value) for each in fields))
    powered = hip_weeks(runner_id, today, length, given)
    plain = hip_weeks(runner_id, today, length, replace(given, exponent=PLAIN))
    context = {
        "period": period,
        "periods": periods(),
        "fields": fields,
        "changed": any(float(each.value) != each.fact.usual for each in fields),
        "weeks": _rows(plain, powered)[::-1],
        "without": sum(week.without for week in powered),
        "level": _level(powered),
        "power": fields[0].value,
        "reference": pace_of(REFERENCE_MPS, units_of(request)),
    }
    return render(request, "load/steps.html", context)


def _field(request: HttpRequest, name: str, fact_id: str) -> Field:
    """What is no number, or off the range, is what Coxa begins with."""
    fact = load_knowledge().assumptions[fact_id]
    try:
        value = float(request.GET.get(name, ""))
    except ValueError:
        value = math.nan
    return Field(name, fact, f"{value if fact.least <= value <= fact.most else fact.usual:g}")


def _rows(plain: tuple[HipWeek, ...], powered: tuple[HipWeek, ...]) -> list[WeekRow]:
    low, high = _middle(plain), _middle(powered)
    return [
        WeekRow(
            week,
            f"{week.sum.steps / 1000:.1f}",
            f"{week.sum.each:.2f}" if week.sum.each else "",
            _times(flat.sum.weighted, low),
            _times(week.sum.weighted, high),
        )
        for flat, week in zip(plain, powered, strict=True)
    ]


def _middle(weeks: tuple[HipWeek, ...]) -> float:
    known = [week.sum.weighted for week in weeks if week.sum.steps]
    return median(known) if known else 0.0


def _times(weighted: float, middle: float) -> str:
    return f"{weighted / middle:.2f}" if weighted and middle else ""


def _level(weeks: tuple[HipWeek, ...]) -> str:
    """The share of steps that were taken for level, in per cent; empty for none."""
    steps_all = sum(week.sum.steps for week in weeks)
    level = sum(week.sum.level for week in weeks)
    return f"{level / steps_all * 100:.0f}" if level and steps_all else ""

"""The teaching sum of steps, with its assumptions in the open."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import median

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.trends.load_detail import HipWeek, hip_weeks
from coxa.interfaces.web.load.period import period_of, periods
from coxa.interfaces.web.load.view import MOST_WEEKS, catch_up
from coxa.interfaces.web.load.words import pace_of
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Assumption
from coxa.training.hip_index import REFERENCE_MPS, Assumptions, HipSum

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
    """Thousands of steps; `plain` and `powered` against the middle week, 1.00 the same."""

    week: HipWeek
    steps: float
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
    both = (replace(given, exponent=PLAIN), given)
    weeks = hip_weeks(runner_id, today, length, both)
    rows = _rows(weeks)[::-1]
    context = {
        "period": period,
        "periods": periods(),
        "fields": fields,
        "changed": any(float(each.value) != each.fact.usual for each in fields),
        "weeks": rows[:MOST_WEEKS],
        "without": sum(week.without for week in weeks),
        "level": _level(weeks),
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


def _rows(weeks: tuple[HipWeek, ...]) -> list[WeekRow]:
    low, high = (_middle(week.sums[at] for week in weeks) for at in (0, 1))
    return [
        WeekRow(
            week,
            week.sums[1].steps,
            f"{week.sums[1].steps / 1000:.1f}",
            f"{week.sums[1].each:.2f}" if week.sums[1].each else "",
            _times(week.sums[0].weighted, low),
            _times(week.sums[1].weighted, high),
        )
        for week in weeks
    ]


def _middle(sums: Iterable[HipSum]) -> float:
    known = [each.weighted for each in sums if each.steps]
    return median(known) if known else 0.0


def _times(weighted: float, middle: float) -> str:
    return f"{weighted / middle:.2f}" if weighted and middle else ""


def _level(weeks: tuple[HipWeek, ...]) -> str:
    """The share of steps that were taken for level, in per cent; empty for none."""
    steps_all = sum(week.sums[1].steps for week in weeks)
    level = sum(week.sums[1].level for week in weeks)
    return f"{level / steps_all * 100:.0f}" if level and steps_all else ""

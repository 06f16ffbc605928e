"""The page, and its table as CSV."""

import csv

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.trends import Trends, trends
from coxa.interfaces.web.drawing.bodymap.counted import counted
from coxa.interfaces.web.drawing.heat import heat
from coxa.interfaces.web.drawing.rungs import rungs
from coxa.interfaces.web.drawing.trend import trend, weekly
from coxa.interfaces.web.trends.periods import PERIODS, USUAL
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.knowledge.load import load_knowledge
from coxa.training.spike import Spike, SpikeClass
from coxa.values.distances import Units, distance_text

SPIKES_SHOWN = 20


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Four pictures, each with its table."""
    shown, period = _shown(request)
    load, units = shown.load, units_of(request)
    known = [each.spike for each in load.rungs if each.spike]
    over = [each for each in known if each.spike_class is not SpikeClass.NONE]
    context = {
        "period": period,
        "periods": [(name, words) for name, (words, _) in PERIODS.items()],
        "is_empty": not load.days and not shown.running and not shown.morning,
        "trend": trend(shown),
        "heat": heat(load.days, load.on),
        "rungs": rungs(load.rungs, load.first, load.on, units.metres),
        "rows": _rows(shown, units)[::-1],
        "spikes": [_spike_row(each, units) for each in over[: -SPIKES_SHOWN - 1 : -1]],
        "maps": [counted(view, shown.places) for view in ("front", "back")],
        "places": [(place.words, days) for place, days in shown.places.items()],
        "forecast": _ahead(load.forecast),
        "bands": [each for each in load_knowledge().bands.values() if each.rate],
        "steps": load.steps,
        "last": [distance_text(each.distance_m, units) for each in (load.last_7d, load.last_28d)],
    }
    return render(request, "trends/home.html", context)


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """A line a week; an empty cell is not known. Distance in metres, time in seconds."""
    shown, _ = _shown(request)
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="trends.csv"'
    lines = csv.writer(answer)
    lines.writerow(("week", "runs", "distance_m", "duration_s", "pain_running", "pain_morning"))
    running, morning = weekly(shown.running), weekly(shown.morning)
    for week in shown.load.weeks:
        known = (week.runs, round(week.distance_m), round(week.duration_s))
        sums = known if week.recorded else ("", "", "")
        levels = (running.get(week.first, ""), morning.get(week.first, ""))
        lines.writerow((week.first.isoformat(), *sums, *levels))
    return answer


def _shown(request: HttpRequest) -> tuple[Trends, str]:
    asked = request.GET.get("period", USUAL)
    period = asked if asked in PERIODS else USUAL
    return trends(runner_of(request), today_of(request), PERIODS[period][1]), period


def _rows(shown: Trends, units: Units) -> list[tuple[object, ...]]:
    running, morning = weekly(shown.running), weekly(shown.morning)
    share = {each.week.first: f"{each.share:+.0%}" for each in shown.load.changes}
    return [
        (
            week.first,
            distance_text(week.distance_m, units) if week.recorded else "nothing recorded",
            share.get(week.first, ""),
            running.get(week.first, ""),
            morning.get(week.first, ""),
        )
        for week in shown.load.weeks
    ]


def _spike_row(spike: Spike, units: Units) -> tuple[object, ...]:
    ran, before = (
        distance_text(run.distance_m or 0.0, units) for run in (spike.run, spike.longest)
    )
    return spike.run.day, ran, before, f"{spike.share:+.0%}"


def _ahead(spike: Spike | None) -> str:
    if spike is None:
        return ""
    run = f"{spike.run.day:%A}’s run"
    over = f"{spike.share * 100:.0f} %"
    return f"This week’s plan makes {run} {over} over the longest of the 30 days before it."

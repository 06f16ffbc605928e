"""Weeks with their change and effort, what is not known, and where the time went."""

from datetime import date
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.runs.measure import measure_runs, measure_the_rest
from coxa.actions.trends.load_detail import Efforts, load_in_numbers
from coxa.actions.trends.load_sums import LoadSums
from coxa.interfaces.web.load.period import period_of, periods
from coxa.interfaces.web.load.words import pace_of, pace_rows, slope_rows, usual_rows
from coxa.interfaces.web.trends.chart import count_words
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.store.activities.measures import count_unmeasured
from coxa.training.sums.silence import unknown_days
from coxa.training.sums.weeks import Total
from coxa.values.days import days_before
from coxa.values.distances import Units, distance_text, duration_text

AT_ONCE = 10  # runs measured while the page waits, about a tenth of a second
WEEKS = 13  # a quarter of a year; the earlier ones are folded
MOST_WEEKS = 65  # a year more; a table of decades helps nobody, and the CSV has them all
ONE_ROW_FROM = 3  # weeks without a record that stand as one row
SILENCES = 8  # the latest; a longer list tells no more


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Numbers where the trends page has pictures."""
    runner_id, today, units = runner_of(request), today_of(request), units_of(request)
    catch_up(runner_id)
    period, length = period_of(request)
    shown = load_in_numbers(runner_id, today, length, units.metres)
    load, felt, spent = shown.load, shown.felt, shown.spent
    weeks = _silence_in_one(_weeks(load, felt, units)[::-1])
    quiet = [each for each in load.quiet[1:] if each.last >= load.first]
    before = unknown_days(load.quiet[:1], load.first, load.on)
    context = {
        "period": period,
        "periods": periods(),
        "is_empty": not load.days,
        "last": [("Last 7 days", _sum(load.last_7d, units)), *_month(load, units)],
        "last_on": _last_on(load),
        "felt": felt,
        "steps": load.steps,
        "forecast": load.forecast and f"{load.forecast.share * 100:.0f}",
        "forecast_day": load.forecast and load.forecast.run.day,
        "weeks": weeks[:WEEKS],
        "earlier": weeks[WEEKS:MOST_WEEKS],
        "hidden": max(0, len(weeks) - MOST_WEEKS),
        "quiet": [(each, count_words(each.days, "day")) for each in quiet[: -SILENCES - 1 : -1]],
        "before": count_words(before, "day") if before else "",
        "spent": spent,
        "usual": spent.usual_mps and pace_of(spent.usual_mps, units),
        "against_usual": usual_rows(spent.against_usual),
        "paces": pace_rows(spent.by_pace, units),
        "slopes": slope_rows(spent.by_slope),
        "strides": shown.strides,
    }
    return render(request, "load/home.html", context)


def catch_up(runner_id: int) -> None:
    """A few at once, so that a single new run is there; the worker does the rest."""
    if measure_runs(runner_id, AT_ONCE) == AT_ONCE and count_unmeasured(runner_id):
        measure_the_rest.enqueue(runner_id)


def _month(load: LoadSums, units: Units) -> list[tuple[str, str]]:
    return [("Last 28 days", _sum(load.last_28d, units))]


def _last_on(load: LoadSums) -> date | None:
    """The day of the last record, where the 28 days hold none: the way out of an empty table."""
    latest = load.quiet[-1].first if load.quiet else date.min
    return None if load.last_28d.recorded or latest == date.min else days_before(latest, 1)


def _sum(total: Total, units: Units) -> str:
    """On one line."""
    return ", ".join(part for part in _parts(total, units) if part)


def _parts(total: Total, units: Units) -> tuple[str, str]:
    """How far, and the rest of it; at least so much, where days are not known."""
    if not total.recorded:
        return "nothing recorded", ""
    quiet = total.unknown_days
    silent = f"{quiet:,} day{'' if quiet == 1 else 's'} not known" if quiet else ""
    if not total.runs:
        return "no run", silent
    runs = "1 run" if total.runs == 1 else f"{total.runs:,} runs"
    unbroken = (part.replace(" ", "\u00a0") for part in (duration_text(total.duration_s), runs))
    rest = (*unbroken, silent)
    return distance_text(total.distance_m, units), ", ".join(part for part in rest if part)


def _change(share: float) -> str:
    """As figures are set: a true minus, and a space that never breaks before the sign."""
    return f"{share * 100:+.0f}\u00a0%".replace("-", "\u2212")


def _silence_in_one(weeks: list[dict[str, object]]) -> list[dict[str, object]]:
    """The latest first; weeks on end without a record are one row, from the earliest of them."""
    found: list[dict[str, object]] = []
    for silent, group in groupby(weeks, lambda week: bool(week["silent"])):
        rows = list(group)
        if silent and len(rows) >= ONE_ROW_FROM:
            rows = [{**rows[-1], "sum": ("nothing recorded", f"{len(rows):,} weeks")}]
        found += rows
    return found


def _weeks(load: LoadSums, felt: Efforts, units: Units) -> list[dict[str, object]]:
    changes = {each.week.first: each for each in load.changes}
    return [
        {
            "first": week.first,
            "sum": _parts(week, units),
            "change": _change(changes[week.first].share) if week.first in changes else "",
            "over": week.first in changes and changes[week.first].over_the_rule,
            "felt": felt.weeks.get(week.first),
            "silent": not week.recorded and week.first not in felt.weeks,
        }
        for week in load.weeks
        if week.last > load.quiet[0].last  # before the first record there is nothing to tell
    ]

"""The list, one month of whole weeks at a time, so that thousands of runs cost no more than ten."""

import re
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from coxa.actions.activities import activity_lines, count_activities
from coxa.actions.record_pain import pain_entries
from coxa.interfaces.web.runs.weeks import WEEK, highest_by_run, monday, weeks
from coxa.interfaces.web.runs.words import day_words, size
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.training.windows import LONGEST_DAYS

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
MOST_DELETED = 50  # the latest ones; older ones are rarely missed


@require_safe
def month(request: HttpRequest) -> HttpResponse:
    """The month asked for, else the month of the newest run."""
    runner_id = runner_of(request)
    year = request.GET.get("year", "")
    if _YEAR.fullmatch(year) and int(year):
        return _newest_of(runner_id, int(year))
    newest = next(iter(activity_lines(runner_id, limit=1)), None)
    if newest is None:
        return render(request, "runs/empty.html")
    shown = _asked(request) or newest.day.replace(day=1)
    return render(request, "runs/list.html", _context(request, shown, newest.day))


def _asked(request: HttpRequest) -> date | None:
    found = _MONTH.fullmatch(request.GET.get("month", ""))
    try:
        return date(int(found[1]), int(found[2]), 1) if found else None
    except ValueError:
        return None


def _newest_of(runner_id: int, year: int) -> HttpResponse:
    last = next(iter(activity_lines(runner_id, until=date(year, 12, 31), limit=1)), None)
    there = reverse("runs:list")
    return redirect(f"{there}?month={last.day:%Y-%m}" if last else there)


def _context(request: HttpRequest, shown: date, newest: date) -> dict[str, object]:
    runner_id, units = runner_of(request), units_of(request)
    first, last = span(shown)
    lines = activity_lines(runner_id, since=first - timedelta(days=LONGEST_DAYS), until=last)
    # A note of the morning after a Sunday run is one of the next week.
    pain = highest_by_run(pain_entries(runner_id, since=first, until=last + WEEK))
    older = next(iter(activity_lines(runner_id, until=first - timedelta(days=1), limit=1)), None)
    return {
        "shown": shown,
        "weeks": weeks(lines, first, last, pain, units),
        "older": _month_of(older.day) if older else None,
        "newer": _month_of(last + timedelta(days=1)) if newest > last else None,
        "years": _years(runner_id, newest),
        "on": today_of(request),
    }


def span(shown: date) -> tuple[date, date]:
    """The weeks whose Monday lies in that month: whole ones, so that their sums are true."""
    after = _next_month(shown)
    first = monday(shown + timedelta(days=6))
    return first, monday(after + timedelta(days=6)) - timedelta(days=1)


def _next_month(shown: date) -> date:
    return (shown.replace(day=28) + timedelta(days=4)).replace(day=1)


def _month_of(day: date) -> date:
    """The month whose page has that day: the one of its Monday."""
    return monday(day).replace(day=1)


def _years(runner_id: int, newest: date) -> list[int]:
    """Every year from the newest run to the oldest."""
    oldest = activity_lines(runner_id, limit=1, offset=count_activities(runner_id) - 1)
    return list(range(newest.year, oldest[0].day.year - 1, -1)) if oldest else []


@require_safe
def deleted(request: HttpRequest) -> HttpResponse:
    """What was deleted can be brought back."""
    units = units_of(request)
    lines = activity_lines(runner_of(request), deleted=True, limit=MOST_DELETED)
    rows = [(line, day_words(line.day), size(line, units)) for line in lines]
    return render(request, "runs/deleted.html", {"rows": rows})

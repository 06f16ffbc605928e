"""A month of the diary."""

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.activities import activity_lines
from coxa.actions.record_pain import pain_entries
from coxa.interfaces.web.diary.month import bounds, days
from coxa.interfaces.web.who import runner_of, today_of, units_of

EARLIEST_YEAR = 1970


@require_safe
def month(request: HttpRequest, year: int | None = None, number: int | None = None) -> HttpResponse:
    """This month, or the one named; days that lie ahead are left out."""
    on = today_of(request)
    try:
        asked = on if year is None or number is None else date(year, number, 1)
    except ValueError as error:
        raise Http404 from error
    if not EARLIEST_YEAR <= asked.year <= on.year or asked > on:
        raise Http404
    first, last = bounds(asked)
    last = min(last, on)
    runner_id = runner_of(request)
    entries = pain_entries(runner_id, since=first, until=last)
    runs = activity_lines(runner_id, since=first, until=last)
    context = {
        "month": first,
        "days": days(entries, runs, units_of(request), last, first),
        "is_empty": not entries,
        "is_now": last == on,
        "before": first - timedelta(days=1),
        "after": None if last == on else last + timedelta(days=1),
        "noted_today": any(entry.day == on for entry in entries),
    }
    return render(request, "diary/month.html", context)

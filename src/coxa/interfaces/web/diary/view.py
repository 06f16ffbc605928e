"""A month of the diary."""

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.record_pain import pain_entries
from coxa.actions.runs.activities import activity_lines
from coxa.interfaces.web.diary.month import EARLIEST, bounds, days
from coxa.interfaces.web.who import now_of, runner_of, today_of, units_of, zone_of


@require_safe
def month(request: HttpRequest, asked: date | None = None) -> HttpResponse:
    """This month, or the one named; days that lie ahead are left out."""
    on = today_of(request)
    first, last = bounds(asked or on, on)
    if not EARLIEST <= first <= on:
        raise Http404
    runner_id = runner_of(request)
    entries = pain_entries(runner_id, since=first, until=last)
    runs = activity_lines(runner_id, since=first, until=last)
    now = now_of(request).astimezone(zone_of(request))
    context = {
        "month": first,
        "days": days(entries, runs, units_of(request), now, (first, last)),
        "is_empty": not entries,
        "is_now": last == on,
        "before": first - timedelta(days=1) if first > EARLIEST else None,
        "after": None if last == on else last + timedelta(days=1),
        "noted_today": any(entry.day == on for entry in entries),
        "on": on,
    }
    return render(request, "diary/month.html", context)

"""The list of runs, whole weeks a page."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.record_pain import pain_entries
from coxa.actions.runs.activities import activity_lines
from coxa.interfaces.web.runs.weeks import Week, known, monday_of, weeks
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.store.shapes import ActivityLine
from coxa.training.sums.windows import LONGEST_DAYS

A_PAGE = 50  # at least, where there are as many; the last week is always whole
PAIN_DAYS = 7  # a note that belongs to a run may be of a later day


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Newest first; `?until=` a Sunday turns the page."""
    runner_id, until = runner_of(request), _until(request.GET.get("until", ""))
    page = activity_lines(runner_id, until=until, limit=A_PAGE)
    if not page:
        return render(request, "runs/list.html", {"weeks": (), "until": until})
    first = monday_of(page[-1].day)
    lines = activity_lines(runner_id, since=first - timedelta(days=LONGEST_DAYS), until=until)
    older = first - timedelta(days=1)
    context = {
        "weeks": _weeks(request, lines, first),
        "until": until,
        "older": older if activity_lines(runner_id, until=older, limit=1) else None,
    }
    return render(request, "runs/list.html", context)


def _weeks(request: HttpRequest, lines: Sequence[ActivityLine], first: date) -> tuple[Week, ...]:
    runner_id, last = runner_of(request), lines[0].day + timedelta(days=PAIN_DAYS)
    pain = pain_entries(runner_id, since=first - timedelta(days=1), until=last)
    by = known(lines, pain, units_of(request), today_of(request))
    return weeks([line for line in lines if line.day >= first], by)


def _until(text: str) -> date | None:
    """None where it names no day: then the newest page."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

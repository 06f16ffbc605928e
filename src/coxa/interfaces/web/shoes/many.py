"""Many runs at once: which pair they were in."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from coxa.actions.runs.activities import activity_lines
from coxa.actions.shoes.outlooks import shoe_outlooks
from coxa.actions.shoes.use import Span, use_shoe, use_shoe_where_bare
from coxa.interfaces.web.runs.words import ON_FOOT, day_words, sport_words
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.store.shapes import ActivityLine
from coxa.values.distances import distance_text

A_PAGE = 60
_BAD_REQUEST = 400


@dataclass(frozen=True)
class Row:
    """One run that may be ticked; `pair` is the one it has."""

    id: int
    name: str
    day: str
    distance: str
    pair: str
    ticked: bool


@require_http_methods(["GET", "HEAD", "POST"])
def many(request: HttpRequest) -> HttpResponse:
    """`?until=` a day turns the page; POST gives the ticked runs the pair."""
    if request.method != "POST":
        return _page(request)
    if request.POST.get("do") == "bare":
        return _bare(request)
    runs = [int(each) for each in request.POST.getlist("run") if each.isdecimal()]
    shoe = request.POST.get("shoe", "")
    if not runs or not shoe:
        missing = "Tick the runs first." if shoe else "Choose a pair."
        return _page(request, missing, frozenset(runs))
    changed = use_shoe(runner_of(request), int(shoe) if shoe.isdecimal() else None, runs)
    return _done(request, changed)


def _bare(request: HttpRequest) -> HttpResponse:
    """All runs without a pair from a day on; those that have one are left alone."""
    since, shoe = _day(request.POST.get("since", "")), request.POST.get("shoe", "")
    if since is None or not shoe.isdecimal():
        missing = "Give the day to begin with." if shoe.isdecimal() else "Choose a pair."
        return _page(request, missing)
    return _done(request, use_shoe_where_bare(runner_of(request), int(shoe), Span(since)))


def _done(request: HttpRequest, changed: int) -> HttpResponse:
    tell(request, f"Set for {changed} run{'' if changed == 1 else 's'}.")
    return redirect(f"{reverse('shoes:many')}?{request.GET.urlencode()}")


def _page(
    request: HttpRequest, fault: str = "", ticked: frozenset[int] = frozenset()
) -> HttpResponse:
    runner_id, on = runner_of(request), today_of(request)
    until = _day(request.GET.get("until", ""))
    lines = activity_lines(runner_id, until=until, limit=A_PAGE)
    pairs = [each.line for each in shoe_outlooks(runner_id, on)]
    names = {each.id: each.name for each in pairs}
    older = lines[-1].day - timedelta(days=1) if len(lines) == A_PAGE else None
    # The last day may go on past the page, so its runs come again on the next one.
    older = lines[-1].day if older and lines[0].day != lines[-1].day else older
    context = {
        "rows": [_row(request, line, names, ticked) for line in lines if line.sport in ON_FOOT],
        "pairs": [each for each in pairs if each.retired_on is None],
        "retired": [each for each in pairs if each.retired_on],
        "older": older,
        "until": until,
        "fault": fault,
    }
    return render(request, "shoes/many.html", context, status=_BAD_REQUEST if fault else 200)


def _row(
    request: HttpRequest, line: ActivityLine, names: dict[int, str], ticked: frozenset[int]
) -> Row:
    return Row(
        line.id,
        line.title or sport_words(line),
        day_words(line.day, today_of(request)),
        "" if line.distance_m is None else distance_text(line.distance_m, units_of(request)),
        names.get(line.shoe or 0, ""),
        line.id in ticked,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

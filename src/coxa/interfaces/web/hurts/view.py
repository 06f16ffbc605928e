"""One tap from home: what it is like now, saved as a note, then straight into the red flags."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from coxa.actions.record_pain import NewPain, record_pain
from coxa.actions.refusals import Refused
from coxa.diary.entry import HIGHEST, LOWEST, PainEntry, When
from coxa.interfaces.web.check.keeping import Kept, forget, keep
from coxa.interfaces.web.drawing.bodymap.map import body_map
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, today_of
from coxa.values.regions import Place, known_places

_BAD_REQUEST = 400
LEVELS = range(LOWEST, HIGHEST + 1)
WHENS = ((When.DURING, "On a run"), (When.AFTER, "After a run"), (When.REST, "Without a run"))


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Place and number; then the first question of the safety check."""
    if request.method != "POST":
        return _page(request)
    marked, level = request.POST.getlist("where"), request.POST.get("level", "")
    spots = known_places(marked)
    if not spots or len(spots) < len(marked):
        return _page(request, "Mark where it hurts.", _BAD_REQUEST)
    if level not in map(str, LEVELS):
        return _page(request, "Choose a number from 0 to 10.", _BAD_REQUEST)
    try:
        entry = _note(request, int(level), spots)
    except Refused as refused:
        return _page(request, str(refused), _BAD_REQUEST)
    words = ", ".join([*(spot.words for spot in spots), level])
    tell(request, f"Noted: {words}.", reverse("pain:undo", args=[entry.id]))
    forget(request)
    keep(request, Kept(["where"], {"where": [str(spot) for spot in spots]}))
    return redirect("check:question", 2)


def _note(request: HttpRequest, level: int, spots: list[Place]) -> PainEntry:
    when = request.POST.get("when", "")
    now = now_of(request)
    known = When(when) if when in set(When) else None
    limp = True if request.POST.get("limp") else None
    pain = NewPain(
        level=level, places=tuple(spots), when=known, limp=limp, day=today_of(request), at=now
    )
    return record_pain(runner_of(request), pain, now)


def _page(request: HttpRequest, fault: str = "", status: int = 200) -> HttpResponse:
    chosen = request.POST.getlist("where")
    context = {
        "fault": fault,
        "map": body_map(known_places(chosen)),
        "levels": LEVELS,
        "level": request.POST.get("level", ""),
        "whens": WHENS,
        "when": request.POST.get("when", ""),
        "limp": request.POST.get("limp", ""),
    }
    return render(request, "hurts/start.html", context, status=status)

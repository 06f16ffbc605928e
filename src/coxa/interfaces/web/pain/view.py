"""Note pain in under 15 seconds; change it and take it back ever after."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from coxa.actions.record_pain import (
    NewPain,
    PainChanges,
    edit_pain,
    pain_entry,
    record_pain,
    restore_pain,
    undo_pain,
)
from coxa.actions.refusals import Refused
from coxa.diary.entry import Kind, PainEntry, When
from coxa.interfaces.web.drawing.bodymap.map import body_map
from coxa.interfaces.web.pain.reading import Clock, FormFaultError, new_pain
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, today_of, units_of, zone_of
from coxa.values.regions import UnknownPlaceError, place

_BAD_REQUEST = 400
WHENS = (
    (When.BEFORE, "Before a run"),
    (When.DURING, "On a run"),
    (When.AFTER, "After a run"),
    (When.MORNING, "This morning"),
    (When.REST, "At rest"),
)
KINDS = (
    (Kind.ACHE, "Ache"),
    (Kind.SHARP, "Sharp"),
    (Kind.STIFF, "Stiff"),
    (Kind.BURNING, "Burning"),
    (Kind.CLICKING, "Clicking"),
    (Kind.NUMB, "Numb"),
)
YES_NO = (
    ("woke", "Woke you at night"),
    ("limp", "Made you limp"),
    ("painkiller", "Painkiller taken"),
)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The form; a POST keeps the note."""
    if request.method != "POST":
        form = QueryDict(mutable=True)
        form["run"] = request.GET.get("run", "")
        return _page(request, form)
    try:
        pain = new_pain(request.POST, _clock(request))
        entry = record_pain(runner_of(request), pain, now_of(request))
    except (FormFaultError, Refused) as fault:
        return _page(request, request.POST, str(fault), status=_BAD_REQUEST)
    tell(request, f"Noted: {_words(entry)}.", reverse("pain:undo", args=[entry.id]))
    return redirect("today:home")


@require_POST
def quiet(request: HttpRequest) -> HttpResponse:
    """No pain, in one tap."""
    now = now_of(request)
    pain = NewPain(level=0, day=today_of(request), at=now)
    entry = record_pain(runner_of(request), pain, now)
    tell(request, "Noted: no pain.", reverse("pain:undo", args=[entry.id]))
    return redirect("today:home")


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Change a note; it keeps its place in the diary."""
    runner_id = runner_of(request)
    entry = pain_entry(runner_id, entry_id)
    if request.method != "POST":
        return _page(request, _form_of(entry, request), entry_id=entry_id)
    try:
        pain = new_pain(request.POST, _clock(request))
        edit_pain(runner_id, entry_id, _changes(pain))
    except (FormFaultError, Refused) as fault:
        return _page(request, request.POST, str(fault), entry_id, status=_BAD_REQUEST)
    tell(request, "The note is changed.")
    return redirect("diary:month")


@require_POST
def undo(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Take a note back; that too can be taken back."""
    undo_pain(runner_of(request), entry_id, now_of(request))
    back = reverse("pain:restore", args=[entry_id])
    tell(request, "The note is taken back.", back, "Bring it back")
    return redirect("diary:month")


@require_POST
def restore(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Bring it back."""
    restore_pain(runner_of(request), entry_id)
    tell(request, "The note is back.")
    return redirect("diary:month")


def _clock(request: HttpRequest) -> Clock:
    return Clock(now_of(request), zone_of(request), units_of(request))


def _words(entry: PainEntry) -> str:
    where = ", ".join(spot.words for spot in entry.places)
    if not entry.hurts:
        return "no pain"
    return f"{where}, {entry.level}" if where else str(entry.level)


def _changes(pain: NewPain) -> PainChanges:
    return PainChanges(
        level=pain.level,
        places=pain.places,
        when=pain.when,
        kinds=pain.kinds,
        woke=pain.woke,
        limp=pain.limp,
        painkiller=pain.painkiller,
        note=pain.note,
        began_at_m=pain.began_at_m,
        day=pain.day,
        at=pain.at,
    )


def _form_of(entry: PainEntry, request: HttpRequest) -> QueryDict:
    """The fields as they would be filled in for that note."""
    form = QueryDict(mutable=True)
    local = entry.at.astimezone(zone_of(request))
    texts = {
        "level": str(entry.level),
        "when": entry.when or "",
        "note": entry.note,
        "day": entry.day.isoformat(),
        "time": f"{local:%H:%M}",
        "began_at": _distance(entry.began_at_m, request),
        "run": "" if entry.run_id is None else str(entry.run_id),
    }
    for name, text in texts.items():
        form[name] = text
    for name, _ in YES_NO:
        form[name] = {True: "yes", False: "no"}.get(getattr(entry, name), "")
    form.setlist("where", [str(spot) for spot in entry.places])
    form.setlist("kind", [str(kind) for kind in entry.kinds])
    return form


def _distance(metres: float | None, request: HttpRequest) -> str:
    return "" if metres is None else f"{metres / units_of(request).metres:.1f}"


def _page(
    request: HttpRequest,
    form: QueryDict,
    fault: str = "",
    entry_id: int | None = None,
    status: int = 200,
) -> HttpResponse:
    spots = []
    for text in form.getlist("where"):
        try:
            spots.append(place(text))
        except UnknownPlaceError:
            continue
    context = {
        "map": body_map(spots),
        "levels": [(level, str(level)) for level in range(11)],
        "form": form,
        "chosen_kinds": form.getlist("kind"),
        "whens": WHENS,
        "kinds": KINDS,
        "yes_no": [(name, words, form.get(name, "")) for name, words in YES_NO],
        "run": form.get("run", "") if form.get("run", "").isdigit() else "",
        "units": units_of(request),
        "fault": fault,
        "entry_id": entry_id,
        "more": bool(entry_id) or bool(fault),
        "latest_day": today_of(request),
    }
    return render(request, "pain/new.html", context, status=status)

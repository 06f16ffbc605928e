"""Note pain in under 15 seconds; change it and take it back ever after."""

from datetime import date, datetime, time

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_http_methods, require_POST

from coxa.actions.record_pain import (
    NewPain,
    edit_pain,
    pain_entry,
    record_pain,
    restore_pain,
    undo_pain,
)
from coxa.actions.refusals import NotFound, Refused
from coxa.actions.runs.activities import activity_detail
from coxa.diary.entry import LOWEST, PainEntry
from coxa.interfaces.web.pain.filled import about_its_moment, changes, filled
from coxa.interfaces.web.pain.page import Fault, shown
from coxa.interfaces.web.pain.reading import EARLIEST, FormFaultError, Setting, new_pain
from coxa.interfaces.web.runs.words import sentence
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, today_of, units_of, zone_of
from coxa.store.shapes import ActivityLine

_BAD_REQUEST = 400
_NOON = time(12)
_MOST_DIGITS = 18  # of the number of a run


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The form; a POST keeps the note. ``?run=`` names the run that it is about."""
    run = _run(request)
    if request.method != "POST":
        return _page(request, QueryDict(), run=run)
    try:
        entry = _record(request, new_pain(request.POST, _setting(request, run)))
    except FormFaultError as fault:
        return _page(request, request.POST, Fault(fault.part, str(fault)), run=run)
    except NotFound:
        raise
    except Refused as refused:
        return _page(request, request.POST, Fault("", str(refused)), run=run)
    tell(request, f"Noted: {_words(entry)}.", reverse("pain:undo", args=[entry.id]))
    return redirect("today:home")


@require_POST
def quiet(request: HttpRequest) -> HttpResponse:
    """No pain, in one tap: today, or on the day of the diary that the button stands beside."""
    on, today = _named_day(request.POST.get("day", "")), today_of(request)
    if on is None or on == today:
        entry = _record(request, NewPain(LOWEST, today, now_of(request)))
        tell(request, "Noted: no pain today.", reverse("pain:undo", args=[entry.id]))
    elif EARLIEST <= on < today:
        at = datetime.combine(on, _NOON, tzinfo=zone_of(request))
        entry = _record(request, NewPain(LOWEST, on, at))
        said = f"Noted: no pain on {on.day} {on:%B}."
        tell(request, said, _taking_back(entry.id, from_diary=True))
    else:
        raise Refused("A quiet day cannot lie ahead, nor before 1970.")
    return redirect("today:home") if on is None else redirect("diary:of", on)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Change a note; it keeps its place in the diary."""
    runner_id = runner_of(request)
    entry = pain_entry(runner_id, entry_id)
    before = filled(entry, zone_of(request), units_of(request))
    if request.method != "POST":
        return _page(request, before, entry=entry)
    try:
        form = about_its_moment(before, request.POST)
        pain = new_pain(form, _setting(request))
        entry = edit_pain(runner_id, entry_id, changes(before, form, pain))
    except FormFaultError as fault:
        return _page(request, request.POST, Fault(fault.part, str(fault)), entry=entry)
    except Refused as refused:
        return _page(request, request.POST, Fault("", str(refused)), entry=entry)
    tell(request, f"Changed: {_words(entry)}.")
    return redirect("diary:of", entry.day)


@require_POST
def undo(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Take a note back; that too can be taken back."""
    entry = undo_pain(runner_of(request), entry_id, now_of(request))
    back = reverse("pain:restore", args=[entry_id])
    tell(request, "The note is taken back.", back, "Bring it back")
    return redirect("diary:of", entry.day) if "diary" in request.GET else redirect("today:home")


@require_POST
def restore(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Bring it back."""
    entry = restore_pain(runner_of(request), entry_id)
    tell(request, "The note is back.")
    return redirect("diary:of", entry.day)


def _record(request: HttpRequest, pain: NewPain) -> PainEntry:
    return record_pain(runner_of(request), pain, now_of(request))


def _setting(request: HttpRequest, run: ActivityLine | None = None) -> Setting:
    return Setting(now_of(request), zone_of(request), units_of(request), run)


def _run(request: HttpRequest) -> ActivityLine | None:
    """The runner's own, or `NotFound`."""
    said = request.GET.get("run", "")
    if not (said.isascii() and said.isdecimal()):
        return None
    if len(said) > _MOST_DIGITS:
        raise NotFound(f"There is no run {said[:_MOST_DIGITS]}.")
    return activity_detail(runner_of(request), int(said)).line


def _named_day(text: str) -> date | None:
    """None where none is named. Raises `Refused` for one that does not exist."""
    try:
        on = parse_date(text)
    except ValueError:
        on = None
    if text and on is None:
        raise Refused("That day does not exist.")
    return on


def _taking_back(entry_id: int | None, *, from_diary: bool) -> str:
    address = reverse("pain:undo", args=[entry_id])
    return f"{address}?diary" if from_diary else address


def _words(entry: PainEntry) -> str:
    """``left groin, 4``, as the runner's diary says it."""
    if not entry.hurts:
        return "no pain"
    return ", ".join([*(spot.words for spot in entry.places), str(entry.level)])


def _page(
    request: HttpRequest,
    form: QueryDict,
    fault: Fault | None = None,
    run: ActivityLine | None = None,
    entry: PainEntry | None = None,
) -> HttpResponse:
    on, units = today_of(request), units_of(request)
    context = {
        **shown(form, fault),
        "run": run,
        "run_words": "" if run is None else sentence(run, units, on),
        "entry": entry,
        "units": units,
        "latest_day": on,
    }
    return render(request, "pain/new.html", context, status=_BAD_REQUEST if fault else 200)

"""Add a run by hand, and correct one. A field that was not touched is not changed."""

from collections.abc import Mapping
from datetime import datetime

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from coxa.actions.activities import activity_detail
from coxa.actions.add_run import NewRun, add_run
from coxa.actions.edit_run import RunChanges, edit_run
from coxa.actions.refusals import Refused
from coxa.interfaces.web.runs.typed import (
    UnreadableError,
    distance_field,
    distance_m,
    duration_field,
    duration_s,
    start,
)
from coxa.interfaces.web.runs.words import SPORT_WORDS, moving_s, sport_word
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, units_of, zone_of
from coxa.store.shapes import ActivityLine

NAMES = ("day", "time", "distance", "duration", "sport", "title", "note")


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """An empty form with today's day; a POST keeps the run."""
    if request.method != "POST":
        local = now_of(request).astimezone(zone_of(request))
        return _page(request, {"day": f"{local:%Y-%m-%d}", "sport": "running"})
    try:
        line = add_run(runner_of(request), _new_run(request), now_of(request))
    except (UnreadableError, Refused) as fault:
        return _page(request, _entered(request.POST), fault=fault)
    tell(request, "The run is noted.", reverse("runs:do", args=[line.id, "delete"]))
    return redirect("runs:one", line.id)


def _new_run(request: HttpRequest) -> NewRun:
    form = request.POST
    return NewRun(
        start=start(form.get("day", ""), form.get("time", ""), zone_of(request)),
        distance_m=distance_m(form.get("distance", ""), units_of(request)),
        duration_s=duration_s(form.get("duration", "")),
        sport=form.get("sport", "") or "running",
        title=form.get("title", "").strip() or None,
        note=form.get("note", "").strip(),
        race="race" in form,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, activity_id: int) -> HttpResponse:
    """The runner's own values lie over the file's, and no later import overwrites them."""
    line = activity_detail(runner_of(request), activity_id).line
    if request.method != "POST":
        return _page(request, _values(request, line), line)
    try:
        changes = _changes(request, line)
        edit_run(runner_of(request), activity_id, changes, now_of(request))
    except (UnreadableError, Refused) as fault:
        return _page(request, _entered(request.POST), line, fault)
    tell(request, "The run is corrected." if changes else "Nothing was changed.")
    return redirect("runs:one", activity_id)


def _values(request: HttpRequest, line: ActivityLine) -> dict[str, str]:
    """As the fields show them."""
    local = line.start.astimezone(zone_of(request))
    return {
        "day": f"{local:%Y-%m-%d}",
        "time": f"{local:%H:%M}",
        "distance": distance_field(line.distance_m, units_of(request)),
        "duration": duration_field(moving_s(line)),
        "sport": line.sport,
        "title": line.title or "",
        "note": line.note,
        "race": "yes" if line.race else "",
    }


def _entered(form: QueryDict) -> dict[str, str]:
    return {**{name: form.get(name, "") for name in NAMES}, "race": form.get("race", "")}


def _changes(request: HttpRequest, line: ActivityLine) -> RunChanges:
    """Only fields whose text differs from what was shown: nothing is rounded by looking at it."""
    before, after = _values(request, line), _entered(request.POST)
    touched = {name for name in NAMES if before[name] != after[name].replace("\r\n", "\n")}
    changes: RunChanges = {}
    if {"day", "time"} & touched:
        changes["start"] = _start(request, after)
    if "distance" in touched:
        changes["distance_m"] = distance_m(after["distance"], units_of(request))
    if "duration" in touched:
        changes["timer_s"] = duration_s(after["duration"])
    if "sport" in touched:
        changes["sport"] = after["sport"]
    if "title" in touched:
        changes["title"] = after["title"].strip() or None
    if "note" in touched:
        changes["note"] = after["note"].strip()
    if bool(after["race"]) is not line.race:
        changes["race"] = bool(after["race"])
    return changes


def _start(request: HttpRequest, form: Mapping[str, str]) -> datetime:
    return start(form["day"], form["time"], zone_of(request))


def _page(
    request: HttpRequest,
    values: Mapping[str, str],
    line: ActivityLine | None = None,
    fault: UnreadableError | Refused | None = None,
) -> HttpResponse:
    own = values.get("sport", "")
    sports = {**SPORT_WORDS, own: sport_word(own)} if own else SPORT_WORDS
    context = {
        "line": line,
        "values": values,
        "sports": list(sports.items()),
        "fault": str(fault) if fault else "",
        "wrong": getattr(fault, "field", ""),
        "max_day": f"{now_of(request).astimezone(zone_of(request)):%Y-%m-%d}",
    }
    return render(request, "runs/form.html", context, status=400 if fault else 200)

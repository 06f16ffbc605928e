"""A run typed by hand, and what the runner knows better than the file."""

from collections.abc import Mapping
from datetime import tzinfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coxa.actions.refusals import Refused
from coxa.actions.runs.activities import activity_detail
from coxa.actions.runs.add import NewRun, add_run
from coxa.actions.runs.edit import RunChanges, edit_run
from coxa.interfaces.web.runs.fields import (
    SPORTS,
    distance_field,
    duration_field,
    read_distance,
    read_duration,
    read_start,
)
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, units_of, zone_of
from coxa.store.shapes import ActivityLine
from coxa.values.distances import Units
from coxa.values.sports import RUNNING

_BAD_REQUEST = 400
_TREADMILL = "treadmill"


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """For a run without a watch."""
    if request.method != "POST":
        wall = now_of(request).astimezone(zone_of(request))
        shown = {"day": f"{wall:%Y-%m-%d}", "at": "", "sport": RUNNING}
        return _form(request, shown)
    try:
        run = _new(request.POST, units_of(request), zone_of(request))
        line = add_run(runner_of(request), run, now_of(request))
    except Refused as refused:
        return _form(request, request.POST, str(refused))
    tell(request, "The run is in.")
    return redirect("runs:one", line.id)


def _new(form: Mapping[str, str], units: Units, zone: tzinfo) -> NewRun:
    run = NewRun(
        start=read_start(form.get("day", ""), form.get("at", ""), zone),
        distance_m=read_distance(form.get("distance", ""), units),
        duration_s=read_duration(form.get("duration", "")),
        sport=form.get("sport", RUNNING),
        sub_sport=_TREADMILL if form.get("treadmill") else None,
        title=form.get("title", "").strip() or None,
        note=form.get("note", "").strip(),
        race=bool(form.get("race")),
    )
    if run.distance_m is None and run.duration_s is None:
        raise Refused("Give the distance or the time, so that it can count.")
    if run.sport not in SPORTS:
        raise Refused("Choose a sport from the list.")
    return run


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, activity_id: int) -> HttpResponse:
    """What was recorded stays; what is typed here goes before it."""
    line = activity_detail(runner_of(request), activity_id).line
    shown = _shown(line, units_of(request))
    if request.method != "POST":
        return _form(request, shown, line=line)
    try:
        changes = _changes(request.POST, shown, units_of(request), line)
        edit_run(runner_of(request), activity_id, changes, now_of(request))
    except Refused as refused:
        return _form(request, request.POST, str(refused), line)
    tell(request, "Kept.")
    return redirect("runs:one", activity_id)


def _shown(line: ActivityLine, units: Units) -> dict[str, str]:
    return {
        "title": line.title or "",
        "sport": line.sport,
        "distance": distance_field(line.distance_m, units),
        "duration": duration_field(line.timer_s or line.elapsed_s),
        "treadmill": "yes" if line.sub_sport == _TREADMILL else "",
        "race": "yes" if line.race else "",
        "note": line.note,
    }


def _changes(
    form: Mapping[str, str], shown: Mapping[str, str], units: Units, line: ActivityLine
) -> RunChanges:
    """Only what differs from what was shown: a rounded figure never replaces the exact one."""
    new = {name: form.get(name, "").strip() for name in shown}
    differing = {name for name in shown if new[name] != shown[name].strip()}
    if new["sport"] not in {*SPORTS, line.sport}:
        raise Refused("Choose a sport from the list.")
    changes = RunChanges()
    if "title" in differing:
        changes["title"] = new["title"] or None
    if "sport" in differing:
        changes["sport"] = new["sport"]
    if "distance" in differing:
        changes["distance_m"] = read_distance(new["distance"], units)
    if "duration" in differing:
        changes["timer_s"] = read_duration(new["duration"])
    if "treadmill" in differing:
        changes["sub_sport"] = _TREADMILL if new["treadmill"] else None
    if "race" in differing:
        changes["race"] = bool(new["race"])
    if "note" in differing:
        changes["note"] = new["note"]
    return changes


def _form(
    request: HttpRequest,
    values: Mapping[str, str],
    fault: str = "",
    line: ActivityLine | None = None,
) -> HttpResponse:
    """Empty, or with what was entered."""
    known = SPORTS if line is None or line.sport in SPORTS else (*SPORTS, line.sport)
    sports = [(each, each.replace("_", " ").capitalize()) for each in known]
    context = {"values": values, "fault": fault, "line": line, "sports": sports}
    status = _BAD_REQUEST if fault else 200
    return render(request, "runs/form.html", context, status=status)

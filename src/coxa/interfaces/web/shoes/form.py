"""A new pair, and what the runner knows better of one."""

from collections.abc import Mapping
from datetime import date

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coxa.actions.refusals import Refused
from coxa.actions.shoes.add import ShoeChanges, add_shoe, edit_shoe
from coxa.actions.shoes.outlooks import shoe_outlook
from coxa.actions.shoes.use import use_by_default
from coxa.advice.wording import WEEKDAYS
from coxa.interfaces.web.runs.fields import distance_field, read_distance
from coxa.interfaces.web.shoes.photo import take_photo
from coxa.interfaces.web.shoes.words import KINDS, SPORTS
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, today_of, units_of
from coxa.knowledge.load import load_knowledge
from coxa.store.shoes.lines import ShoeLine
from coxa.training.shoes import reminder
from coxa.values.distances import Units, round_distance_text
from coxa.values.shoes import ShoeKind

_BAD_REQUEST = 400


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """A name is enough."""
    if request.method != "POST":
        return _form(request, {"kind": ShoeKind.ROAD.value}, ())
    try:
        changes, default = _read(request.POST, units_of(request))
        line = add_shoe(runner_of(request), changes, today_of(request), now_of(request))
        use_by_default(runner_of(request), line.id, *default)
    except Refused as refused:
        return _form(request, request.POST, _days(request.POST), str(refused))
    try:
        take_photo(request, line.id)
    except Refused as refused:
        tell(request, f"{line.name} is in, without its photo. {refused}")
        return redirect("shoes:home")
    tell(request, f"{line.name} is in.")
    return redirect("shoes:home")


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, shoe_id: int) -> HttpResponse:
    """What was run stays with it."""
    line = shoe_outlook(runner_of(request), shoe_id, today_of(request)).line
    if request.method != "POST":
        return _form(request, _shown(line, units_of(request)), line.default_days, line=line)
    try:
        changes, default = _read(request.POST, units_of(request))
        if changes.get("first_used_on") == line.first_used_on:
            changes.pop("first_used_on")  # shown from the runs, and not said
        take_photo(request, shoe_id)
        edit_shoe(runner_of(request), shoe_id, changes, today_of(request))
        use_by_default(runner_of(request), shoe_id, *default)
    except Refused as refused:
        return _form(request, request.POST, _days(request.POST), str(refused), line)
    tell(request, "Kept.")
    return redirect("shoes:home")


def _read(form: QueryDict, units: Units) -> tuple[ShoeChanges, tuple[str | None, tuple[int, ...]]]:
    """The values, and the sport and weekdays it is the default for. Raises `Refused`."""
    kind, sport = form.get("kind", ""), form.get("default_for", "")
    if kind not in {each.value for each in ShoeKind}:
        raise Refused("Choose a kind from the list.")
    changes = ShoeChanges(
        name=form.get("name", ""),
        brand=form.get("brand", ""),
        model=form.get("model", ""),
        kind=ShoeKind(kind),
        bought_on=_day(form.get("bought_on", "")),
        first_used_on=_day(form.get("first_used_on", "")),
        start_distance_m=read_distance(form.get("start_distance", ""), units) or 0.0,
        remind_at_m=read_distance(form.get("remind_at", ""), units),
    )
    return changes, (sport or None, _days(form))


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise Refused("Give a day, such as 2026-03-01.") from error


def _days(form: QueryDict) -> tuple[int, ...]:
    names = [str(number) for number in range(len(WEEKDAYS))]
    return tuple(int(day) for day in form.getlist("days") if day in names)


def _shown(line: ShoeLine, units: Units) -> dict[str, str]:
    return {
        "name": line.name,
        "brand": line.brand,
        "model": line.model,
        "kind": line.kind.value,
        "bought_on": "" if line.bought_on is None else line.bought_on.isoformat(),
        "first_used_on": "" if line.first_used_on is None else line.first_used_on.isoformat(),
        "start_distance": distance_field(line.start_distance_m or None, units),
        "remind_at": distance_field(line.remind_at_m, units),
        "default_for": line.default_for or "",
    }


def _form(
    request: HttpRequest,
    values: Mapping[str, str],
    days: tuple[int, ...],
    fault: str = "",
    line: ShoeLine | None = None,
) -> HttpResponse:
    """Empty, or with what was entered."""
    units, known = units_of(request), load_knowledge().shoes
    kinds = [
        (kind.value, word, round_distance_text(reminder(kind, None, known).inspect_at_m, units))
        for kind, word in KINDS.items()
    ]
    chosen = values.get("default_for", "")
    others = [] if chosen in {"", *dict(SPORTS)} else [(chosen, chosen)]
    context = {
        "values": values,
        "fault": fault,
        "line": line,
        "kinds": kinds,
        "sports": [*SPORTS, *others],
        "weekdays": [(at, name, at in days) for at, name in enumerate(WEEKDAYS)],
        "heavy": known["shoe_heavy"],
    }
    return render(request, "shoes/form.html", context, status=_BAD_REQUEST if fault else 200)

"""From the form to a note. What is not said stays unknown."""

from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from django.http import QueryDict
from django.utils.dateparse import parse_date, parse_time

from coxa.actions.record_pain import NewPain
from coxa.diary.entry import HIGHEST, LOWEST, Kind, When
from coxa.values.distances import Units
from coxa.values.regions import Place, UnknownPlaceError, place

MAX_NOTE = 2000


class FormFaultError(ValueError):
    """str() is the sentence to show above the form."""


@dataclass(frozen=True)
class Clock:
    """What the form's day and time are read against."""

    now: datetime
    zone: tzinfo
    units: Units


def new_pain(form: QueryDict, clock: Clock) -> NewPain:
    """The note that the form describes. Raises `FormFaultError`."""
    level = _level(form)
    places = _places(form)
    if level > LOWEST and not places:
        raise FormFaultError("Mark where it hurts.")
    day, at = _moment(form, clock)
    when, run = form.get("when", ""), form.get("run", "")
    return NewPain(
        level=level,
        places=tuple(places),
        when=When(when) if when in set(When) else None,
        kinds=tuple(Kind(kind) for kind in form.getlist("kind") if kind in set(Kind)),
        woke=_yes_no(form, "woke"),
        limp=_yes_no(form, "limp"),
        painkiller=_yes_no(form, "painkiller"),
        note=form.get("note", "").strip()[:MAX_NOTE],
        began_at_m=_began(form, clock.units),
        run_id=int(run) if run.isdigit() else None,
        day=day,
        at=at,
    )


def _level(form: QueryDict) -> int:
    text = form.get("level", "")
    if not text.isdigit() or not LOWEST <= int(text) <= HIGHEST:
        raise FormFaultError("Choose a number from 0 to 10.")
    return int(text)


def _places(form: QueryDict) -> list[Place]:
    try:
        return [place(text) for text in form.getlist("where")]
    except UnknownPlaceError as error:
        raise FormFaultError("One of the places is not known.") from error


def _yes_no(form: QueryDict, name: str) -> bool | None:
    return {"yes": True, "no": False}.get(form.get(name, ""))


def _moment(form: QueryDict, clock: Clock) -> tuple[date, datetime]:
    """The local day and the instant; now where nothing is said."""
    local = clock.now.astimezone(clock.zone)
    try:
        day = parse_date(form.get("day", "")) or local.date()
        hour = parse_time(form.get("time", "")) or _usual_time(day, local)
    except ValueError as error:
        raise FormFaultError("That day or time does not exist.") from error
    at = datetime.combine(day, hour, tzinfo=clock.zone)
    if day > local.date():
        raise FormFaultError("The note cannot lie ahead.")
    return day, min(at, clock.now)


def _usual_time(day: date, local: datetime) -> time:
    return local.time() if day == local.date() else time(12)


def _began(form: QueryDict, units: Units) -> float | None:
    text = form.get("began_at", "").strip().replace(",", ".")
    if not text:
        return None
    try:
        distance = float(text)
    except ValueError as error:
        raise FormFaultError("Where it began is a distance, such as 3.5.") from error
    if not 0 <= distance < 1000:
        raise FormFaultError("Where it began is a distance within the run.")
    return distance * units.metres

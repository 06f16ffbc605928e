"""From the form to a note. What is not said stays unknown."""

import math
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from django.http import QueryDict
from django.utils.dateparse import parse_date, parse_time

from coxa.actions.record_pain import MAX_NOTE, NewPain
from coxa.diary.entry import HIGHEST, LOWEST, Kind, When
from coxa.store.shapes import ActivityLine
from coxa.values.distances import Units
from coxa.values.regions import Place, UnknownPlaceError, place

EARLIEST = date(1970, 1, 1)  # before that no watch and no diary
_FARTHEST_UNITS = 1000  # no run is longer; a typing mistake is
_NOON = time(12)
_ON_THE_RUN = (When.BEFORE, When.DURING, When.AFTER)


class FormFaultError(ValueError):
    """str() is the sentence to show above the group `part` of the form."""

    def __init__(self, part: str, sentence: str) -> None:
        super().__init__(sentence)
        self.part = part


@dataclass(frozen=True)
class Setting:
    """What the form is read against; `run` is the one that the note was opened from."""

    now: datetime
    zone: tzinfo
    units: Units
    run: ActivityLine | None = None


def new_pain(form: QueryDict, setting: Setting) -> NewPain:
    """The note that the form describes. Raises `FormFaultError`."""
    places, level = _places(form), _level(form)
    if level > LOWEST and not places:
        raise FormFaultError("where", "Mark where it hurts, on the body or in the list.")
    when = _when(form)
    day, at = _moment(form, setting, when)
    return NewPain(
        level=level,
        places=places,
        when=when,
        kinds=tuple(Kind(kind) for kind in form.getlist("kind") if kind in set(Kind)),
        woke=_yes_no(form, "woke"),
        limp=_yes_no(form, "limp"),
        painkiller=_yes_no(form, "painkiller"),
        note=form.get("note", "").replace("\x00", "").strip()[:MAX_NOTE],
        began_at_m=_began(form, setting.units, when),
        run_id=None if setting.run is None else setting.run.id,
        day=day,
        at=at,
    )


def _level(form: QueryDict) -> int:
    known = {str(level): level for level in range(LOWEST, HIGHEST + 1)}
    level = known.get(form.get("level", ""))
    if level is None:
        raise FormFaultError("level", "Choose a number from 0 to 10.")
    return level


def _places(form: QueryDict) -> tuple[Place, ...]:
    try:
        return tuple(place(text) for text in form.getlist("where"))
    except UnknownPlaceError as error:
        raise FormFaultError("where", "One of the places is not known.") from error


def _when(form: QueryDict) -> When | None:
    said = form.get("when", "")
    return When(said) if said in set(When) else None


def _yes_no(form: QueryDict, name: str) -> bool | None:
    return {"yes": True, "no": False}.get(form.get(name, ""))


def _moment(form: QueryDict, setting: Setting, when: When | None) -> tuple[date, datetime]:
    """The local day and the instant: as said, else that of the run, else now."""
    day, hour = _day(form), _hour(form)
    if day is None and hour is None:
        at = _usual(setting, when).astimezone(setting.zone)
        return at.date(), at
    local = setting.now.astimezone(setting.zone)
    day = day or local.date()
    hour = hour or (local.time() if day == local.date() else _NOON)
    at = datetime.combine(day, hour, tzinfo=setting.zone)
    if not EARLIEST <= day <= local.date() or at > setting.now + timedelta(minutes=1):
        raise FormFaultError("day", "The note cannot lie ahead, nor before 1970.")
    return day, min(at, local)


def _usual(setting: Setting, when: When | None) -> datetime:
    """A note that was opened from a run and tells of it belongs to its hours."""
    run = setting.run
    if run is None or when not in _ON_THE_RUN:
        return setting.now
    took = timedelta() if when is When.BEFORE else timedelta(seconds=run.elapsed_s or 0)
    return min(run.start + took, setting.now)


def _day(form: QueryDict) -> date | None:
    """None where none is said; what cannot be read is asked again, never taken for now."""
    said = form.get("day", "").strip()
    try:
        day = parse_date(said)
    except ValueError as error:
        raise FormFaultError("day", "That day does not exist.") from error
    if said and day is None:
        raise FormFaultError("day", "Write the day like 2026-06-14.")
    return day


def _hour(form: QueryDict) -> time | None:
    said = form.get("time", "").strip()
    try:
        hour = parse_time(said)
    except ValueError as error:
        raise FormFaultError("day", "That time does not exist.") from error
    if said and hour is None:
        raise FormFaultError("day", "Write the time like 08:15.")
    return None if hour is None else hour.replace(tzinfo=None)


def _began(form: QueryDict, units: Units, when: When | None) -> float | None:
    """Metres into the run; of a note that is not about a run it is left out."""
    text = form.get("began_at", "").strip().replace(",", ".")
    if not text or when not in {When.DURING, None}:
        return None
    try:
        distance = float(text)
    except ValueError:
        distance = math.nan
    if not 0 <= distance < _FARTHEST_UNITS:
        raise FormFaultError("began_at", "Where it began is a distance, such as 3.5.")
    return distance * units.metres

"""A posted round, from the player or from the plain form, as the action takes it."""

import json
import math
from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from typing import Any

from django.http import QueryDict
from django.utils.dateparse import parse_datetime

from coxa.actions.refusals import Refused
from coxa.actions.routines.log import MAX_STEPS, NewRound
from coxa.routine.round import Ended, StepDone, Went
from coxa.values.days import local_day
from coxa.values.regions import Place, UnknownPlaceError, place

_GARBLED = "That was not in the form that Coxa reads."
MAX_JSON = 20_000


def round_from(form: QueryDict, routine: str, now: datetime, zone: tzinfo, today: date) -> NewRound:
    """Raises `Refused` naming what does not fit."""
    at = _at(form.get("at", ""), now)
    return NewRound(
        routine=routine,
        day=local_day(at, zone) if form.get("at") else today,
        at=at,
        steps=_steps(form),
        ended=_of(Ended, form.get("ended") or Ended.FINISHED.value),
        duration_s=_number(form.get("duration_s", "")),
        effort=_whole(form.get("effort", "")),
        pain=_whole(form.get("pain", "")),
        hip_now=_whole(form.get("level", "")),
        limp=True if form.get("limp") else None,
        places=_places(form.getlist("where")),
        note=form.get("note", ""),
        key=form.get("key", ""),
    )


def _steps(form: QueryDict) -> tuple[StepDone, ...]:
    """From the script as JSON; from the plain form one tick an exercise."""
    text = form.get("steps", "")
    if not text:
        return tuple(StepDone(name) for name in form.getlist("did")[:MAX_STEPS])
    if len(text) > MAX_JSON:
        raise Refused(_GARBLED)
    try:
        told = json.loads(text)
    except json.JSONDecodeError as error:
        raise Refused(_GARBLED) from error
    if not isinstance(told, list) or not all(isinstance(each, dict) for each in told):
        raise Refused(_GARBLED)
    return tuple(_step(each) for each in told)


def _step(told: Mapping[str, Any]) -> StepDone:
    return StepDone(
        exercise=str(told.get("exercise", "")),
        went=_of(Went, str(told.get("went", Went.DONE.value))),
        sets=_whole(told.get("sets")),
        reps=_whole(told.get("reps")),
        hold_s=_whole(told.get("hold_s")),
        minutes=_number(told.get("minutes")),
        load_kg=_number(told.get("load_kg")),
        pain=_whole(told.get("pain")),
    )


def _of(kind: Any, text: str) -> Any:
    try:
        return kind(text)
    except ValueError as error:
        raise Refused(_GARBLED) from error


def _at(text: str, now: datetime) -> datetime:
    """When it began; a browser's clock that runs ahead is not believed."""
    try:
        found = parse_datetime(text) if text else now
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise Refused(_GARBLED)
    return min(found, now)


def _number(told: object) -> float | None:
    if told is None or told == "":
        return None
    try:
        number = float(str(told))
    except ValueError as error:
        raise Refused(_GARBLED) from error
    if not math.isfinite(number):
        raise Refused(_GARBLED)
    return number


def _whole(told: object) -> int | None:
    number = _number(told)
    if number is None:
        return None
    if number != int(number) or abs(number) > 100_000:
        raise Refused(_GARBLED)
    return int(number)


def _places(texts: list[str]) -> tuple[Place, ...]:
    try:
        return tuple(dict.fromkeys(place(text) for text in texts if text))
    except UnknownPlaceError as error:
        raise Refused(_GARBLED) from error

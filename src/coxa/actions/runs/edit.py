"""What the runner knows better than the file."""

from datetime import datetime
from typing import Any, TypedDict

from coxa.actions.refusals import Refused
from coxa.actions.runs.bounds import (
    checked_climb,
    checked_distance,
    checked_duration,
    checked_effort,
    checked_start,
)
from coxa.store.activities import marks as run_marks
from coxa.store.activities.lines import activity_line
from coxa.store.shapes import ActivityLine
from coxa.values.sports import named_sport

_MAX_SPORT = 40
_MAX_TITLE = 200
_MARKS = ("note", "race")


class RunChanges(TypedDict, total=False):
    """Only what is named is changed; None makes it unknown."""

    sport: str
    sub_sport: str | None
    start: datetime
    distance_m: float | None
    timer_s: float | None
    elapsed_s: float | None
    ascent_m: float | None
    descent_m: float | None
    perceived_exertion: float | None
    title: str | None
    note: str
    race: bool


def edit_run(runner_id: int, activity_id: int, changes: RunChanges, now: datetime) -> ActivityLine:
    """Kept apart from the files, so that no later import overwrites it. Raises `Refused`."""
    _check(changes, now)
    if "sport" in changes:
        changes = {**changes, "sport": named_sport(changes["sport"])}
    marks: dict[str, Any] = {name: value for name, value in changes.items() if name in _MARKS}
    edits = {name: value for name, value in changes.items() if name not in _MARKS}
    run_marks.edit_and_mark(runner_id, activity_id, edits, marks)
    return activity_line(runner_id, activity_id)


def _check(changes: RunChanges, now: datetime) -> None:
    checked_distance(changes.get("distance_m"))
    checked_duration(changes.get("timer_s"))
    checked_duration(changes.get("elapsed_s"))
    checked_climb(changes.get("ascent_m"))
    checked_climb(changes.get("descent_m"))
    checked_effort(changes.get("perceived_exertion"))
    if "start" in changes:
        checked_start(changes["start"], now)
    if "sport" in changes and not 0 < len(changes["sport"]) <= _MAX_SPORT:
        raise Refused("Name the sport in a word, such as running.")
    if len(changes.get("title") or "") > _MAX_TITLE:
        raise Refused("A title is at most 200 letters long.")

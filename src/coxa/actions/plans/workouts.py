"""Planned runs as workout files for a watch."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from coxa.actions.local_day import local_today
from coxa.actions.plans.show import plan_show
from coxa.actions.refusals import Refused
from coxa.exports.fit_workout.steps import workout
from coxa.exports.fit_workout.write import workout_bytes
from coxa.knowledge.load import load_knowledge

_WEEK = timedelta(days=6)
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # of a zip; the true one would change the bytes each time


def workout_file(runner_id: int, day: date, now: datetime) -> bytes:
    """The planned run of that day. Raises `Refused` without a plan or without a run that day."""
    found = list(_written(runner_id, day, day, now))
    if not found:
        raise Refused(f"The plan has no run on {day.isoformat()}.")
    return found[0][1]


def workouts_of_week(runner_id: int, first: date, now: datetime) -> bytes:
    """A zip of the planned runs of the seven days from `first`. Raises `Refused` for none."""
    found = list(_written(runner_id, first, first + _WEEK, now))
    if not found:
        raise Refused("The plan has no run in that week.")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in found:
            archive.writestr(zipfile.ZipInfo(name, _EARLIEST), data)
    return packed.getvalue()


def workout_name(day: date) -> str:
    """What its file is called."""
    return f"run-{day.isoformat()}.fit"


def _written(runner_id: int, first: date, last: date, now: datetime) -> Iterator[tuple[str, bytes]]:
    """Names and bytes, in order of days; nothing of a day that is over."""
    on, knowledge = local_today(runner_id, now), load_knowledge()
    for session in plan_show(runner_id, on, max(first, on), last):
        found = workout(session, knowledge)
        if found is not None:
            yield workout_name(session.day), workout_bytes(found, now)

"""A run typed by hand."""

from dataclasses import dataclass
from datetime import datetime

from coxa.actions.refusals import Refused
from coxa.actions.runs.bounds import checked_distance, checked_duration, checked_start
from coxa.store.activities import marks as run_marks
from coxa.store.activities.lines import activity_line
from coxa.store.shapes import ActivityLine
from coxa.values.activity import Activity
from coxa.values.sports import RUNNING, SportSource, named_sport


@dataclass(frozen=True)
class NewRun:
    """`start` carries the runner's zone; None is unknown."""

    start: datetime
    distance_m: float | None = None
    duration_s: float | None = None
    sport: str = RUNNING
    sub_sport: str | None = None
    title: str | None = None
    note: str = ""
    race: bool = False


def add_run(runner_id: int, run: NewRun, now: datetime) -> ActivityLine:
    """Raises `Refused` where there is a run at that time already, or a value cannot be."""
    activity = Activity(
        sport=named_sport(run.sport),
        sub_sport=run.sub_sport,
        sport_source=SportSource.RUNNER,
        start=checked_start(run.start, now),
        offset_known=True,
        elapsed_s=checked_duration(run.duration_s) or 0.0,
        timer_s=run.duration_s,
        distance_m=checked_distance(run.distance_m),
        title=run.title,
    )
    there = run_marks.same_as_typed(runner_id, activity)
    if there is not None:
        raise Refused(f"There is a run at that time already: {there}. Edit that one instead.")
    marks = {"note": run.note, "race": run.race}
    return activity_line(runner_id, run_marks.add_typed(runner_id, activity, marks))

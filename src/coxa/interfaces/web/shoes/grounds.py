"""What the runs of the last weeks were on."""

from dataclasses import dataclass
from datetime import date, timedelta

from coxa.actions.runs.activities import activity_lines
from coxa.interfaces.web.shoes.words import ground_words
from coxa.training.grounds import GroundRun, WeekOfGround, grounds_by_week
from coxa.values.distances import Units, distance_text
from coxa.values.sports import RUNNING

WEEKS = 8
_UNKNOWN = "Not known"


@dataclass(frozen=True)
class Part:
    """One ground of a week: its share, and how it is known."""

    share: str
    words: str


@dataclass(frozen=True)
class Week:
    """One row of the table."""

    monday: date
    total: str
    parts: tuple[Part, ...]


def weeks_of_ground(runner_id: int, on: date, units: Units) -> tuple[Week, ...]:
    """The last eight weeks; nothing where no ground of them is known."""
    since = on - timedelta(days=on.weekday(), weeks=WEEKS - 1)
    lines = activity_lines(runner_id, sport=RUNNING, since=since, until=on)
    runs = [
        GroundRun(line.day, line.distance_m, line.ground)
        for line in lines
        if line.counts and line.distance_m
    ]
    if all(run.ground is None for run in runs):
        return ()
    return tuple(_week(week, units) for week in grounds_by_week(runs))


def _week(week: WeekOfGround, units: Units) -> Week:
    parts = tuple(
        Part(
            f"{metres / week.total_m:.0%}".replace("%", "\u00a0%"), ground_words(ground) or _UNKNOWN
        )
        for ground, metres in week.parts
    )
    return Week(week.monday, distance_text(week.total_m, units), parts)

"""What the runs of each week were on, with the source of every share."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from coxa.values.surfaces import Ground


@dataclass(frozen=True)
class GroundRun:
    """One counted run; metres. `ground` None is unknown."""

    day: date
    distance_m: float
    ground: Ground | None = None


@dataclass(frozen=True)
class WeekOfGround:
    """Monday to Sunday: metres by ground, the most first, what is unknown last."""

    monday: date
    parts: tuple[tuple[Ground | None, float], ...]

    @property
    def total_m(self) -> float:
        """Metres of the week."""
        return sum(metres for _, metres in self.parts)


def grounds_by_week(runs: Iterable[GroundRun]) -> tuple[WeekOfGround, ...]:
    """Newest week first; weeks without a run are left out, since they have no share."""
    sums: dict[date, dict[Ground | None, float]] = defaultdict(lambda: defaultdict(float))
    for run in runs:
        monday = run.day - timedelta(days=run.day.weekday())
        sums[monday][run.ground] += run.distance_m
    return tuple(_week(monday, sums[monday]) for monday in sorted(sums, reverse=True))


def _week(monday: date, parts: dict[Ground | None, float]) -> WeekOfGround:
    ordered = sorted(parts.items(), key=lambda item: (item[0] is None, -item[1]))
    return WeekOfGround(monday, tuple(ordered))

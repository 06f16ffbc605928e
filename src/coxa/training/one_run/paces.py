"""Time by pace: against the runner's own usual speed, and in steps of the runner's unit."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest
from statistics import median

from coxa.training.one_run.spread import SPEED_STEP_MPS, Spread
from coxa.training.run import Run
from coxa.values.distances import METRES_PER_MILE

USUAL_DAYS = 365  # a year holds every season
LEAST_USUAL = 5  # of fewer runs none is usual
# Of the usual speed. Our own classes: a twentieth either way is the same pace on another day.
RELATIVE_EDGES = (0.85, 0.95, 1.05, 1.15)
# Seconds a kilometre and a mile at the edges; what is slower than the last is mostly walking.
KM_EDGES_S = tuple(range(210, 541, 30))
MILE_EDGES_S = tuple(range(330, 871, 60))


@dataclass(frozen=True)
class PaceBand:
    """Moving seconds at `least_mps` or more and below `most_mps`; None is open."""

    least_mps: float | None
    most_mps: float | None
    seconds: float


def time_by_speed(spreads: Iterable[Spread]) -> tuple[float, ...]:
    """Moving seconds by steps of 0.1 m/s, from 0 on."""
    rows: dict[int, list[tuple[float, ...]]] = defaultdict(list)
    for spread in spreads:
        rows[spread.first_speed].append(spread.speed_s)
    ends = (first + len(row) for first, like in rows.items() for row in like)
    sums = [0.0] * max(ends, default=0)
    for first, like in rows.items():
        for at, column in enumerate(zip_longest(*like, fillvalue=0.0), first):
            sums[at] += sum(column)
    return tuple(sums)


def usual_speed_mps(runs: Iterable[Run], on: date) -> float | None:
    """The median of the mean speeds of the year to `on`; None for fewer than five runs."""
    since = on - timedelta(days=USUAL_DAYS)
    speeds = [
        run.distance_m / run.duration_s
        for run in runs
        if run.counts and run.distance_m and run.duration_s and since < run.day <= on
    ]
    return median(speeds) if len(speeds) >= LEAST_USUAL else None


def against_usual(sums: Sequence[float], usual_mps: float) -> tuple[PaceBand, ...]:
    """Five bands, the slowest first."""
    return _bands(sums, [usual_mps * edge for edge in RELATIVE_EDGES])


def by_pace(sums: Sequence[float], unit_m: float) -> tuple[PaceBand, ...]:
    """Bands of half a minute a kilometre, or a minute a mile, the slowest first."""
    edges_s = MILE_EDGES_S if unit_m == METRES_PER_MILE else KM_EDGES_S
    return _bands(sums, [unit_m / edge for edge in reversed(edges_s)])


def _bands(sums: Sequence[float], edges: Sequence[float]) -> tuple[PaceBand, ...]:
    lows: list[float | None] = [None, *edges]
    highs: list[float | None] = [*edges, None]
    return tuple(
        PaceBand(low, high, _between(sums, low, high))
        for low, high in zip(lows, highs, strict=True)
    )


def _between(sums: Sequence[float], low: float | None, high: float | None) -> float:
    """A step that an edge cuts is shared by its parts."""
    total = 0.0
    for at, seconds in enumerate(sums):
        bottom, top = at * SPEED_STEP_MPS, (at + 1) * SPEED_STEP_MPS
        inside = min(top, top if high is None else high) - max(bottom, low or 0.0)
        if seconds and inside > 0:
            total += seconds * inside / SPEED_STEP_MPS
    return total

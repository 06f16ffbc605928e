"""How the day after went on average, and how sure that is. It compares and judges nothing.

Runs follow on each other, and so do sore days, so neighbours count for less than their number:
the number of runs is cut by the likeness of each with the one before (first-order correlation).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import sqrt
from statistics import fmean
from typing import Protocol

from coxa.diary.entry import HIGHEST, LOWEST, When

LEAST_RUNS = 10  # of fewer an interval would say little more than the scale itself
Z80 = 1.2816  # half the normal curve's middle 80 %
LEAST_SD = 0.5  # points; whole numbers cannot tell less, so equal notes are no certainty
MOST_ALIKE = 0.9  # beyond, a handful of long spells would be left to tell by


class Note(Protocol):
    """What the day after is known by; level 0 to 10."""

    @property
    def day(self) -> date: ...

    @property
    def level(self) -> int: ...

    @property
    def when(self) -> When | None: ...

    @property
    def painkiller(self) -> bool | None: ...


@dataclass(frozen=True)
class DayAfter:
    """Mean of the worst pain of the next day, and where it lies with 80 % of the weight."""

    runs: int
    mean: float
    low: float
    high: float


def worst_next_day(notes: Iterable[Note], ran: Collection[date]) -> dict[date, int]:
    """By the day of the run: the worst note of the day after.

    Notes of another run of that day are left out; days with a painkiller are not known.
    """
    hidden: set[date] = set()
    worst: dict[date, int] = {}
    for note in notes:
        if note.painkiller:
            hidden.add(note.day)
        if note.when not in {When.DURING, When.AFTER}:
            worst[note.day] = max(note.level, worst.get(note.day, LOWEST))
    one = timedelta(days=1)
    return {day: worst[day + one] for day in ran if day + one in worst and day + one not in hidden}


def day_after(levels: Mapping[date, int]) -> DayAfter | None:
    """Of the runs of one pair, by day; None for fewer than `LEAST_RUNS`."""
    if len(levels) < LEAST_RUNS:
        return None
    values = [float(levels[day]) for day in sorted(levels)]
    mean = fmean(values)
    spread = sum((value - mean) ** 2 for value in values)
    deviation = max(LEAST_SD, sqrt(spread / (len(values) - 1)))
    enough = max(2.0, len(values) * (1 - _alike(values, mean)) / (1 + _alike(values, mean)))
    half = _quantile(enough - 1) * deviation / sqrt(enough)
    return DayAfter(
        len(values), mean, max(float(LOWEST), mean - half), min(float(HIGHEST), mean + half)
    )


def _alike(values: Sequence[float], mean: float) -> float:
    """Correlation of each with the one before, 0 to `MOST_ALIKE`; never below, to be careful."""
    spread = sum((value - mean) ** 2 for value in values)
    if not spread:
        return 0.0
    return min(
        MOST_ALIKE, max(0.0, sum((a - mean) * (b - mean) for a, b in pairwise(values)) / spread)
    )


def _quantile(freedom: float) -> float:
    """Student's t for the middle 80 %, to two terms beyond the normal curve."""
    first = (Z80**3 + Z80) / (4 * freedom)
    second = (5 * Z80**5 + 16 * Z80**3 + 3 * Z80) / (96 * freedom**2)
    return Z80 + first + second

"""Days of which nothing is known: before the first record, and where a file is likely missing.

An empty day between two runs is taken for rest. A long empty stretch may have been rest, or a
watch that was never read: nobody can tell from here, so it stays unknown.
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

LEAST_DAYS = 7  # a shorter stretch is an ordinary break of somebody who runs each week
LEAST_BREAKS = 5  # fewer are no habit
TIMES_USUAL = 3  # somebody who runs each fortnight has longer ones, so it goes by habit too

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Silence:
    """From `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """At least one."""
        return (self.last - self.first).days + 1


def silences(recorded: Collection[date], on: date) -> tuple[Silence, ...]:
    """Oldest first, up to the day before `on`; the day itself is not over.

    `recorded` are days with any activity. The time before the first of them is the first
    silence; a later one has at least 7 empty days and three times the runner's median break.
    """
    days = sorted(day.toordinal() for day in recorded if day <= on)
    if not days:
        return (Silence(date.min, on - _DAY),)
    steps = [later - earlier for earlier, later in pairwise(days)]
    least = max(LEAST_DAYS, TIMES_USUAL * _usual_break(steps))
    found = [Silence(date.min, date.fromordinal(days[0] - 1))]
    for before, step in zip(days, [*steps, on.toordinal() - days[-1]], strict=True):
        if step - 1 >= least:
            first, last = before + 1, before + step - 1
            found.append(Silence(date.fromordinal(first), date.fromordinal(last)))
    return tuple(found)


def unknown_days(quiet: Sequence[Silence], first: date, last: date) -> int:
    """How many of the days `first` to `last`, both included, lie in a silence."""
    count = 0
    at = bisect_left(quiet, first, key=lambda each: each.last)
    while at < len(quiet) and quiet[at].first <= last:
        overlap = min(quiet[at].last, last) - max(quiet[at].first, first)
        count += overlap.days + 1
        at += 1
    return count


def _usual_break(steps: Collection[int]) -> float:
    """The median of the empty days between records; 0 where there are too few for a habit."""
    breaks = [step - 1 for step in steps if step > 1]
    return median(breaks) if len(breaks) >= LEAST_BREAKS else 0.0

"""Distance, time and runs by day, by week and by rolling window; silence stays unknown."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from coxa.training.run import Run
from coxa.training.sums.silence import Silence, unknown_days
from coxa.training.sums.windows import WEEK_DAYS

RULE = 0.10  # the article's rule for weeks; claim S34 says what it is worth
TOLERANCE = 1e-9  # so that exactly 10 % is not pushed over the edge by a rounding error


class Total(NamedTuple):
    """Sums of the runs on `first` to `last`, both included.

    A tuple, since one page makes thousands of them and a dataclass takes three times as long.

    `distance_m` and `duration_s` are of the runs where they are known. `recorded` False says
    that no activity at all is known of these days: that is not the same as rest. `unknown_days`
    lie before the first record or in a long silence, so the sums are at least what is told.
    """

    first: date
    last: date
    runs: int = 0
    distance_m: float = 0.0
    duration_s: float = 0.0
    without_distance: int = 0
    recorded: bool = False
    unknown_days: int = 0


@dataclass(frozen=True)
class WeekChange:
    """A whole week against the week before it; `share` 0.1 is 10 % more."""

    week: Total
    share: float

    @property
    def over_the_rule(self) -> bool:
        """More than the article's 10 %."""
        return self.share > RULE + TOLERANCE


_BY_START = attrgetter("day", "start", "id")


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


def week_number(day: date) -> int:
    """Weeks since the first Monday of the calendar; that one is day 1."""
    return (day.toordinal() - 1) // WEEK_DAYS


def once(runs: Iterable[Run]) -> list[Run]:
    """The runs that count, each id once, by start."""
    kept = {run.id: run for run in runs if run.counts}
    return sorted(kept.values(), key=_BY_START)


def by_day(runs: Iterable[Run], recorded: Collection[date] = ()) -> dict[date, Total]:
    """Each day of which anything is known; `recorded` are days with any activity at all."""
    mine: dict[date, list[Run]] = {day: [] for day in recorded}
    for run in {run.id: run for run in runs if run.counts}.values():
        mine.setdefault(run.day, []).append(run)
    return {day: _total(day, each) for day, each in mine.items()}


def by_week(
    days: Mapping[date, Total], first: date, last: date, quiet: Sequence[Silence] = ()
) -> tuple[Total, ...]:
    """Every week, Monday to Sunday, from that of `first` to that of `last`; none is left out."""
    mine: dict[int, list[Total]] = defaultdict(list)
    for total in days.values():
        mine[week_number(total.first)].append(total)
    weeks = range(week_number(first), week_number(last) + 1)
    return tuple(_sum(*_ends(number), mine.get(number, ()), quiet) for number in weeks)


def rolling(
    days: Mapping[date, Total], on: date, length: int, quiet: Sequence[Silence] = ()
) -> Total:
    """The `length` days that end with `on`."""
    first = on - timedelta(days=length - 1)
    within = (days.get(first + timedelta(days=at)) for at in range(length))
    return _sum(first, on, [total for total in within if total is not None], quiet)


def changes(weeks: Iterable[Total], on: date) -> tuple[WeekChange, ...]:
    """Of weeks that are over by `on`; none where a week is unknown or had no distance before."""
    return tuple(
        WeekChange(week, week.distance_m / before.distance_m - 1.0)
        for before, week in pairwise(weeks)
        if week.last < on and _whole(before) and before.distance_m > 0 and _whole(week)
    )


def _ends(week: int) -> tuple[date, date]:
    monday = week * WEEK_DAYS + 1
    return date.fromordinal(monday), date.fromordinal(monday + WEEK_DAYS - 1)


def _whole(week: Total) -> bool:
    return week.recorded and not week.without_distance and not week.unknown_days


def _total(day: date, runs: Collection[Run]) -> Total:
    distance_m = duration_s = 0.0
    unknown = 0
    for run in runs:
        distance_m += run.distance_m or 0.0
        duration_s += run.duration_s or 0.0
        unknown += run.distance_m is None
    return Total(day, day, len(runs), distance_m, duration_s, unknown, recorded=True)


def _sum(first: date, last: date, parts: Collection[Total], quiet: Sequence[Silence]) -> Total:
    distance_m = duration_s = 0.0
    runs = unknown = 0
    for part in parts:
        runs += part.runs
        distance_m += part.distance_m
        duration_s += part.duration_s
        unknown += part.without_distance
    recorded = any(part.recorded for part in parts)
    silent = unknown_days(quiet, first, last)
    return Total(first, last, runs, distance_m, duration_s, unknown, recorded, silent)

"""Days, weeks, months, quarters or years: so fine that a picture of the time stays readable."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from coxa.training.sums.weeks import Total, monday_of
from coxa.training.sums.windows import WEEK_DAYS

MONTHS = 12
# Up to so many days: each keeps to about 60 parts, which a phone still draws 5 pixels wide.
_MOST_DAYS = {"day": 35, "week": 400, "month": 5 * 366, "quarter": 15 * 366}


class Grain(StrEnum):
    """How much time one mark of a picture stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: MONTHS}  # calendar months in one


class RunDay(NamedTuple):
    """The runs of one day of which anything is known; sums as in `Total`.

    A tuple, because pictures of many years make thousands.
    """

    day: date
    runs: int
    distance_m: float
    duration_s: float
    without_distance: int


@dataclass(frozen=True)
class Part:
    """One day, week, month and so on: `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1


def grain_of(first: date, last: date) -> Grain:
    """The finest that keeps a picture of that time readable."""
    days = (last - first).days + 1
    return next((Grain(name) for name, most in _MOST_DAYS.items() if days <= most), Grain.YEAR)


def begin(day: date, grain: Grain) -> date:
    """The first day of the part that `day` lies in."""
    if grain is Grain.DAY:
        return day
    if grain is Grain.WEEK:
        return monday_of(day)
    months = _MONTHS[grain]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def parts(first: date, last: date, grain: Grain) -> Iterator[Part]:
    """Every whole part from that of `first` to that of `last`; none is left out."""
    at = begin(first, grain)
    while at <= last:
        after = _after(at, grain)
        yield Part(at, after - timedelta(days=1))
        at = after


def _after(at: date, grain: Grain) -> date:
    if grain is Grain.DAY:
        return at + timedelta(days=1)
    if grain is Grain.WEEK:
        return at + timedelta(days=WEEK_DAYS)
    years, month = divmod(at.month - 1 + _MONTHS[grain], MONTHS)
    return date(at.year + years, month + 1, 1)


def summed(days: Iterable[RunDay], first: date, last: date, grain: Grain) -> tuple[Total, ...]:
    """The days put together; a part without any known day is not recorded, which is not rest.

    Of the parts at the ends only the days from `first` to `last` count.
    """
    mine: dict[date, list[RunDay]] = {}
    for known in days:
        if first <= known.day <= last:
            mine.setdefault(begin(known.day, grain), []).append(known)
    return tuple(_sum(part, mine.get(part.first, [])) for part in parts(first, last, grain))


def _sum(part: Part, known: list[RunDay]) -> Total:
    return Total(
        part.first,
        part.last,
        sum(each.runs for each in known),
        sum(each.distance_m for each in known),
        sum(each.duration_s for each in known),
        sum(each.without_distance for each in known),
        bool(known),
    )

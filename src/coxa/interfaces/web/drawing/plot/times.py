"""The time axis: days to places on the sheet, and labels that never touch."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from coxa.interfaces.web.drawing.plot.sheet import Sheet, Size, wide_of
from coxa.training.sums.weeks import monday_of

APART = 14.0  # between two labels
WEEKS_UP_TO, MONTHS_UP_TO = 120, 3000  # days; beyond, so many labels never fit
WEEK_STEPS, MONTH_STEPS, YEAR_STEPS = (1, 2), (1, 2, 3, 6), (1, 2, 5, 10, 20, 50)
MONTHS = 12
Tick = tuple[date, str]


@dataclass(frozen=True)
class Times:
    """`first` to `last`, both included, from `left` over `wide` units."""

    first: date
    last: date
    left: float
    wide: float

    @property
    def day(self) -> float:
        """Units a day."""
        return self.wide / ((self.last - self.first).days + 1)

    def at(self, day: date) -> float:
        """Where a day begins; days outside lie on the edge."""
        days = (min(max(day, self.first), self.last) - self.first).days
        return self.left + days * self.day

    def after(self, day: date) -> float:
        """Where a day ends."""
        return self.at(day) + (self.day if day >= self.first else 0.0)

    def mid(self, first: date, last: date) -> float:
        """The middle of some days."""
        return (self.at(first) + self.after(last)) / 2


def times(size: Size, first: date, last: date) -> Times:
    """Over the whole inner width."""
    return Times(first, last, size.left, size.inner)


def ticks(axis: Times) -> tuple[Tick, ...]:
    """Mondays, months or years: the finest whose labels fit; never none."""
    for candidates in _candidates(axis.first, axis.last):
        found = tuple(candidates)
        if len(found) > 1 and _fits(found, axis):
            return found
    first = axis.first
    return ((first, f"{first.day} {first:%b %Y}"),)


def _fits(found: tuple[Tick, ...], axis: Times) -> bool:
    """Labels are set in the middle of their line."""
    edge = 0.0
    for day, words in found:
        half = wide_of(words) / 2
        x = axis.at(day)
        if x - half < edge:
            return False
        edge = x + half + APART
    return edge - APART <= axis.left + axis.wide + APART


def _candidates(first: date, last: date) -> Iterator[Iterator[Tick]]:
    if (last - first).days <= WEEKS_UP_TO:
        for step in WEEK_STEPS:
            yield _mondays(first, last, step)
    for step in MONTH_STEPS if (last - first).days <= MONTHS_UP_TO else ():
        yield _months(first, last, step)
    for step in YEAR_STEPS:
        yield _years(first, last, step)


def _mondays(first: date, last: date, step: int) -> Iterator[Tick]:
    at = monday_of(first)
    while at <= last:
        if at >= first:
            yield at, f"{at.day} {at:%b}"
        at += timedelta(weeks=step)


def _months(first: date, last: date, step: int) -> Iterator[Tick]:
    """January carries its year instead of its name."""
    at = date(first.year, first.month, 1)
    while at <= last:
        if at >= first and (at.month - 1) % step == 0:
            yield at, f"{at.year}" if at.month == 1 else f"{at:%b}"
        at = date(at.year + at.month // MONTHS, at.month % MONTHS + 1, 1)


def _years(first: date, last: date, step: int) -> Iterator[Tick]:
    for year in range(first.year, last.year + 1):
        if year % step == 0 and date(year, 1, 1) >= first:
            yield date(year, 1, 1), f"{year}"


def along(sheet: Sheet, axis: Times, y: float, *, up_to: float | None = None) -> None:
    """Draws the ticks at `y`, with their labels below; faint lines up to `up_to`."""
    found = ticks(axis)
    if up_to is not None:
        sheet.path((f"M{axis.at(day):.1f} {y:.1f}V{up_to:.1f}" for day, _ in found), "grid")
    sheet.path((f"M{axis.at(day):.1f} {y:.1f}v5" for day, _ in found), "foot")
    alone = len(found) == 1
    for day, words in found:
        sheet.text(axis.at(day), y + 18, words, "start" if alone else "middle")


def span_words(first: date, last: date) -> str:
    """``24 August to 23 November 2026``."""
    begun = f"{first.day} {first:%B}"
    if first == last:
        return f"{begun} {first.year}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{begun}{year} to {last.day} {last:%B %Y}"

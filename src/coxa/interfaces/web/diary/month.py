"""A month as the page lists it: newest day first, silence said as silence."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from coxa.diary.entry import PainEntry, When
from coxa.store.shapes import ActivityLine
from coxa.values.distances import Units, distance_text

WHEN_WORDS = {
    When.BEFORE: "before a run",
    When.DURING: "on a run",
    When.AFTER: "after a run",
    When.MORNING: "in the morning",
    When.REST: "at rest",
}
EXTRA_WORDS = (("woke", "woke at night"), ("limp", "limped"), ("painkiller", "with a painkiller"))


@dataclass(frozen=True)
class Noted:
    """One note in words."""

    id: int
    level: int
    where: str
    how: str
    note: str


@dataclass(frozen=True)
class Ran:
    """One run in words."""

    id: int
    text: str


@dataclass(frozen=True)
class Day:
    """One day; without notes it is not known, never zero."""

    day: date
    notes: tuple[Noted, ...]
    runs: tuple[Ran, ...]


def bounds(month: date) -> tuple[date, date]:
    """First and last day of the month."""
    last = calendar.monthrange(month.year, month.month)[1]
    return month.replace(day=1), month.replace(day=last)


def days(
    entries: Iterable[PainEntry],
    runs: Iterable[ActivityLine],
    units: Units,
    last: date,
    first: date,
) -> tuple[Day, ...]:
    """Every day from `last` back to `first`."""
    noted: dict[date, list[Noted]] = {}
    for entry in entries:
        noted.setdefault(entry.day, []).append(_noted(entry))
    ran: dict[date, list[Ran]] = {}
    for run in runs:
        ran.setdefault(run.day, []).append(_ran(run, units))
    count = (last - first).days + 1
    each = [last - timedelta(days=back) for back in range(count)]
    return tuple(Day(day, tuple(noted.get(day, ())), tuple(ran.get(day, ()))) for day in each)


def _noted(entry: PainEntry) -> Noted:
    said = [WHEN_WORDS[entry.when]] if entry.when else []
    said += [str(kind) for kind in entry.kinds]
    said += [words for name, words in EXTRA_WORDS if getattr(entry, name)]
    where = ", ".join(place.words for place in entry.places)
    return Noted(entry.id or 0, entry.level, where, ", ".join(said), entry.note)


def _ran(run: ActivityLine, units: Units) -> Ran:
    far = "" if run.distance_m is None else f", {distance_text(run.distance_m, units)}"
    return Ran(run.id, f"{(run.title or run.sport).capitalize()}{far}")

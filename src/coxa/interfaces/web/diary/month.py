"""A month as the page lists it: newest day first, silence said as silence."""

import calendar
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from coxa.diary.entry import Kind, PainEntry, When
from coxa.interfaces.web.runs.words import sport_words
from coxa.store.shapes import ActivityLine
from coxa.values.distances import Units, distance_text, duration_text

EARLIEST = date(1970, 1, 1)  # before that no watch and no diary
RECALL_DAYS = 31  # so far back a quiet day is one tap; who remembers more opens the form
WHEN_WORDS = {
    When.BEFORE: "before a run",
    When.DURING: "during a run",
    When.AFTER: "after a run",
    When.MORNING: "in the morning",
    When.REST: "at rest",
}
KIND_WORDS = {
    Kind.ACHE: "aching",
    Kind.SHARP: "sharp",
    Kind.STIFF: "stiff",
    Kind.BURNING: "burning",
    Kind.CLICKING: "clicking",
    Kind.NUMB: "numb",
}
EXTRA_WORDS = (
    ("woke", "woke you at night"),
    ("limp", "made you limp"),
    ("painkiller", "painkiller taken"),
)


@dataclass(frozen=True)
class Noted:
    """One note in words; `clock` tells several of one day apart."""

    id: int
    level: int
    where: str
    how: str
    note: str
    clock: str


@dataclass(frozen=True)
class Ran:
    """One activity in words."""

    id: int
    text: str


@dataclass(frozen=True)
class Day:
    """One day; without notes it is not known, never zero."""

    day: date
    notes: tuple[Noted, ...]
    runs: tuple[Ran, ...]
    asked: bool  # one tap says that it was quiet


def bounds(month: date, on: date) -> tuple[date, date]:
    """First and last day of the month, as far as it has come."""
    last = calendar.monthrange(month.year, month.month)[1]
    return month.replace(day=1), min(month.replace(day=last), on)


def days(
    entries: Iterable[PainEntry],
    runs: Iterable[ActivityLine],
    units: Units,
    now: datetime,
    span: tuple[date, date],
) -> tuple[Day, ...]:
    """Every day of the span, the last one first; `now` is in the runner's zone."""
    noted: dict[date, list[Noted]] = defaultdict(list)
    for entry in entries:
        noted[entry.day].insert(0, _noted(entry, units, now.tzinfo))
    ran: dict[date, list[Ran]] = defaultdict(list)
    for run in runs:
        ran[run.day].append(Ran(run.id, _ran(run, units)))
    first, last = span
    each = (last - timedelta(days=back) for back in range((last - first).days + 1))
    oldest = now.date() - timedelta(days=RECALL_DAYS)
    return tuple(
        Day(day, tuple(noted[day]), tuple(ran[day]), not noted[day] and day >= oldest)
        for day in each
    )


def _noted(entry: PainEntry, units: Units, zone: tzinfo | None) -> Noted:
    said = [WHEN_WORDS[entry.when]] if entry.when else []
    if entry.began_at_m is not None:
        said.append(f"began after {distance_text(entry.began_at_m, units)}")
    said += [KIND_WORDS[kind] for kind in entry.kinds]
    said += [words for name, words in EXTRA_WORDS if getattr(entry, name)]
    where = ", ".join(place.words for place in entry.places)
    clock = f"{entry.at.astimezone(zone):%H:%M}"
    return Noted(entry.id or 0, entry.level, where, ", ".join(said), entry.note, clock)


def _ran(run: ActivityLine, units: Units) -> str:
    """``Trail run, 8.4 km, 52 min``."""
    parts = [run.title or sport_words(run)]
    if run.distance_m:
        parts.append(distance_text(run.distance_m, units))
    seconds = run.timer_s or run.elapsed_s
    if seconds:
        parts.append(duration_text(seconds))
    return ", ".join(parts)

"""The list: rows grouped by week, with the week's sum."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from coxa.diary.entry import PainEntry
from coxa.interfaces.web.runs.judged import as_runs, spikes, unconfirmed
from coxa.interfaces.web.runs.words import clock, moving_s, pace_words, sport_words
from coxa.store.shapes import ActivityLine
from coxa.training.sums.windows import counted
from coxa.values.distances import Units, distance_text
from coxa.values.sports import RUNNING


@dataclass(frozen=True)
class Row:
    """One activity; `quiet` is another sport, or one that does not count."""

    id: int
    day: date
    name: str
    distance: str
    facts: tuple[str, ...]
    quiet: bool
    spike: str
    marks: tuple[str, ...]
    pain: str
    level: int | None


@dataclass(frozen=True)
class Week:
    """Monday to Sunday."""

    monday: date
    title: str
    total: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Known:
    """What the rows are judged by."""

    spikes: Mapping[int, str]
    unconfirmed: frozenset[int]
    pain: Mapping[int, PainEntry]  # the highest of each run
    units: Units
    today: date


def known(
    lines: Sequence[ActivityLine], pain: Iterable[PainEntry], units: Units, today: date
) -> Known:
    """From the lines of the page and of the 30 days before it."""
    runs = as_runs(lines)
    highest: dict[int, PainEntry] = {}
    for entry in pain:
        if entry.run_id is not None:
            there = highest.get(entry.run_id, entry)
            highest[entry.run_id] = max(there, entry, key=lambda each: each.level)
    return Known(spikes(runs), unconfirmed(runs, today), highest, units, today)


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


def weeks(lines: Sequence[ActivityLine], by: Known) -> tuple[Week, ...]:
    """Newest first, as the lines are."""
    grouped = groupby(lines, key=lambda line: monday_of(line.day))
    return tuple(_week(monday, list(mine), by) for monday, mine in grouped)


def _week(monday: date, lines: list[ActivityLine], by: Known) -> Week:
    runs = counted(as_runs(lines))
    metres = sum(run.distance_m or 0.0 for run in runs)
    count = f"{len(runs)} run{'' if len(runs) == 1 else 's'}"
    total = f"{distance_text(metres, by.units)} in {count}" if runs else "No runs"
    return Week(monday, _title(monday, by.today), total, tuple(_row(line, by) for line in lines))


def _title(monday: date, today: date) -> str:
    behind = (monday_of(today) - monday).days // 7
    if behind in (0, 1):
        return ("This week", "Last week")[behind]
    sunday = monday + timedelta(days=6)
    first = f"{monday.day}" if monday.month == sunday.month else f"{monday.day} {monday:%B} "
    if monday.year != sunday.year:
        return f"{first}{monday.year} – {sunday.day} {sunday:%B} {sunday.year}"
    year = "" if sunday.year == today.year else f" {sunday.year}"
    join = "–" if monday.month == sunday.month else "– "
    return f"{first}{join}{sunday.day} {sunday:%B}{year}"


def _row(line: ActivityLine, by: Known) -> Row:
    seconds = moving_s(line)
    facts = ("" if seconds is None else clock(seconds), pace_words(line, by.units))
    entry = by.pain.get(line.id)
    return Row(
        line.id,
        line.day,
        line.title or sport_words(line),
        "" if line.distance_m is None else distance_text(line.distance_m, by.units),
        tuple(fact for fact in facts if fact),
        line.sport != RUNNING or not line.counts,
        by.spikes.get(line.id, ""),
        tuple(_marks(line, by)),
        "" if entry is None else pain_words(entry, by.units),
        None if entry is None else entry.level,
    )


def _marks(line: ActivityLine, by: Known) -> Iterable[str]:
    if line.race:
        yield "Race"
    if line.title and line.sport != RUNNING:
        yield sport_words(line)
    if not line.counts:
        yield "Not a run, left out of every sum"
    elif line.id in by.unconfirmed:
        yield "Unusual: was it real?"
    if line.salvaged:
        yield "The file broke off"


def pain_words(entry: PainEntry, units: Units) -> str:
    """``Pain 4, left groin, from 2.1 km``."""
    if not entry.hurts:
        return "No pain"
    words = [f"Pain {entry.level}", *(place.words for place in entry.places)]
    if entry.began_at_m is not None:
        words.append(f"from {distance_text(entry.began_at_m, units)}")
    return ", ".join(words)

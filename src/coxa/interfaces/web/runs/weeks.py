"""Lines of a list put under their weeks, each with its sum."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from coxa.diary.entry import PainEntry
from coxa.interfaces.web.runs.words import pace, runs_of, size, spike_words, sport_word
from coxa.store.shapes import ActivityLine
from coxa.training.run import Run
from coxa.training.spike import spike_of
from coxa.training.windows import distance_between, runs_between
from coxa.values.distances import Units, distance_text
from coxa.values.sports import RUNNING

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Row:
    """One activity as the list shows it; `pain` is the highest noted with it, None for no note."""

    line: ActivityLine
    sport: str
    size: str
    notes: tuple[str, ...]
    pain: int | None


@dataclass(frozen=True)
class Week:
    """Monday to Sunday, newest run first."""

    first: date
    last: date
    total: str
    rows: tuple[Row, ...]


def monday(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


def weeks(
    lines: Iterable[ActivityLine],
    first: date,
    last: date,
    pain: Mapping[int, int],
    units: Units,
) -> tuple[Week, ...]:
    """The weeks from `first` to `last` that have anything; earlier lines are only compared with."""
    known = list(lines)
    runs = runs_of(known)
    by_week: dict[date, list[ActivityLine]] = {}
    for line in known:
        if first <= line.day <= last:
            by_week.setdefault(monday(line.day), []).append(line)
    return tuple(
        Week(
            start,
            start + WEEK - timedelta(days=1),
            _total(runs, start, units),
            tuple(_row(line, runs, pain, units) for line in by_week[start]),
        )
        for start in sorted(by_week, reverse=True)
    )


def _total(runs: list[Run], start: date, units: Units) -> str:
    """Only runs that count, and it says how many."""
    end = start + timedelta(days=6)
    count = sum(run.counts for run in runs_between(runs, start, end))
    if not count:
        return "no run"
    word = "run" if count == 1 else "runs"
    return f"{distance_text(distance_between(runs, start, end), units)} in {count} {word}"


def _row(line: ActivityLine, runs: list[Run], pain: Mapping[int, int], units: Units) -> Row:
    return Row(
        line,
        sport_word(line.sport),
        size(line, units),
        tuple(each for each in _notes(line, runs, units) if each),
        pain.get(line.id),
    )


def _notes(line: ActivityLine, runs: list[Run], units: Units) -> Iterable[str]:
    if line.sport != RUNNING:
        yield sport_word(line.sport)
    if not line.counts:
        yield "not a run, left out of every sum"
        return
    yield pace(line, units) or ""
    if line.race:
        yield "race"
    own = next((run for run in runs if run.id == line.id), None)
    if own is not None:
        yield spike_words(spike_of(own, runs))
    if line.salvaged:
        yield "file cut off"


def highest_by_run(entries: Iterable[PainEntry]) -> dict[int, int]:
    """The highest level noted with each run; masked quiet notes are unknown."""
    levels: dict[int, int] = {}
    for entry in entries:
        if entry.run_id is not None and not entry.masked_quiet:
            levels[entry.run_id] = max(levels.get(entry.run_id, 0), entry.level)
    return levels

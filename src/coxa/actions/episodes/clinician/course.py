"""The load before the first day of pain, and the pain since then, week by week."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from coxa.store import read
from coxa.training.sums.spike import Spike, spike_of
from coxa.training.sums.windows import distance_between, longest_in, runs_before
from coxa.values.days import days_before

LOAD_DAYS = 30
WEEK = 7
WEEKS_SHOWN = 10  # of the pain course; older weeks are in the diary, and one page holds no more


@dataclass(frozen=True)
class Load:
    """Counted runs of the 30 days before the first day of pain. Metres; None is not known."""

    runs: int
    distance_m: float
    longest_m: float | None
    spike: Spike | None


@dataclass(frozen=True)
class Week:
    """The worst noted pain of the 7 days from `first`; None is a week without a note."""

    first: date
    worst: int | None


def load_before(runner_id: int, start: date) -> Load:
    """What was run in the 30 days before that day."""
    runs = read.picture(runner_id, start).runs
    before = runs_before(runs, start, LOAD_DAYS)
    longest = longest_in(runs, start, LOAD_DAYS)
    known = [spike for run in before if (spike := spike_of(run, runs)) is not None]
    return Load(
        len(before),
        distance_between(runs, days_before(start, LOAD_DAYS), days_before(start, 1)),
        longest.distance_m if longest else None,
        max(known, key=lambda spike: spike.share, default=None),
    )


def weeks_of(levels: Mapping[date, int], first: date, last: date) -> tuple[Week, ...]:
    """The last weeks of the course, oldest first, each from a weekday of the first day."""
    weeks = []
    day = first
    while day <= last:
        within = [levels[at] for at in _days(day) if at in levels]
        weeks.append(Week(day, max(within, default=None)))
        day += timedelta(days=WEEK)
    return tuple(weeks[-WEEKS_SHOWN:])


def _days(first: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=index) for index in range(WEEK))

"""Runs in windows of days: which count, how long, how far in all."""

from collections.abc import Iterable
from datetime import date
from math import fsum
from statistics import median

from coxa.training.run import Run
from coxa.values.days import days_before

LONGEST_DAYS = 30  # window of the longest run: Frandsen 2025 compared with 30 days
WEEK_DAYS = 7


def counted(runs: Iterable[Run]) -> list[Run]:
    """The runs that count and whose distance is known."""
    return [run for run in runs if run.counts and run.distance_m is not None]


def runs_between(runs: Iterable[Run], first: date, last: date) -> list[Run]:
    """Runs on the days `first` to `last`, both included."""
    return [run for run in runs if first <= run.day <= last]


def runs_before(runs: Iterable[Run], day: date, days: int = LONGEST_DAYS) -> list[Run]:
    """Counted runs on the `days` days before `day`, the day itself left out."""
    return runs_between(counted(runs), days_before(day, days), days_before(day, 1))


def longest(runs: Iterable[Run]) -> Run | None:
    """The longest of them, the latest of equals; None where there is none."""
    known = counted(runs)
    return max(known, key=lambda run: (run.distance_m or 0.0, run.start)) if known else None


def longest_in(runs: Iterable[Run], day: date, days: int = LONGEST_DAYS) -> Run | None:
    """The longest counted run on the `days` days before `day`."""
    return longest(runs_before(runs, day, days))


def distance_between(runs: Iterable[Run], first: date, last: date) -> float:
    """Metres of counted runs on the days `first` to `last`; 0.0 for no run."""
    return fsum(run.distance_m or 0.0 for run in runs_between(counted(runs), first, last))


def median_distance_m(runs: Iterable[Run]) -> float | None:
    """The median distance in metres; None for no run."""
    distances = [run.distance_m for run in counted(runs) if run.distance_m is not None]
    return median(distances) if distances else None


def latest(runs: Iterable[Run]) -> Run | None:
    """The run that started last, counted or of unknown distance; None for none."""
    real = [run for run in runs if run.counts]
    return max(real, key=lambda run: run.start) if real else None

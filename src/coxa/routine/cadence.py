"""Own steps a minute from own runs, what 5 to 10 % more would be, and how later runs went."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from coxa.values.days import days_before

CADENCE = "cadence_practice"  # the routine
LEAST_PCT, MOST_PCT = 5, 10  # S31: 5 % hardly changes a load, 10 % some; more was not tried
WINDOW_DAYS = 60  # own habit, not a single day's
LEAST_RUNS = 3  # fewer say nothing about a habit
# A running watch never tells fewer or more; outside it is a walk, or half the steps.
SLOWEST_SPM, FASTEST_SPM = 130.0, 230.0


@dataclass(frozen=True)
class Stepped:
    """One run: its day, and steps of both feet a minute."""

    day: date
    spm: float


@dataclass(frozen=True)
class Cadence:
    """`own_spm` is the median before the practice began; None where too few runs tell.

    `after` are the runs since then, newest first, and `change_pct` their median against it.
    """

    runs: int
    own_spm: float | None
    least_spm: int | None = None
    most_spm: int | None = None
    since: date | None = None
    after: tuple[Stepped, ...] = ()
    change_pct: float | None = None


def cadence(runs: Iterable[Stepped], practised: Iterable[date], on: date) -> Cadence:
    """From the runs up to `on`; the first day of practice divides before from after."""
    known = sorted(
        (each for each in runs if each.day <= on and SLOWEST_SPM <= each.spm <= FASTEST_SPM),
        key=lambda each: each.day,
    )
    since = min((day for day in practised if day <= on), default=None)
    split = since or on
    before = [e for e in known if days_before(split, WINDOW_DAYS) <= e.day and _is_before(e, since)]
    after = tuple(each for each in reversed(known) if not _is_before(each, since))
    if len(before) < LEAST_RUNS:
        return Cadence(len(before), None, since=since, after=after)
    own = median(each.spm for each in before)
    change = 100 * (median(e.spm for e in after) / own - 1) if after else None
    return Cadence(
        len(before),
        own,
        round(own * (1 + LEAST_PCT / 100)),
        round(own * (1 + MOST_PCT / 100)),
        since,
        after,
        change,
    )


def _is_before(each: Stepped, since: date | None) -> bool:
    return since is None or each.day < since

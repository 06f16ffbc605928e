"""Where the time went: by pace and by slope, how hard it felt, and the teaching sum of steps."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coxa.actions.trends.load_sums import LoadSums, load_sums
from coxa.actions.trends.strides import Strides, strides
from coxa.store.activities.measures import count_unmeasured, measures
from coxa.store.trends.rows import RunRows, run_rows
from coxa.training.effort import Effort, effort_by_week, effort_of
from coxa.training.hip_index import Assumptions, HipSum, hip_sum
from coxa.training.one_run.paces import (
    PaceBand,
    against_usual,
    by_pace,
    time_by_speed,
    usual_speed_mps,
)
from coxa.training.one_run.slopes import SlopeBand, time_by_slope
from coxa.training.one_run.spread import Spread
from coxa.training.run import Run
from coxa.training.sums.weeks import monday_of
from coxa.values.days import days_before


@dataclass(frozen=True)
class TimeSpent:
    """Of the counted runs from `first` on; `paced` and `sloped` say of how many it is known.

    `usual_mps` None: too few runs of the last year, so `against_usual` is empty. `waiting` runs
    have samples that nobody has looked at yet.
    """

    first: date
    runs: int
    paced: int
    sloped: int
    waiting: int
    usual_mps: float | None
    against_usual: tuple[PaceBand, ...]
    by_pace: tuple[PaceBand, ...]
    by_slope: tuple[SlopeBand, ...]


@dataclass(frozen=True)
class Efforts:
    """Session load: minutes times effort. `without` are the latest runs that have none."""

    all: Effort
    weeks: Mapping[date, Effort]
    without: tuple[Run, ...]


@dataclass(frozen=True)
class HipWeek:
    """The teaching sum of one week, once for each set of assumptions.

    `without` runs had no steps to count.
    """

    monday: date
    sums: tuple[HipSum, ...]
    without: int


@dataclass(frozen=True)
class LoadInNumbers:
    """All that the page of load shows."""

    load: LoadSums
    felt: Efforts
    spent: TimeSpent
    strides: Strides


ASKED = 5  # of the latest runs without an effort; older ones are forgotten anyway
ASKED_DAYS = 14  # an effort can be named so long after the run


def load_in_numbers(runner_id: int, on: date, length: int | None, unit_m: float) -> LoadInNumbers:
    """The `length` days that end with `on`, or everything; the runs are read once."""
    rows = run_rows(runner_id, on)
    return LoadInNumbers(
        load_sums(runner_id, on, length, rows),
        efforts(runner_id, on, length, rows),
        time_spent(runner_id, on, length, unit_m, rows),
        strides(runner_id, on),
    )


def time_spent(
    runner_id: int, on: date, length: int | None, unit_m: float, read: RunRows | None = None
) -> TimeSpent:
    """`unit_m` is a kilometre or a mile; `read` are the runner's runs where they are at hand."""
    rows = read or run_rows(runner_id, on)
    first, runs = _within(rows, on, length)
    found = _spreads(runner_id, runs, first, on)
    sums = time_by_speed(found.values())
    usual = usual_speed_mps(rows.runs, on)
    return TimeSpent(
        first,
        len(runs),
        sum(1 for each in found.values() if each.speed_s),
        sum(1 for each in found.values() if each.slope_s),
        count_unmeasured(runner_id),
        usual,
        against_usual(sums, usual) if usual else (),
        by_pace(sums, unit_m),
        time_by_slope(found.values()),
    )


def efforts(runner_id: int, on: date, length: int | None, read: RunRows | None = None) -> Efforts:
    """Minutes times effort, where the runner named one."""
    rows = read or run_rows(runner_id, on)
    first, runs = _within(rows, on, length)
    lately = [
        run
        for run in runs
        if run.id not in rows.effort and run.day >= max(first, days_before(on, ASKED_DAYS))
    ]
    return Efforts(
        effort_of(runs, rows.effort),
        effort_by_week(runs, rows.effort),
        tuple(lately[: -ASKED - 1 : -1]),
    )


def hip_weeks(
    runner_id: int, on: date, length: int | None, given: Sequence[Assumptions]
) -> tuple[HipWeek, ...]:
    """Each week with a run, oldest first, summed with each of the assumptions."""
    rows = run_rows(runner_id, on)
    first, runs = _within(rows, on, length)
    found = _spreads(runner_id, runs, first, on)
    weeks: dict[date, list[Run]] = defaultdict(list)
    for run in runs:
        weeks[monday_of(run.day)].append(run)
    return tuple(
        _hip_week(monday, [found.get(run.id, Spread()) for run in each], given)
        for monday, each in sorted(weeks.items())
    )


def _hip_week(monday: date, spreads: Sequence[Spread], given: Sequence[Assumptions]) -> HipWeek:
    sums = tuple(hip_sum(spreads, each) for each in given)
    return HipWeek(monday, sums, sum(1 for each in spreads if not each.kinds))


def _within(rows: RunRows, on: date, length: int | None) -> tuple[date, list[Run]]:
    first = min(rows.recorded, default=on) if length is None else days_before(on, length - 1)
    return first, [run for run in rows.runs if run.counts and run.day >= first]


def _spreads(runner_id: int, runs: list[Run], first: date, on: date) -> dict[int, Spread]:
    mine = {run.id for run in runs}
    kept = measures(runner_id, first, on)
    return {each: measure.spread for each, measure in kept.items() if each in mine}

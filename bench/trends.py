"""All load measures of 5,000 runs, without a page around them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from bench.row import Row, median_seconds
from coxa.training.effort import effort_by_week, effort_of
from coxa.training.hip_index import Assumptions, hip_sum
from coxa.training.one_run.load_index import steps_taken
from coxa.training.one_run.paces import against_usual, by_pace, time_by_speed, usual_speed_mps
from coxa.training.one_run.slopes import time_by_slope
from coxa.training.one_run.spread import Spread, kind_of
from coxa.training.one_run.stride import StrideRun, balance_shift
from coxa.training.run import Run
from coxa.training.sums.ramp import ladder
from coxa.training.sums.silence import silences
from coxa.training.sums.weeks import by_day, by_week, changes, rolling
from coxa.values.distances import METRES_PER_KM

RUNS, LIMIT_S, ON = 5000, 0.030, date(2026, 6, 16)
SPEEDS = 16  # steps of 0.1 m/s that one run covers
GIVEN = Assumptions(7, 12, 5, 5)


def rows() -> Iterator[Row]:
    """Median seconds."""
    runs = [_run(number) for number in range(RUNS)]
    cadence = {run.id: 170.0 for run in runs}
    effort = {run.id: 4.0 for run in runs if run.id % 2}
    spreads = [_spread(number) for number in range(RUNS)]
    strides = [
        StrideRun(run.id, run.day, "strap", 250.0, 50.0 + run.id % 7 / 10) for run in runs[::-1]
    ]

    def sums() -> None:
        days = by_day(runs)
        quiet = silences(days, ON)
        changes(by_week(days, runs[-1].day, ON, quiet), ON)
        rolling(days, ON, 28, quiet)
        ladder(runs)
        steps_taken(runs, cadence)

    def spent() -> None:
        effort_of(runs, effort)
        effort_by_week(runs, effort)
        seconds = time_by_speed(spreads)
        against_usual(seconds, usual_speed_mps(runs, ON) or 3.0)
        by_pace(seconds, METRES_PER_KM)
        time_by_slope(spreads)
        balance_shift(strides)

    def everything() -> None:
        sums()
        spent()

    yield Row(f"load of {RUNS} runs", median_seconds(everything), LIMIT_S, "s")
    seconds = median_seconds(lambda: hip_sum(spreads, GIVEN))
    yield Row(f"the lesson's sum of steps of {RUNS} runs", seconds, LIMIT_S, "s")


def _run(number: int) -> Run:
    start = datetime(2026, 6, 16, 7, tzinfo=UTC) - timedelta(days=number)
    return Run(number, start.date(), start, 5000.0 + number % 40 * 100, 1800.0)


def _spread(number: int) -> Spread:
    first = 22 + number % 5
    kinds = tuple(kind_of(first + at // 2, at % 7) for at in range(SPEEDS * 2))
    return Spread(first, (100.0,) * SPEEDS, (200.0,) * 7, kinds, (300.0,) * len(kinds))

"""All load measures of 5,000 runs, without a page around them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from bench.row import Row, median_seconds
from coxa.training.load_index import steps_taken
from coxa.training.ramp import ladder
from coxa.training.run import Run
from coxa.training.weeks import by_day, by_week, changes, rolling

RUNS, LIMIT_S, ON = 5000, 0.030, date(2026, 6, 16)


def rows() -> Iterator[Row]:
    """Median seconds."""
    runs = [_run(number) for number in range(RUNS)]
    cadence = {run.id: 170.0 for run in runs}

    def measure() -> None:
        days = by_day(runs)
        changes(by_week(days, runs[-1].day, ON), ON)
        rolling(days, ON, 28)
        ladder(runs)
        steps_taken(runs, cadence)

    yield Row(f"load of {RUNS} runs", median_seconds(measure), LIMIT_S, "s")


def _run(number: int) -> Run:
    start = datetime(2026, 6, 16, 7, tzinfo=UTC) - timedelta(days=number)
    return Run(number, start.date(), start, 5000.0 + number % 40 * 100, 1800.0)

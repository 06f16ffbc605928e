"""What `coxa load` tells: sums by week, and each run against the 30 days before it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from coxa.actions.plans.show import chosen_plan, plan_show
from coxa.actions.refusals import Refused
from coxa.store.trends.rows import RunRows, run_rows
from coxa.training.one_run.load_index import Steps, steps_taken
from coxa.training.sums.ramp import Planned, Rung, forecast, ladder
from coxa.training.sums.silence import Silence, silences
from coxa.training.sums.spike import Spike
from coxa.training.sums.weeks import Total, WeekChange, by_day, by_week, changes, rolling
from coxa.values.days import days_before


@dataclass(frozen=True)
class LoadSums:
    """Load from `first` to `on`; `days` holds only days of which something is known."""

    first: date
    on: date
    days: Mapping[date, Total]
    weeks: tuple[Total, ...]
    changes: tuple[WeekChange, ...]
    last_7d: Total
    last_28d: Total
    rungs: tuple[Rung, ...]
    steps: Steps
    forecast: Spike | None
    quiet: tuple[Silence, ...] = ()


def load_sums(
    runner_id: int, on: date, length: int | None, read: RunRows | None = None
) -> LoadSums:
    """The `length` days that end with `on`, or everything. Reaches back for its first runs.

    `read` are all runs until then, where the caller has them.
    """
    rows = read or run_rows(runner_id, on)
    oldest = min(rows.recorded, default=on)
    first = oldest if length is None else days_before(on, length - 1)
    days = by_day(rows.runs, rows.recorded)
    quiet = silences(rows.recorded, on)
    weeks = by_week(days, first, on, quiet)
    within = [run for run in rows.runs if run.counts and run.day >= first]
    return LoadSums(
        first,
        on,
        days,
        weeks,
        changes(weeks, on),
        rolling(days, on, 7, quiet),
        rolling(days, on, 28, quiet),
        tuple(rung for rung in ladder(rows.runs) if rung.run.day >= first),
        steps_taken(within, rows.cadence),
        forecast(rows.runs, week_ahead(runner_id, on), on),
        quiet,
    )


def week_ahead(runner_id: int, on: date) -> list[Planned]:
    """What the plan still asks for up to Sunday; nothing without a plan."""
    if chosen_plan(runner_id) is None:
        return []
    sunday = on + timedelta(days=6 - on.weekday())
    try:
        sessions = plan_show(runner_id, on, on, sunday)
    except Refused:
        return []
    return [
        Planned(each.day, each.distance_m)
        for each in sessions
        if each.distance_m and each.done_m is None
    ]

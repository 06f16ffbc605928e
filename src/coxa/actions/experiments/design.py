"""What an experiment would take, and how small a difference it would show this runner."""

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import stdev

from coxa.actions.experiments.shown import noted_runs
from coxa.inference.experiment.design import (
    days_needed,
    pairs_for,
    runs_needed,
    smallest_shown,
)

LOOKED_AT_DAYS = 84  # twelve weeks of the runner's own runs
LEAST_NOTES = 10  # fewer tell no spread
USUAL_SPREAD = 1.2  # points; only until there are notes of one's own
USUAL_RUNS_A_WEEK = 3.0
ONE_POINT = 1.0


@dataclass(frozen=True)
class Outlook:
    """`own_spread` is False where too few notes tell it, and a common one is taken."""

    days: int
    last: date
    runs: int
    runs_a_week: float
    smallest: float
    pairs_for_a_point: int | None
    own_spread: bool


def outlook(runner_id: int, pairs: int, block_days: int, on: date) -> Outlook:
    """The design of so many pairs with blocks so long, begun on a day."""
    since = on - timedelta(days=LOOKED_AT_DAYS)
    lately = [run for run in noted_runs(runner_id, on) if run.day > since]
    levels = [run.level for run in lately if run.level is not None]
    own = len(levels) >= LEAST_NOTES
    spread = max(stdev(levels), 0.5) if own else USUAL_SPREAD  # whole points hide smaller ones
    a_week = len(lately) / LOOKED_AT_DAYS * 7 if lately else USUAL_RUNS_A_WEEK
    a_block = a_week * block_days / 7
    days = days_needed(pairs, block_days)
    return Outlook(
        days,
        on + timedelta(days=days - 1),
        runs_needed(pairs, block_days, a_week),
        a_week,
        smallest_shown(spread, pairs, a_block),
        pairs_for(ONE_POINT, spread, a_block),
        own,
    )

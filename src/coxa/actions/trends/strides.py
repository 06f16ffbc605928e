"""Running dynamics over the last runs, and a difference of left and right that is new."""

from dataclasses import dataclass
from datetime import date

from coxa.store.activities.strides import stride_rows
from coxa.training.one_run.stride import Shift, StrideRun, balance_shift, drift_shift
from coxa.values.days import days_before

DAYS = 365  # an older usual is another runner's


@dataclass(frozen=True)
class Strides:
    """Runs with dynamics of the last year, oldest first; a shift is None where all is as usual."""

    runs: tuple[StrideRun, ...]
    balance: Shift | None
    drift: Shift | None


def strides(runner_id: int, on: date) -> Strides:
    """Against the runner's own runs with the same device."""
    runs = stride_rows(runner_id, days_before(on, DAYS), on)
    return Strides(runs, balance_shift(runs), drift_shift(runs))

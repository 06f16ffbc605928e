"""What is usual for this runner's stride, and a new difference between left and right.

Everybody is a little uneven, so a run is held only against the runner's own runs before it, with
the same device: another strap has another middle.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

BASELINE_RUNS = 20
LEAST_BASELINE = 8  # of fewer the spread is a guess
IN_A_ROW = 2  # one run may be a strap that sat askew, or a road that leans
MAD_TO_SD = 1.4826  # of a bell curve
WIDTHS = 3.0
# In percentage points of the left foot's share. Our own choice: a strap moves by as much.
LEAST_BALANCE_PCT = 0.7
LEAST_DRIFT_PCT = 1.0  # of thirds, which shake more than whole runs


@dataclass(frozen=True)
class StrideRun:
    """`balance_pct` is the left foot's share of contact; drifts are within the run."""

    run_id: int
    day: date
    device: str | None = None
    stance_ms: float | None = None
    balance_pct: float | None = None
    cadence_spm: float | None = None
    balance_drift_pct: float | None = None
    stance_drift_ms: float | None = None


@dataclass(frozen=True)
class Usual:
    """The middle of `runs` values, and how far one usually lies from it (as an SD)."""

    middle: float
    width: float
    runs: int


@dataclass(frozen=True)
class Shift:
    """The latest runs lie outside what is usual, all on one side; `now` is their median."""

    now: float
    usual: Usual

    @property
    def more(self) -> bool:
        """Above the usual: the left foot longer on the ground than it used to be."""
        return self.now > self.usual.middle


def usual(values: Sequence[float]) -> Usual | None:
    """By median and median deviation, so that one odd run moves nothing; None for too few."""
    if len(values) < LEAST_BASELINE:
        return None
    middle = median(values)
    return Usual(middle, MAD_TO_SD * median(abs(each - middle) for each in values), len(values))


def balance_shift(runs: Sequence[StrideRun]) -> Shift | None:
    """Of runs oldest first: whether left and right differ in a new way."""
    values = [run.balance_pct for run in _same_device(runs) if run.balance_pct]
    return _shift(values, LEAST_BALANCE_PCT)


def drift_shift(runs: Sequence[StrideRun]) -> Shift | None:
    """The same for how the balance moves from the first to the last third of a run."""
    same = _same_device(runs)
    return _shift(
        [run.balance_drift_pct for run in same if run.balance_drift_pct is not None],
        LEAST_DRIFT_PCT,
    )


def _same_device(runs: Sequence[StrideRun]) -> list[StrideRun]:
    balanced = [run for run in runs if run.balance_pct]
    return [run for run in balanced if run.device == balanced[-1].device]


def _shift(values: Sequence[float], least: float) -> Shift | None:
    """The runs that are judged are no part of what is usual."""
    before = usual(values[:-IN_A_ROW][-BASELINE_RUNS:])
    if before is None:
        return None
    edge = max(least, WIDTHS * before.width)
    latest = [value - before.middle for value in values[-IN_A_ROW:]]
    if min(latest) > edge or max(latest) < -edge:
        return Shift(median(values[-IN_A_ROW:]), before)
    return None

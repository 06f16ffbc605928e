"""One run against the longest of the 30 days before it.

Frandsen 2025 (doi 10.1136/bjsports-2024-109380): 588,071 sessions of 5,205 runners;
classes above 10, 30 and 100 % were associated with 1.64, 1.52 and 2.28 times the
injury rate. An association among ordinary runners, never one runner's risk.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coxa.training.run import Run
from coxa.training.sums.windows import counted, longest_in, runs_between
from coxa.values.days import days_before

SMALL_ABOVE, MODERATE_ABOVE, LARGE_ABOVE = 0.10, 0.30, 1.00  # bin edges of the study
TOLERANCE = 1e-9  # so that exactly 10 % is not pushed over the edge by a rounding error


class SpikeClass(StrEnum):
    """The classes of the study, its reference (to 10 %) called none."""

    NONE = "none"
    SMALL = "small"
    MODERATE = "moderate"
    LARGE = "large"


@dataclass(frozen=True)
class Spike:
    """`share` is this run over the longest of its own 30 days, minus one."""

    run: Run
    longest: Run
    share: float

    @property
    def spike_class(self) -> SpikeClass:
        """The class of the study that the run falls in."""
        if self.share > LARGE_ABOVE + TOLERANCE:
            return SpikeClass.LARGE
        if self.share > MODERATE_ABOVE + TOLERANCE:
            return SpikeClass.MODERATE
        return SpikeClass.SMALL if self.share > SMALL_ABOVE + TOLERANCE else SpikeClass.NONE


def spike_of(run: Run, runs: Iterable[Run]) -> Spike | None:
    """None where there is no denominator: no run in the 30 days before, or no distance."""
    before = longest_in(runs, run.day)
    if before is None or not before.distance_m or run.distance_m is None:
        return None
    return Spike(run, before, run.distance_m / before.distance_m - 1.0)


def latest_spike(runs: Iterable[Run], on: date) -> Spike | None:
    """The spike of the latest counted run on `on` or the day before."""
    known = counted(runs)
    recent = runs_between(known, days_before(on, 1), on)
    return spike_of(max(recent, key=lambda run: run.start), known) if recent else None

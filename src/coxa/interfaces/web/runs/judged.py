"""A run against the runs before it, as the ceiling sees them."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from coxa.store.shapes import ActivityLine
from coxa.training.run import Run
from coxa.training.sums.outlier import unconfirmed_outliers
from coxa.training.sums.spike import SpikeClass, spike_of
from coxa.values.sports import RUNNING


def as_runs(lines: Iterable[ActivityLine]) -> list[Run]:
    """The runs among them."""
    return [_run(line) for line in lines if line.sport == RUNNING and not line.deleted]


def _run(line: ActivityLine) -> Run:
    return Run(
        line.id,
        line.day,
        line.start,
        line.distance_m,
        line.timer_s or line.elapsed_s,
        line.counts,
        line.race,
        line.confirmed,
    )


def spikes(runs: Sequence[Run]) -> dict[int, str]:
    """By run: how far it went over the longest of its 30 days, in words; only where it did."""
    found = ((run, spike_of(run, runs)) for run in runs if run.counts)
    return {
        run.id: f"{spike.share:.0%} over the longest of 30 days".replace("%", "\u00a0%")
        for run, spike in found
        if spike is not None and spike.spike_class is not SpikeClass.NONE
    }


def unconfirmed(runs: Sequence[Run], today: date) -> frozenset[int]:
    """Those that do not raise tomorrow's ceiling before the runner says that they were real."""
    return frozenset(run.id for run in unconfirmed_outliers(runs, today + timedelta(days=1)))

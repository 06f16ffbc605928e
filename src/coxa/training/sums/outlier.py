"""Runs too unusual to raise a ceiling before the runner says that they were real."""

from collections.abc import Iterable
from datetime import date

from coxa.training.run import Run
from coxa.training.sums.windows import median_distance_m, runs_before

# A run over twice the usual one is a race, a day out or a bad track: our own choice.
OUTLIER_RATIO = 2.0


def unconfirmed_outliers(runs: Iterable[Run], day: date) -> list[Run]:
    """Unconfirmed races, and runs over twice the median, of 30 days before `day`; oldest first."""
    window = runs_before(runs, day)
    usual = median_distance_m(window)
    if usual is None:
        return []
    found = [run for run in window if not run.confirmed and _unusual(run, usual)]
    return sorted(found, key=lambda run: (run.start, run.id))


def _unusual(run: Run, usual_m: float) -> bool:
    return run.race or (run.distance_m or 0.0) > OUTLIER_RATIO * usual_m

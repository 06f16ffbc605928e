"""What does one hip answer to: the table in, plain findings out."""

from dataclasses import dataclass

import numpy as np

from coxa.inference.baseline import DRIFTS, KNOT_DAYS, ramps
from coxa.inference.contrasts import Column, columns_of
from coxa.inference.ordinal import Fit, Numbers, Whole, expected, fit
from coxa.inference.table import Table, in_time
from coxa.inference.together import merged
from coxa.inference.uncertainty import errors, largest_by_chance
from coxa.values.hip_answers import Answer, Effect, HipAnswers, Standing

NEEDED = 60  # runs with a note: docs/inference.md, by simulation
LEAST_OTHER = 0.1  # share of the notes that differ from the commonest level
SLOPE_SD = 3.0  # logits; about 2 points where the scatter is 1.2 points
LAG_SD = 0.5  # logits a point of the pain after the run before
LAG_DAYS = 7.0  # what a run a week ago left behind is the baseline's
Z_80 = 1.33  # 1.28 would do if the errors were sure; in simulation it held 79 of 100
_FIRST = 1  # of the exposures among the slopes; before them stands the lag


@dataclass(frozen=True)
class _Model:
    fit: Fit
    points: Numbers  # of the levels, 0 to 10
    linear: Numbers


def hip_answers(table: Table) -> HipAnswers:
    """Every exposure of the table, the clearest first. Deterministic."""
    rows = in_time(table)
    noted = np.isfinite(rows.pain)
    known = int(noted.sum())
    if known < NEEDED:
        return HipAnswers(Standing.TOO_FEW_RUNS, known, NEEDED)
    points, levels = np.unique(rows.pain[noted], return_inverse=True)
    if 1.0 - np.bincount(levels).max() / known < LEAST_OTHER:
        return HipAnswers(Standing.ALWAYS_THE_SAME, known, NEEDED)
    heard = Table(
        rows.days[noted],
        rows.pain[noted],
        {name: column[noted] for name, column in rows.exposures.items()},
        rows.yes_or_no,
    )
    columns, left_out = columns_of(heard)
    groups = merged(columns)
    effects = _effects(heard, levels, points, groups) if groups else []
    return HipAnswers(
        Standing.TOLD, known, NEEDED, effects=tuple(effects), left_out=tuple(left_out)
    )


def _effects(table: Table, levels: Whole, points: Numbers, groups: list[Column]) -> list[Effect]:
    model = _best(table, levels, points, np.column_stack([each.runs for each in groups]))
    of = slice(_FIRST, _FIRST + len(groups))
    spent = model.fit.slopes.size + model.fit.thresholds.size
    off = errors(model.fit, spent)[of]
    clarity = np.abs(model.fit.slopes[of]) / off
    bound = largest_by_chance(model.fit.covariance[of, of], max(10, len(levels) - spent))
    order = np.argsort(-clarity, kind="stable")
    return [
        _effect(
            model, groups[at], _FIRST + int(at), float(off[at]), clear=bool(clarity[at] > bound)
        )
        for at in order
    ]


def _best(table: Table, levels: Whole, points: Numbers, exposures: Numbers) -> _Model:
    """The drift under which the notes are likeliest, all else being averaged over."""
    basis, lengths = ramps(table.days)
    lag = _pain_before(table)
    columns = np.column_stack([lag, exposures - exposures.mean(axis=0), basis])
    rest = np.concatenate([[LAG_SD**-2.0], np.full(exposures.shape[1], SLOPE_SD**-2.0)])
    fits = [
        fit(levels, columns, np.concatenate([rest, KNOT_DAYS / lengths / drift**2]))
        for drift in DRIFTS
    ]
    best = max(fits, key=lambda each: each.evidence)
    return _Model(best, points, columns @ best.slopes)


def _pain_before(table: Table) -> Numbers:
    """The pain after the run before, against its mean; 0 where that is too long ago or unknown."""
    before = np.full(len(table.days), np.nan)
    recent = np.diff(table.days) <= LAG_DAYS
    before[1:] = np.where(recent, table.pain[:-1], np.nan)
    known = np.isfinite(before)
    mean = before[known].mean() if known.any() else 0.0
    return np.where(known, before - mean, 0.0)


def _effect(model: _Model, column: Column, at: int, off: float, *, clear: bool) -> Effect:
    slope = float(model.fit.slopes[at])
    share = float(column.runs.mean())
    rest = model.linear - slope * (column.runs - share)

    def points(slope: float) -> float:
        """Expected pain if all runs had it less that if none had, over all runs as they were."""
        with_it, without = (
            expected(model.fit.thresholds, rest + slope * (has - share), model.points)
            for has in (1.0, 0.0)
        )
        return float((with_it - without).mean())

    said = Answer.MORE if slope > 0 else Answer.LESS
    return Effect(
        column.contrasts,
        said if clear else Answer.CANNOT_TELL,
        points(slope),
        points(slope - Z_80 * off),
        points(slope + Z_80 * off),
        column.count,
        column.others,
    )

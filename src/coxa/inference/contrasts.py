"""Each exposure as some runs against the others: the upper three in ten of a number."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coxa.inference.ordinal import Numbers
from coxa.inference.table import Table
from coxa.values.hip_answers import Contrast, LeftOut, Why

UPPER_SHARE = 0.3  # three runs in ten: enough on both sides, and still "more than usual"
LEAST_EACH = 10  # runs with it, and runs without it: docs/inference.md, by simulation
KNOWN_SHARE = 0.7  # of the runs; with less the known ones may be a kind of their own


@dataclass(frozen=True)
class Column:
    """`runs` (n,) is 1 for these runs and 0 for the others, the mean where unknown.

    `ranks` (n,) are those of the values behind it, the middle one where unknown.
    """

    contrasts: tuple[Contrast, ...]
    runs: Numbers
    ranks: Numbers
    count: int
    others: int


def columns_of(table: Table) -> tuple[list[Column], list[LeftOut]]:
    """One column an exposure, in the order of their names, and what cannot be looked at."""
    found: list[Column] = []
    left_out: list[LeftOut] = []
    for name in sorted(table.exposures):
        values = table.exposures[name]
        known = np.isfinite(values)
        if known.sum() < max(KNOWN_SHARE * len(values), 2 * LEAST_EACH):
            left_out.append(LeftOut(name, Why.UNKNOWN, int(known.sum())))
            continue
        column = _column(name, values, known, yes_or_no=name in table.yes_or_no)
        if min(column.count, column.others) < LEAST_EACH:
            left_out.append(LeftOut(name, Why.TOO_FEW, column.count))
        else:
            found.append(column)
    return found, left_out


def _column(name: str, values: Numbers, known: NDArray[np.bool_], *, yes_or_no: bool) -> Column:
    cut = (0.0, 1.0) if yes_or_no else _cut(values[known])
    if cut is None:
        return Column((Contrast(name),), values, values, 0, int(known.sum()))
    runs = np.where(known, (values >= cut[1]).astype(float), np.nan)
    count = int(np.nansum(runs))
    runs = np.where(known, runs, np.nanmean(runs))
    contrast = Contrast(name) if yes_or_no else Contrast(name, *cut)
    return Column((contrast,), runs, _ranks(values, known), count, int(known.sum()) - count)


def _cut(values: Numbers) -> tuple[float, float] | None:
    """The two neighbouring values that part off the share nearest to the upper three in ten."""
    distinct, first = np.unique(np.sort(values), return_index=True)
    if len(distinct) < 2:
        return None
    shares = 1.0 - first[1:] / len(values)
    at = int(np.argmin(np.abs(shares - UPPER_SHARE)))
    return float(distinct[at]), float(distinct[at + 1])


def _ranks(values: Numbers, known: NDArray[np.bool_]) -> Numbers:
    """Equal values share the mean of their ranks."""
    _, which, counts = np.unique(values[known], return_inverse=True, return_counts=True)
    ranks = np.full(len(values), np.nan)
    ranks[known] = (np.cumsum(counts) - (counts - 1) / 2.0)[which]
    return np.where(known, ranks, np.nanmean(ranks))

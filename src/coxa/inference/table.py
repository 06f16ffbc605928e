"""What the model sees of one runner: a row a run that has a note after it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from coxa.inference.ordinal import Numbers


@dataclass(frozen=True)
class Table:
    """`days` (n,) since any day; `pain` (n,) 0 to 10, NaN where nothing was noted.

    `exposures` maps names to columns (n,) in SI units, NaN unknown; those named in `yes_or_no` hold
    0 and 1. The order of the rows does not matter.
    """

    days: Numbers
    pain: Numbers
    exposures: Mapping[str, Numbers]
    yes_or_no: frozenset[str] = frozenset()


def in_time(table: Table) -> Table:
    """The same rows, the oldest first; rows of one instant in an order of their own."""
    keys = [table.exposures[name] for name in sorted(table.exposures)]
    order = np.lexsort((*keys, table.pain, table.days))
    return Table(
        table.days[order],
        table.pain[order],
        {name: column[order] for name, column in table.exposures.items()},
        table.yes_or_no,
    )

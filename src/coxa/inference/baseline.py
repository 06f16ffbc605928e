"""The runner's own drifting baseline: a random walk in time, straight between its knots."""

import numpy as np

from coxa.inference.ordinal import Numbers

KNOT_DAYS = 28.0  # slower than a flare, faster than a season
MOST_KNOTS = 24
# Standard deviations of the walk over 28 days, in logits; the data choose between them.
DRIFTS = (0.1, 0.4, 1.0)


def ramps(days: Numbers) -> tuple[Numbers, Numbers]:
    """Columns (n, k), each rising from 0 to 1 between two knots, and the length of each in days."""
    first, last = float(days.min()), float(days.max())
    count = int(np.clip(np.ceil((last - first) / KNOT_DAYS), 1, MOST_KNOTS))
    knots = np.linspace(first, max(last, first + 1.0), count + 1)
    lengths = np.diff(knots)
    return np.clip((days[:, None] - knots[None, :-1]) / lengths, 0.0, 1.0), lengths

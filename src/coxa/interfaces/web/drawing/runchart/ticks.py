"""Round numbers along an axis."""

from collections.abc import Sequence
from math import ceil, floor

# What people count distances and beats in.
DECIMAL = tuple(base * 10.0**power for power in range(-1, 5) for base in (1, 2, 5))
# Pace is counted in seconds and minutes.
SECONDS = (5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0)
_SLACK = 1e-9


def step_for(span: float, most: int, steps: Sequence[float]) -> float:
    """The smallest step that needs at most `most` ticks for `span`."""
    return next((step for step in steps if span / step <= most - 1 + _SLACK), steps[-1])


def inside(low: float, high: float, most: int, steps: Sequence[float]) -> tuple[float, ...]:
    """Round values from `low` to `high`, both included where they are round."""
    step = step_for(high - low, most, steps)
    first, last = ceil(low / step - _SLACK), floor(high / step + _SLACK)
    return tuple(step * number for number in range(first, last + 1))

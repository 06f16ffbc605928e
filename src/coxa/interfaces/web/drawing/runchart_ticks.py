"""Round numbers for an axis."""

from collections.abc import Sequence

TENS = tuple(
    factor * 10.0**power for power in range(-2, 6) for factor in (1, 2, 5)
)  # distances, heart beats, steps
CLOCK = (5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400)  # seconds


def ticks(low: float, high: float, most: int, steps: Sequence[float]) -> tuple[float, ...]:
    """At most `most` multiples of the finest step that fits, from `low` to `high`."""
    for step in steps:
        first, last = -int(-low // step), int(high // step)
        if last - first < most:
            return tuple(step * count for count in range(first, last + 1))
    return ()

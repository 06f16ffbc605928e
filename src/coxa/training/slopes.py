"""Time by slope, where the altitude is known."""

from collections.abc import Iterable
from dataclasses import dataclass

from coxa.training.spread import SLOPE_EDGES_PCT, SLOPE_MIDDLES_PCT, Spread


@dataclass(frozen=True)
class SlopeBand:
    """Moving seconds from `least_pct` to below `most_pct`; downhill is negative, None open."""

    least_pct: float | None
    most_pct: float | None
    seconds: float


def time_by_slope(spreads: Iterable[Spread]) -> tuple[SlopeBand, ...]:
    """The steepest downhill first; runs without a known slope add nothing."""
    sums = [0.0] * len(SLOPE_MIDDLES_PCT)
    for spread in spreads:
        if spread.slope_s:
            sums = [total + each for total, each in zip(sums, spread.slope_s, strict=True)]
    lows: list[float | None] = [None, *SLOPE_EDGES_PCT]
    highs: list[float | None] = [*SLOPE_EDGES_PCT, None]
    return tuple(SlopeBand(*each) for each in zip(lows, highs, sums, strict=True))

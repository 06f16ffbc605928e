"""Time by slope, where the altitude is known."""

from collections.abc import Iterable
from dataclasses import dataclass

from coxa.training.one_run.spread import SLOPE_EDGES_PCT, SLOPE_MIDDLES_PCT, Spread


@dataclass(frozen=True)
class SlopeBand:
    """Moving seconds from `least_pct` to below `most_pct`; downhill is negative, None open."""

    least_pct: float | None
    most_pct: float | None
    seconds: float


def time_by_slope(spreads: Iterable[Spread]) -> tuple[SlopeBand, ...]:
    """The steepest downhill first; runs without a known slope add nothing."""
    known = [spread.slope_s for spread in spreads if spread.slope_s]
    sums = [sum(column) for column in zip(*known, strict=True)] or [0.0] * len(SLOPE_MIDDLES_PCT)
    lows: list[float | None] = [None, *SLOPE_EDGES_PCT]
    highs: list[float | None] = [*SLOPE_EDGES_PCT, None]
    return tuple(SlopeBand(*each) for each in zip(lows, highs, sums, strict=True))

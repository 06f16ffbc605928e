"""A sum that teaches how fatigue adds up: steps, each weighted by an assumed load to a power.

Repeated loading tires bone and tendon far faster with a larger load than with more repeats
(Edwards 2018). The shape below is that idea and no more: nobody has measured these figures in a
runner's hip, and no study has tested such a sum against injuries. So every one of them can be
changed, and the sum is never called a risk.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from coxa.training.one_run.spread import SLOPE_MIDDLES_PCT, SPEED_STEP_MPS, Spread, speed_and_slope

REFERENCE_MPS = 1000 / 360  # one level step at 6:00 a kilometre counts as one
LEAST_LOAD = 0.2  # however the assumptions are set, a step is never weightless


@dataclass(frozen=True)
class Assumptions:
    """`exponent` of the load; the rest in per cent of the load of a reference step.

    `faster_pct`: more for each metre a second; `down_pct` and `up_pct`: more for each 10 % of
    slope.
    """

    exponent: float
    faster_pct: float
    down_pct: float
    up_pct: float


@dataclass(frozen=True)
class HipSum:
    """`steps` as they were, `weighted` as so many reference steps; `level`: taken for level."""

    steps: float
    weighted: float
    level: float

    @property
    def each(self) -> float | None:
        """What one step counted in the mean; None without steps."""
        return self.weighted / self.steps if self.steps else None


def step_load(speed_mps: float, slope_pct: float, given: Assumptions) -> float:
    """The assumed load of one step, 1 for a level step at 6:00 a kilometre."""
    faster = given.faster_pct / 100 * (speed_mps - REFERENCE_MPS)
    tilt = given.down_pct if slope_pct < 0 else given.up_pct
    return max(LEAST_LOAD, 1 + faster + tilt / 100 * abs(slope_pct) / 10)


def hip_sum(spreads: Iterable[Spread], given: Assumptions) -> HipSum:
    """Over all steps; where no slope is known a step is taken for level."""
    counts: dict[int, float] = defaultdict(float)
    for spread in spreads:
        for kind, steps in zip(spread.kinds, spread.steps, strict=True):
            counts[kind] += steps
    return HipSum(
        sum(counts.values()),
        sum(steps * _weight(kind, given) for kind, steps in counts.items()),
        sum(steps for kind, steps in counts.items() if speed_and_slope(kind)[1] is None),
    )


def _weight(kind: int, given: Assumptions) -> float:
    speed, slope = speed_and_slope(kind)
    slope_pct = 0.0 if slope is None else SLOPE_MIDDLES_PCT[slope]
    load = step_load((speed + 0.5) * SPEED_STEP_MPS, slope_pct, given)
    return float(load**given.exponent)

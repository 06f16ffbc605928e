"""Whether somebody has lately walked more unevenly than is usual for this one person.

A measurement from a pocket is rough, so one day says nothing: the middle of two weeks is laid
beside the middle of the weeks before, and must lie clearly outside their own spread. The limits are
our own choice, not a study's, and lean to silence.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from coxa.values.days import days_before
from coxa.values.walking import Gait, WalkingDay

LATELY_DAYS = 14
BEFORE_DAYS = 90  # further back it may have been another phone, or another season
LEAST_BEFORE = 28  # days with a value; fewer tell no usual
LEAST_LATELY = 7  # half of the two weeks
SPREADS = 2.0
SPREAD_OF_MAD = 1.4826  # makes the median deviation comparable to a standard deviation
LEAST_SHARE = 0.03  # three steps in a hundred; where all days are alike any change looks large


@dataclass(frozen=True)
class Uneven:
    """`lately` and `usual` are shares of steps; `days` and `days_before` have a value."""

    lately: float
    usual: float
    limit: float
    days: int
    days_before: int

    @property
    def is_new(self) -> bool:
        """Clearly more than is usual for this runner."""
        return self.lately > self.limit


def first_needed(on: date) -> date:
    """The first day that `unevenness` looks at."""
    return days_before(on, LATELY_DAYS + BEFORE_DAYS - 1)


def unevenness(days: Iterable[WalkingDay], on: date) -> Uneven | None:
    """The 14 days that end with `on` against the 90 before; None where too little is known."""
    known = [each for each in days if each.gait is Gait.ASYMMETRY]
    begins = days_before(on, LATELY_DAYS - 1)
    lately = [each.value for each in known if begins <= each.day <= on]
    before = [each.value for each in known if first_needed(on) <= each.day < begins]
    if len(lately) < LEAST_LATELY or len(before) < LEAST_BEFORE:
        return None
    usual = median(before)
    spread = SPREAD_OF_MAD * median(abs(value - usual) for value in before)
    limit = usual + max(LEAST_SHARE, SPREADS * spread)
    return Uneven(median(lately), usual, limit, len(lately), len(before))

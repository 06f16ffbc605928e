"""The longest run of each day against the longest of the 30 days before: what a picture needs."""

from collections import deque
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from coxa.training.sums.spike import SMALL_ABOVE, TOLERANCE
from coxa.training.sums.windows import LONGEST_DAYS


class DayRung(NamedTuple):
    """Metres. `before_m` is None where no run of the 30 days before has a distance.

    A tuple, because pictures of many years make thousands.
    """

    day: date
    longest_m: float
    before_m: float | None

    @property
    def line_m(self) -> float | None:
        """10 % over the longest of the 30 days before."""
        return None if self.before_m is None else self.before_m * (1 + SMALL_ABOVE)

    @property
    def share(self) -> float | None:
        """This over the longest before, minus one."""
        return None if self.before_m is None else self.longest_m / self.before_m - 1

    @property
    def is_over(self) -> bool:
        """More than 10 % over it."""
        if self.before_m is None:
            return False
        return self.longest_m > self.before_m * (1 + SMALL_ABOVE + TOLERANCE)


def day_ladder(longest: Mapping[date, float]) -> tuple[DayRung, ...]:
    """Oldest first; `longest` has the metres of the longest counted run of each day."""
    window: deque[tuple[date, float]] = deque()  # longest first
    rungs: list[DayRung] = []
    for day in sorted(longest):
        metres = longest[day]
        while window and window[0][0] < day - timedelta(days=LONGEST_DAYS):
            window.popleft()
        before_m = window[0][1] if window else None
        rungs.append(DayRung(day, metres, before_m or None))
        while window and window[-1][1] <= metres:
            window.pop()
        window.append((day, metres))
    return tuple(rungs)

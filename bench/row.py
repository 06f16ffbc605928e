"""One measured line of the table."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """`measured` and `limit` in `unit`; a ratio below one keeps the promise."""

    what: str
    measured: float
    limit: float
    unit: str
    note: str = ""

    @property
    def ratio(self) -> float:
        """Measured over limit."""
        return self.measured / self.limit

    def line(self) -> str:
        """The row as text."""
        verdict = "" if self.ratio <= 1 else "  falls short"
        return (
            f"{self.what:<58}{self.measured:>9.3f} of {self.limit:>7.3f} {self.unit:<8}"
            f"{self.ratio:>6.2f}{verdict}  {self.note}"
        )


def median_seconds(call: Callable[[], object], times: int = 5) -> float:
    """Median of `times` runs after one that warms up."""
    call()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)

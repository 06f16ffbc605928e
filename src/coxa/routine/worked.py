"""What worked for me: a runner's own marks for each way of easing, over time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

LOWEST, HIGHEST = 0, 10
ENOUGH = 3  # fewer marks are told as they are, without a middle: our own choice


@dataclass(frozen=True)
class ReliefMark:
    """How much one method eased it on a day, 0 (not at all) to 10 (all of it)."""

    id: int | None
    relief: str
    day: date
    mark: int


@dataclass(frozen=True)
class Worked:
    """All marks of one method; `middle` is None while they are fewer than three."""

    relief: str
    marks: tuple[ReliefMark, ...]
    middle: float | None


def worked(marks: Iterable[ReliefMark]) -> list[Worked]:
    """The best middle first, then those with too few marks, latest first."""
    by_relief: dict[str, list[ReliefMark]] = {}
    for mark in marks:
        by_relief.setdefault(mark.relief, []).append(mark)
    found = [
        Worked(relief, tuple(own), median(one.mark for one in own) if len(own) >= ENOUGH else None)
        for relief, own in by_relief.items()
    ]
    return sorted(found, key=_order)


def _order(one: Worked) -> tuple[bool, float, int, str]:
    latest = max(mark.day for mark in one.marks)
    return one.middle is None, -(one.middle or 0.0), -latest.toordinal(), one.relief

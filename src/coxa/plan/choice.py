"""The plan that the runner chose."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PlanChoice:
    """`template` is an id in the knowledge; `days` are weekdays, Monday 0; empty leaves it open."""

    template: str
    start: date
    days: tuple[int, ...] = ()

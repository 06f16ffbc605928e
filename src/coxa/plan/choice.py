"""The plan that the runner chose, and what they said of their weeks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PauseKind(StrEnum):
    """Why nothing is run for a while."""

    ILLNESS = "illness"
    TRAVEL = "travel"
    OTHER = "other"


@dataclass(frozen=True)
class Pause:
    """Days without a plan, both included; `last` is None while it lasts."""

    first: date
    last: date | None = None
    kind: PauseKind = PauseKind.OTHER

    def holds(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class GateMark:
    """The runner said on a day that one criterion of the ladder's gate holds."""

    criterion: str
    on: date


@dataclass(frozen=True)
class PlanChoice:
    """`template` is an id in the knowledge; `days` are weekdays, Monday 0; empty leaves it open.

    `minutes` is the time there is on a day, `goal_m` a distance a week to build toward,
    `from_step` the rung of the ladder that was begun on.
    """

    template: str
    start: date
    days: tuple[int, ...] = ()
    long_day: int | None = None
    minutes: int | None = None
    goal_m: float | None = None
    race_on: date | None = None
    race_m: float | None = None
    from_step: int = 0
    gate: tuple[GateMark, ...] = ()
    pauses: tuple[Pause, ...] = ()

    def paused(self, day: date) -> Pause | None:
        """The pause that the day lies in."""
        return next((pause for pause in self.pauses if pause.holds(day)), None)

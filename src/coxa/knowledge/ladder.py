"""Shapes of the walk-run ladder: criteria instead of dates."""

from dataclasses import dataclass
from enum import StrEnum

from coxa.knowledge.evidence import Basis, Cited, Figure, Grade, Reviewed


class Light(StrEnum):
    """How a session went, by the pain rule."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True)
class Criterion:
    """One thing that must hold before the first step."""

    id: str
    text: str
    basis: Basis
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class LadderStep:
    """One rung. `run_min` and `walk_min` alternate `sets` times; none of both is by distance."""

    step: int
    title: str
    text: str
    run_min: float | None = None
    walk_min: float | None = None
    sets: int = 1

    @property
    def running_min(self) -> float | None:
        """Minutes run in all; None on the last rung, which goes by distance."""
        return None if self.run_min is None else self.run_min * self.sets


@dataclass(frozen=True)
class LadderRule:
    """What a session's light does to the step."""

    light: Light
    text: str
    steps: int  # rungs up or down
    in_a_row: int = 1  # so many sessions of this light
    rest_h: int = 0


@dataclass(frozen=True)
class BreakRule:
    """After more than `over_days` without a session: so many rungs down; None goes to the foot."""

    over_days: int
    text: str
    down: int | None = None


@dataclass(frozen=True)
class Ladder(Cited, Reviewed):
    """A gate, rungs, and rules that move between them; nothing here goes by the calendar."""

    id: str
    name: str
    text: str
    sessions_a_week: int
    hours_between: int
    gate: tuple[Criterion, ...]
    steps: tuple[LadderStep, ...]
    rules: tuple[LadderRule, ...]
    breaks: tuple[BreakRule, ...]
    always: tuple[str, ...]
    basis: Basis
    grade: Grade
    reviewed: str
    figures: tuple[Figure, ...] = ()

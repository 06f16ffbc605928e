"""What the walk-run ladder is replayed from: the choice, what was done, and how it went."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from coxa.diary.entry import PainEntry
from coxa.knowledge.ladder import Ladder, LadderStep, Light
from coxa.plan.choice import PlanChoice
from coxa.plan.light import SessionLight, light_of
from coxa.training.run import Run

# A session shorter than this share of what was asked does not prove its step: our own choice.
DONE_SHARE = 0.8


@dataclass(frozen=True)
class Climb:
    """What a replay needs: the ladder, the choice, runs and walks and notes, and the pain rule."""

    ladder: Ladder
    choice: PlanChoice
    runs: Sequence[Run]
    walks: Sequence[Run]
    notes: Sequence[PainEntry]
    zero_pain: bool = False
    assumed: frozenset[int] = frozenset()  # sessions imagined to go well

    @cached_property
    def walk_ids(self) -> frozenset[int]:
        """The ids of the walks."""
        return frozenset(walk.id for walk in self.walks)

    def is_walk(self, session: Run) -> bool:
        """Whether it is one of the walks."""
        return session.id in self.walk_ids

    def light(self, session: Run) -> SessionLight:
        """How the session went."""
        if session.id in self.assumed:
            return SessionLight(session, Light.GREEN, "assumed")
        return light_of(session, self.notes, zero_pain=self.zero_pain)


def is_whole(session: Run, step: LadderStep) -> bool:
    """Whether it was long enough to prove its step; what is not known is believed."""
    asked_s = step_seconds(step)
    if asked_s is None or session.duration_s is None:
        return True
    return session.duration_s >= asked_s * DONE_SHARE


def step_seconds(step: LadderStep) -> float | None:
    """How long the rung's session is; None where it goes by distance."""
    if step.run_min is None:
        return None
    return (step.run_min + (step.walk_min or 0.0)) * step.sets * 60

"""What a plan has for one day, and what the plan needs to know to say it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from coxa.diary.entry import PainEntry
from coxa.knowledge.ladder import Ladder, LadderStep
from coxa.knowledge.shapes import PlanTemplate
from coxa.plan.choice import PlanChoice
from coxa.training.run import Run
from coxa.values.reason import Fact


class Asked(StrEnum):
    """What the plan has for a day."""

    RUN = "run"
    WALK_RUN = "walk_run"
    WALK = "walk"
    RACE = "race"
    STRENGTH = "strength"
    REST = "rest"


RUNNING = frozenset({Asked.RUN, Asked.WALK_RUN, Asked.RACE})


@dataclass(frozen=True)
class PlannedSession:
    """`asked_m` is the plan's own number, `cap_m` the ceiling, `distance_m` the smaller.

    `rung` is set for a session of the walk-run ladder, which goes by minutes. `strength` names a
    routine for the day, beside a run or alone. `rule` and `facts` say why the day is as it is.
    `forecast` marks ceilings and rungs that lean on sessions not yet done.
    """

    day: date
    asked: Asked
    week: int
    note: str
    rule: str
    asked_m: float | None = None
    cap_m: float | None = None
    distance_m: float | None = None
    rung: LadderStep | None = None
    strength: str | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)
    forecast: bool = False

    @property
    def is_run(self) -> bool:
        """Whether there is running in it."""
        return self.asked in RUNNING


@dataclass(frozen=True)
class Outlook:
    """A plan, and what is known of the runner on the day it is seen from.

    `zero_pain` says that a bone may be what hurts; `ladder` is the one to fall back on where
    there is nothing to measure a run by. `assumed` are ids of sessions imagined to go well.
    """

    template: PlanTemplate
    choice: PlanChoice
    runs: Sequence[Run]
    pain: Sequence[PainEntry]
    on: date
    ladder: Ladder
    walks: Sequence[Run] = ()
    zero_pain: bool = False
    assumed: frozenset[int] = frozenset()

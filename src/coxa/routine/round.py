"""One time a routine was done, as it was really done."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

LOWEST, HIGHEST = 0, 10  # of pain, and of how hard it was


class Went(StrEnum):
    """What became of one step."""

    DONE = "done"
    PARTLY = "partly"
    EASIER = "easier"  # done in an easier variant
    SKIPPED = "skipped"
    HURT = "hurt"  # ended because of pain


class Ended(StrEnum):
    """How a round came to its end."""

    FINISHED = "finished"
    STOPPED = "stopped"
    PAIN = "pain"


@dataclass(frozen=True)
class StepDone:
    """One exercise of a round. `sets` counts whole sets, both sides together; None is unknown."""

    exercise: str
    went: Went = Went.DONE
    sets: int | None = None
    reps: int | None = None
    hold_s: int | None = None
    minutes: float | None = None
    load_kg: float | None = None
    pain: int | None = None


@dataclass(frozen=True)
class Round:
    """`effort` is how hard all of it was, 0 to 10; `pain` the worst while it lasted.

    `key` is made where the round was done, so that one sent twice is kept once.
    """

    id: int | None
    key: str
    routine: str
    day: date
    at: datetime
    steps: tuple[StepDone, ...] = ()
    ended: Ended = Ended.FINISHED
    duration_s: float | None = None
    effort: int | None = None
    pain: int | None = None
    limp: bool | None = None
    note: str = ""

    def __post_init__(self) -> None:
        for number in (self.effort, self.pain, *(step.pain for step in self.steps)):
            if number is not None and not LOWEST <= number <= HIGHEST:
                raise ValueError(f"pain and effort are {LOWEST} to {HIGHEST}, not {number}")

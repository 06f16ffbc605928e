"""A runner's experiment with one habit: what is compared, and in which turns."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Factor(StrEnum):
    """What may be compared. None of them adds running."""

    WARM_UP = "warm_up"
    SHOES = "shoes"
    GROUND = "ground"
    STRENGTH = "strength"
    CADENCE = "cadence"
    PILLOW = "pillow"
    HILLS = "hills"


class Arm(StrEnum):
    """One of the two ways."""

    A = "a"
    B = "b"


@dataclass(frozen=True)
class Pause:
    """Days that belong to no block, both ends within; `until` None while it lasts."""

    since: date
    until: date | None
    why: str


@dataclass(frozen=True)
class Experiment:
    """`pairs` times both ways, each block `block_days` long; `seed` draws which comes first.

    `not_kept` are days on which the runner did not do what the block asked for. `ended` is None
    while it goes on; `ended_why` is a word of `Ended`.
    """

    id: int | None
    factor: Factor
    a: str
    b: str
    started: date
    pairs: int
    block_days: int
    seed: int
    pauses: tuple[Pause, ...] = ()
    not_kept: tuple[date, ...] = ()
    ended: date | None = None
    ended_why: str | None = None

    def words(self, arm: Arm) -> str:
        """The way in the runner's own words."""
        return self.a if arm is Arm.A else self.b

    def is_paused(self, on: date) -> bool:
        """Whether the day lies in a pause."""
        return any(
            pause.since <= on and (pause.until is None or on <= pause.until)
            for pause in self.pauses
        )


class Ended(StrEnum):
    """Why an experiment is over."""

    DONE = "done"
    CHOICE = "choice"
    SAFETY = "safety"

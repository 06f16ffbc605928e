"""One note about the hip, as the runner made it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coxa.values.regions import Place

LOWEST, HIGHEST = 0, 10  # numeric pain rating scale


class When(StrEnum):
    """What the runner was doing; a missing one is unknown."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    MORNING = "morning"
    REST = "rest"


class Kind(StrEnum):
    """How it feels, in the words runners use."""

    ACHE = "ache"
    SHARP = "sharp"
    STIFF = "stiff"
    BURNING = "burning"
    CLICKING = "clicking"
    NUMB = "numb"


@dataclass(frozen=True)
class PainEntry:
    """Pain `level` 0 to 10 (NPRS) at `places`, at one instant of the runner's local `day`.

    `run_id` is the run that the note belongs to; `began_at_m` the distance into that run
    at which the pain began, where the runner said so.
    """

    id: int | None
    day: date
    at: datetime
    level: int
    places: tuple[Place, ...] = ()
    when: When | None = None
    kinds: tuple[Kind, ...] = ()
    woke: bool | None = None
    limp: bool | None = None
    painkiller: bool | None = None
    note: str = ""
    run_id: int | None = None
    began_at_m: float | None = None

    def __post_init__(self) -> None:
        if not LOWEST <= self.level <= HIGHEST:
            raise ValueError(f"pain is {LOWEST} to {HIGHEST}, not {self.level}")

    @property
    def hurts(self) -> bool:
        """Any pain at all."""
        return self.level > LOWEST

    @property
    def masked_quiet(self) -> bool:
        """No pain, but with a painkiller: that is unknown, never quiet."""
        return self.level == LOWEST and self.painkiller is True

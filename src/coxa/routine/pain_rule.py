"""What pain in mid-session does: go on, take the easier variant, or end.

The same numbers as after a run (Silbernagel 2007); no exercise of the hip has its own.
"""

from dataclasses import dataclass
from enum import StrEnum

from coxa.routine.round import HIGHEST, LOWEST

GREEN_TO = 3
AMBER_TO = 5


class Then(StrEnum):
    """What the player does next."""

    GO_ON = "go_on"
    EASIER = "easier"
    END = "end"


@dataclass(frozen=True)
class Hurts:
    """Pain 0 to 10. `rising_groin`: in the groin or the front of the hip, and above the start."""

    level: int
    limp: bool = False
    rising_groin: bool = False


def then(hurts: Hurts) -> Then:
    """Above 5, a limp, or rising groin pain ends it; 4 and 5 make it easier."""
    if hurts.limp or hurts.rising_groin or hurts.level > AMBER_TO:
        return Then.END
    return Then.EASIER if hurts.level > GREEN_TO else Then.GO_ON


def by_level() -> tuple[Then, ...]:
    """The answer to each number from 0 to 10, for a page that goes on without us."""
    return tuple(then(Hurts(level)) for level in range(LOWEST, HIGHEST + 1))

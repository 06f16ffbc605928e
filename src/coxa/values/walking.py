"""How somebody walked on a day, as a phone in the pocket tells it. Rough, and free."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Gait(StrEnum):
    """What is told of a walk; percentages are shares of 1."""

    ASYMMETRY = "asymmetry"  # share of steps in which one foot is faster or slower
    DOUBLE_SUPPORT = "double_support"  # share of the time with both feet on the ground
    STEP_LENGTH = "step_length_m"
    SPEED = "speed_mps"
    STEADINESS = "steadiness"  # share of 1; lower is less steady

    @property
    def is_share(self) -> bool:
        """Between 0 and 1, shown as a percentage."""
        return self in {Gait.ASYMMETRY, Gait.DOUBLE_SUPPORT, Gait.STEADINESS}


@dataclass(frozen=True)
class WalkingDay:
    """One quantity on one local day, in SI or a share of 1, from that many samples."""

    day: date
    gait: Gait
    value: float
    samples: int

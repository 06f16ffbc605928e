"""How soon somebody should be seen."""

from enum import StrEnum


class Urgency(StrEnum):
    """Four steps, most urgent first; `rank` orders them."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    SOON = "soon"
    SELF_CARE = "self_care"

    @property
    def rank(self) -> int:
        """0 for the mildest, 3 for an emergency."""
        return _RANKS[self]


_RANKS = {Urgency.SELF_CARE: 0, Urgency.SOON: 1, Urgency.URGENT: 2, Urgency.EMERGENCY: 3}


def most_urgent(urgencies: list[Urgency]) -> Urgency:
    """The highest of them; self-care when there is none."""
    return max(urgencies, key=lambda each: each.rank, default=Urgency.SELF_CARE)

"""Whether two recordings are of one outing."""

from dataclasses import dataclass
from datetime import datetime

from coxa.values.sports import SportSource, sport_class

SAME_SHARE = 0.8  # of the shorter one; part of the contract


@dataclass(frozen=True)
class Span:
    """What the question needs of a recording."""

    sport: str
    sport_source: SportSource
    start: datetime
    end: datetime

    @property
    def seconds(self) -> float:
        """From the first instant to the last."""
        return (self.end - self.start).total_seconds()


def same_outing(one: Span, other: Span) -> bool:
    """Same sport class, and overlapping by `SAME_SHARE` of the shorter.

    Where a sport is only a guess, it does not speak against: then by that much of the longer.
    """
    shorter, longer = sorted((one.seconds, other.seconds))
    overlap = (min(one.end, other.end) - max(one.start, other.start)).total_seconds()
    if sport_class(one.sport) == sport_class(other.sport):
        return _covers(overlap, shorter)
    guessed = SportSource.INFERRED in {one.sport_source, other.sport_source}
    return guessed and longer > 0 and _covers(overlap, longer)


def _covers(overlap_s: float, whole_s: float) -> bool:
    """An outing of no length is covered where its instant is."""
    return overlap_s >= SAME_SHARE * whole_s and overlap_s >= 0

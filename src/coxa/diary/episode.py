"""An injury episode: one sore place over time, from its first day until it is over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coxa.values.regions import Place, Region, Side

LATERAL = (Side.LEFT, Side.RIGHT)


@dataclass(frozen=True)
class Episode:
    """`sides` empty is unknown, left and right is both; `regions` may be empty. `end` None goes on.

    `tried` and `helped` are the runner's own words.
    """

    id: int | None
    start: date
    regions: tuple[Region, ...] = ()
    sides: tuple[Side, ...] = ()
    end: date | None = None
    tried: str = ""
    helped: str = ""

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError("an episode cannot end before it began")

    @property
    def places(self) -> tuple[Place, ...]:
        """Where it is, with its side."""
        sides = self.sides or (None,)
        return tuple(Place(region, side) for region in self.regions for side in sides)

    @property
    def both_sides(self) -> bool:
        """Left and right at once."""
        return set(LATERAL) <= set(self.sides)

    def holds(self, day: date) -> bool:
        """Whether the day lies within it."""
        return self.start <= day and (self.end is None or day <= self.end)


def sides_of(places: Iterable[Place]) -> tuple[Side, ...]:
    """Left before right; the middle alone where nothing else was said; empty for unknown."""
    said = {spot.side for spot in places}
    lateral = tuple(side for side in LATERAL if side in said)
    return lateral or ((Side.MIDDLE,) if said == {Side.MIDDLE} else ())

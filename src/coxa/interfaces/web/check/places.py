"""The list of places: the same fields as the body map, and the way without a script."""

from collections.abc import Collection
from dataclasses import dataclass

from coxa.values.regions import Place, Region, Side

# Middle makes sense where the body has one.
WITH_MIDDLE = frozenset({Region.LOW_BACK, Region.SACRUM, Region.PUBIC_BONE})


@dataclass(frozen=True)
class Spot:
    """One checkbox."""

    value: str
    side: str
    words: str
    chosen: bool


@dataclass(frozen=True)
class Row:
    """A region with its sides."""

    words: str
    spots: tuple[Spot, ...]


def places(chosen: Collection[str]) -> tuple[Row, ...]:
    """Every region, each side of it."""
    return tuple(Row(region.words.capitalize(), _spots(region, chosen)) for region in Region)


def _spots(region: Region, chosen: Collection[str]) -> tuple[Spot, ...]:
    sides = [Side.LEFT, Side.RIGHT, *([Side.MIDDLE] if region in WITH_MIDDLE else [])]
    spots = [Place(region, side) for side in sides]
    return tuple(
        Spot(str(spot), str(spot.side).capitalize(), spot.words.capitalize(), str(spot) in chosen)
        for spot in spots
    )

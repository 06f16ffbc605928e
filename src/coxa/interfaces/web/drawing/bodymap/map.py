"""The whole map as a form takes it: four drawings, and the same places as a plain list."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.safestring import SafeString

from coxa.interfaces.web.drawing.bodymap.draw import TITLES, VIEWS, places_in, view
from coxa.values.regions import Place, Region, Side

# Middle makes sense where the body has one.
WITH_MIDDLE = frozenset({Region.LOW_BACK, Region.SACRUM, Region.PUBIC_BONE})
_TABS = {"front": "Front", "back": "Back", "left": "Left side", "right": "Right side"}


@dataclass(frozen=True)
class Spot:
    """One checkbox of the list."""

    value: str
    side: str
    words: str
    chosen: bool


@dataclass(frozen=True)
class Row:
    """A region with its sides."""

    words: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True)
class View:
    """One drawing and the word of its tab."""

    name: str
    tab: str
    title: str
    svg: SafeString


@dataclass(frozen=True)
class BodyMap:
    """`rows` are the fields that are sent; the drawings only tick them."""

    views: tuple[View, ...]
    rows: tuple[Row, ...]
    any_chosen: bool


def body_map(chosen: Collection[Place]) -> BodyMap:
    """The map with these places chosen."""
    return BodyMap(
        tuple(View(name, _TABS[name], TITLES[name], _svg(name, chosen)) for name in VIEWS),
        tuple(Row(region.words.capitalize(), _spots(region, chosen)) for region in Region),
        bool(chosen),
    )


def _svg(name: str, chosen: Collection[Place]) -> SafeString:
    there = places_in(name)
    first = next((place for place in there if place in chosen), there[0])
    return view(name, chosen, first)


def _spots(region: Region, chosen: Collection[Place]) -> tuple[Spot, ...]:
    sides = [Side.LEFT, Side.RIGHT, *([Side.MIDDLE] if region in WITH_MIDDLE else [])]
    spots = [Place(region, side) for side in sides]
    return tuple(
        Spot(str(spot), str(spot.side).capitalize(), spot.words.capitalize(), spot in chosen)
        for spot in spots
    )

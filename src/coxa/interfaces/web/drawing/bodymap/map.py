"""The whole map as a form takes it: four drawings, and the same places as a plain list."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString

from coxa.interfaces.web.drawing.bodymap.draw import draw
from coxa.interfaces.web.drawing.bodymap.views import TITLES, VIEWS, places_in
from coxa.values.regions import Place, Region, Side

# Middle makes sense where the body has one.
WITH_MIDDLE = frozenset({Region.LOW_BACK, Region.SACRUM, Region.PUBIC_BONE})
_TABS = {"front": "Front", "back": "Back", "left": "Left side", "right": "Right side"}
_NO_SIDE = "Side not said"


@dataclass(frozen=True)
class Spot:
    """One checkbox of the list; `words` name it when it is read alone."""

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
    """One drawing and the word of its tab; `shown` is the one that a phone shows first."""

    name: str
    tab: str
    title: str
    svg: SafeString
    shown: bool


@dataclass(frozen=True)
class BodyMap:
    """`rows` and `unsure` are the fields that are sent; the drawings only tick them."""

    views: tuple[View, ...]
    rows: tuple[Row, ...]
    unsure: Row  # for who cannot say where in the hip it is


def body_map(chosen: Collection[Place], level: int | None = None) -> BodyMap:
    """The map with these places chosen, at that pain where it is known."""
    shown = _first_view(chosen)
    views = tuple(
        View(name, _TABS[name], TITLES[name], draw(name, chosen, level), name == shown)
        for name in VIEWS
    )
    rows = tuple(_row(region, chosen) for region in Region if region is not Region.HIP_AREA)
    return BodyMap(views, rows, _row(Region.HIP_AREA, chosen))


def _row(region: Region, chosen: Collection[Place]) -> Row:
    return Row(_capital(region.words), tuple(_spots(region, chosen)))


def _first_view(chosen: Collection[Place]) -> str:
    """The view that shows most of what is chosen; the front where none shows more."""
    return max(VIEWS, key=lambda name: len(set(places_in(name)) & set(chosen)))


def _spots(region: Region, chosen: Collection[Place]) -> Iterator[Spot]:
    """Left and right, and what else makes sense or was said elsewhere (the terminal, the API)."""
    for side in (Side.LEFT, Side.RIGHT, Side.MIDDLE, None):
        spot = Place(region, side)
        usual = side in {Side.LEFT, Side.RIGHT} or (side is Side.MIDDLE and region in WITH_MIDDLE)
        if usual or spot in chosen:
            said = _capital(side.value) if side else _NO_SIDE
            words = spot.words if side else f"{spot.words}, side not said"
            yield Spot(str(spot), said, _capital(words), spot in chosen)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

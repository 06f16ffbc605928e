"""Four views of one body, and which of its places each shows where."""

from collections.abc import Mapping

from coxa.interfaces.web.drawing.bodymap.areas import BACK, FRONT, SIDE
from coxa.interfaces.web.drawing.bodymap.points import Point, mirrored
from coxa.values.regions import Place, Region, Side

VIEWS = ("front", "back", "left", "right")
TITLES = {
    "front": "The body from the front",
    "back": "The body from behind",
    "left": "The left side of the body",
    "right": "The right side of the body",
}
# Facing us the runner's left is at our right; from behind it is at our left.
SIGNS: Mapping[str, Mapping[Side, int]] = {
    "front": {Side.RIGHT: -1, Side.LEFT: 1},
    "back": {Side.LEFT: -1, Side.RIGHT: 1},
    "left": {Side.LEFT: 1},
    "right": {Side.RIGHT: -1},
}
_AREAS: Mapping[str, Mapping[Region, tuple[Point, ...]]] = {
    "front": FRONT,
    "back": BACK,
    "left": SIDE,
    "right": SIDE,
}
_BADGE_EDGE = 66.0  # a badge stays inside the outline


def places_in(view: str) -> tuple[Place, ...]:
    """Every place of that view, our left half first."""
    return tuple(Place(region, side) for side in SIGNS[view] for region in _AREAS[view])


def shape(view: str, place: Place) -> tuple[Point, ...]:
    """Where a place lies in that view; it must be one of `places_in`."""
    assert place.side is not None  # every drawn place has one
    points = _AREAS[view][place.region]
    return points if SIGNS[view][place.side] > 0 else mirrored(points)


def centre(view: str, place: Place) -> tuple[float, float]:
    """About the middle of a place, kept inside the outline."""
    points = shape(view, place)
    x = sum(point.x for point in points) / len(points)
    y = sum(point.y for point in points) / len(points)
    return max(-_BADGE_EDGE, min(_BADGE_EDGE, x)), y

"""One view of the body with its regions: a group of checkboxes drawn as shapes."""

from collections.abc import Collection, Iterator, Mapping

from django.utils.safestring import SafeString, mark_safe

from coxa.interfaces.web.drawing.bodymap.anatomy import (
    LINES_BACK,
    LINES_FRONT,
    LINES_SIDE,
    MID_BACK,
    MID_FRONT,
    Line,
    silhouette,
)
from coxa.interfaces.web.drawing.bodymap.areas import BACK, FRONT, SIDE
from coxa.interfaces.web.drawing.bodymap.points import Point, mirrored, path
from coxa.values.regions import Place, Region, Side

BOX = "-94 -6 188 336"
VIEWS = ("front", "back", "left", "right")
AREAS: Mapping[str, dict[Region, tuple[Point, ...]]] = {
    "front": FRONT,
    "back": BACK,
    "left": SIDE,
    "right": SIDE,
}
TITLES = {
    "front": "The body from the front",
    "back": "The body from behind",
    "left": "The left side of the body",
    "right": "The right side of the body",
}
# Facing us the runner's left is at our right; from behind it is at our left.
_SIGNS = {
    "front": {Side.LEFT: 1, Side.RIGHT: -1},
    "back": {Side.LEFT: -1, Side.RIGHT: 1},
    "left": {Side.LEFT: 1},
    "right": {Side.RIGHT: -1},
}
_LINES: Mapping[str, tuple[tuple[Line, ...], tuple[Line, ...]]] = {
    "front": (LINES_FRONT, MID_FRONT),
    "back": (LINES_BACK, MID_BACK),
    "left": (LINES_SIDE, ()),
    "right": (LINES_SIDE, ()),
}
_BADGE_EDGE = 66.0  # a badge stays inside the outline


def view(name: str, chosen: Collection[Place], first: Place | None) -> SafeString:
    """The drawing; `first` is the one region of it that Tab reaches."""
    skin = path(_outline(name), closed=True)
    areas = "".join(_regions(name, chosen, first))
    art = "".join(_art(name))
    badges = "".join(_badges(name, chosen))
    return mark_safe(  # noqa: S308 - drawn from constants and enumerations of ours
        f'<svg class="bodymap" viewBox="{BOX}" role="group" aria-label="{TITLES[name]}">'
        f'<defs><clipPath id="clip-{name}"><path d="{skin}"/></clipPath>{_fade(name)}</defs>'
        f'<g mask="url(#mask-{name})"><path class="skin" d="{skin}"/>'
        f'<g clip-path="url(#clip-{name})">{areas}</g><g class="art" aria-hidden="true">{art}'
        f'<path class="contour" d="{skin}"/></g></g>{badges}{_letters(name)}</svg>'
    )


def places_in(name: str) -> tuple[Place, ...]:
    """Every place of that view, from the runner's right to left."""
    sides = sorted(_SIGNS[name], key=lambda side: _SIGNS[name][side])
    return tuple(Place(region, side) for side in sides for region in AREAS[name])


def _outline(name: str) -> tuple[Point, ...]:
    points = silhouette("side" if name in {"left", "right"} else name)
    return mirrored(points) if name == "right" else points


def _fade(name: str) -> str:
    """Cut edges fade out; a hard cut looks like a mannequin."""
    stops = ((0, "#000"), (0.07, "#fff"), (0.93, "#fff"), (1, "#000"))
    drawn = "".join(f'<stop offset="{at}" stop-color="{colour}"/>' for at, colour in stops)
    box = 'x="-94" y="-6" width="188" height="336"'
    return (
        f'<linearGradient id="fade-{name}" x1="0" y1="0" x2="0" y2="1">{drawn}</linearGradient>'
        f'<mask id="mask-{name}" maskUnits="userSpaceOnUse" {box}>'
        f'<rect {box} fill="url(#fade-{name})"/></mask>'
    )


def _points(name: str, place: Place) -> tuple[Point, ...]:
    points = AREAS[name][place.region]
    assert place.side is not None  # every drawn place has one
    return points if _SIGNS[name][place.side] > 0 else mirrored(points)


def _regions(name: str, chosen: Collection[Place], first: Place | None) -> Iterator[str]:
    for place in places_in(name):
        on = place in chosen
        words = place.words.capitalize()
        yield (
            f'<path class="region{" on" if on else ""}" id="{name}-{place.region}-{place.side}" '
            f'role="checkbox" tabindex="{0 if place == first else -1}" data-place="{place}" '
            f'data-words="{words}" aria-label="{words}" aria-checked="{"true" if on else "false"}" '
            f'd="{path(_points(name, place), closed=True)}"/>'
        )


def _art(name: str) -> Iterator[str]:
    halves, middle = _LINES[name]
    for line in halves:
        for points in _sides_of(name, line):
            yield f'<path class="ln {line.weight}" d="{path(points, closed=line.closed)}"/>'
    for line in middle:
        yield f'<path class="ln {line.weight}" d="{path(line.points)}"/>'


def _sides_of(name: str, line: Line) -> tuple[tuple[Point, ...], ...]:
    if name == "left":
        return (line.points,)
    if name == "right":
        return (mirrored(line.points),)
    return line.points, mirrored(line.points)


def _badges(name: str, chosen: Collection[Place]) -> Iterator[str]:
    """A mark on each chosen place, so that it reads without colour; the script moves them."""
    for place in places_in(name):
        x, y = centre(name, place)
        hidden = "" if place in chosen else " hidden"
        yield (
            f'<g class="mark" aria-hidden="true" data-mark="{place}"{hidden}>'
            f'<circle cx="{x:.0f}" cy="{y:.0f}" r="9"/>'
            f'<path class="tick" d="M{x - 4:.0f} {y:.0f}l3 3.4 5.4-6.6"/></g>'
        )


def centre(name: str, place: Place) -> tuple[float, float]:
    """About the middle of a region, kept inside the outline."""
    points = _points(name, place)
    x = sum(point.x for point in points) / len(points)
    y = sum(point.y for point in points) / len(points)
    return max(-_BADGE_EDGE, min(_BADGE_EDGE, x)), y


def _letters(name: str) -> str:
    """R and L of the runner, printed on the map."""
    return "".join(
        f'<text class="side" x="{82 * sign}" y="120" text-anchor="middle">'
        f"{side.value[0].upper()}</text>"
        for side, sign in _SIGNS[name].items()
    )

"""One view of the body with its regions: a group of checkboxes drawn as shapes."""

from collections.abc import Collection, Iterator

from django.utils.safestring import SafeString, mark_safe

from coxa.interfaces.web.drawing.bodymap.lines import (
    LINES_BACK,
    LINES_FRONT,
    LINES_SIDE,
    MID_BACK,
    MID_FRONT,
    Line,
)
from coxa.interfaces.web.drawing.bodymap.outline import sideways, upright
from coxa.interfaces.web.drawing.bodymap.points import Point, mirrored, path
from coxa.interfaces.web.drawing.bodymap.views import SIGNS, TITLES, centre, places_in, shape
from coxa.values.regions import Place

_BOX = (-94, -6, 188, 336)
_FRAME = 'x="{}" y="{}" width="{}" height="{}"'.format(*_BOX)
_LETTER_X, _LETTER_Y = 86, 112
_FADE = ((0, "#000"), (0.07, "#fff"), (0.93, "#fff"), (1, "#000"))
_BOTH_SIDES = {"front": LINES_FRONT, "back": LINES_BACK}
_MIDDLE = {"front": MID_FRONT, "back": MID_BACK}


def draw(view: str, chosen: Collection[Place], level: int | None = None) -> SafeString:
    """The drawing; Tab reaches one region of it, a chosen one where there is any."""
    regions = "".join(_regions(view, chosen, level))
    marks = "".join(_badges(view, chosen, level))
    return framed(view, f'role="group" aria-label="{TITLES[view]}"', regions, marks)


def framed(view: str, named: str, regions: str, marks: str = "") -> SafeString:
    """The body with these regions in it; `named` says to a screen reader what it is."""
    skin = path(_outline(view), closed=True)
    box = " ".join(str(each) for each in _BOX)
    drawn = (
        f'<svg class="bodymap" viewBox="{box}" {named}>'
        f'<defs><clipPath id="clip-{view}"><path d="{skin}"/></clipPath>{_fade(view)}</defs>'
        f'<g mask="url(#mask-{view})"><path class="skin" d="{skin}"/>'
        f'<g clip-path="url(#clip-{view})">{regions}</g>'
        f'<g class="art" aria-hidden="true">{"".join(_art(view))}'
        f'<path class="contour" d="{skin}"/></g></g>'
        f"{marks}{''.join(_letters(view))}</svg>"
    )
    return mark_safe(drawn)  # noqa: S308 - made of constants, enumerations and one whole number


def said(place: Place, *, on: bool, level: int | None) -> str:
    """A region's label: ``Left groin, pain 4 of 10, chosen``."""
    words = place.words[:1].upper() + place.words[1:]
    if not on:
        return words
    return f"{words}, chosen" if level is None else f"{words}, pain {level} of 10, chosen"


def _outline(view: str) -> tuple[Point, ...]:
    if view in {"front", "back"}:
        return upright()
    return mirrored(sideways()) if view == "right" else sideways()


def _fade(view: str) -> str:
    """Cut edges fade out; a hard cut looks like a mannequin."""
    stops = "".join(f'<stop offset="{at}" stop-color="{colour}"/>' for at, colour in _FADE)
    return (
        f'<linearGradient id="fade-{view}" x1="0" y1="0" x2="0" y2="1">{stops}</linearGradient>'
        f'<mask id="mask-{view}" maskUnits="userSpaceOnUse" {_FRAME}>'
        f'<rect {_FRAME} fill="url(#fade-{view})"/></mask>'
    )


def _regions(view: str, chosen: Collection[Place], level: int | None) -> Iterator[str]:
    places = places_in(view)
    first = next((place for place in places if place in chosen), places[0])
    for place in places:
        on = place in chosen
        yield (
            f'<path class="region{" on" if on else ""}" id="{view}-{place.region}-{place.side}" '
            f'role="checkbox" tabindex="{0 if place == first else -1}" data-place="{place}" '
            f'data-words="{said(place, on=False, level=None)}" '
            f'aria-label="{said(place, on=on, level=level)}" '
            f'aria-checked="{"true" if on else "false"}" '
            f'd="{path(shape(view, place), closed=True)}"/>'
        )


def _art(view: str) -> Iterator[str]:
    for line in _lines(view):
        yield f'<path class="ln {line.weight}" d="{path(line.points, closed=line.closed)}"/>'


def _lines(view: str) -> Iterator[Line]:
    if view != "right":
        yield from _BOTH_SIDES.get(view, LINES_SIDE)
    if view != "left":
        for line in _BOTH_SIDES.get(view, LINES_SIDE):
            yield Line(mirrored(line.points), line.weight)
    yield from _MIDDLE.get(view, ())


def _badges(view: str, chosen: Collection[Place], level: int | None) -> Iterator[str]:
    """A mark on each chosen place, so that it reads without colour; the script shows and hides.

    With the number where it is known, else a tick.
    """
    for place in places_in(view):
        x, y = centre(view, place)
        hidden = "" if place in chosen else ' hidden=""'
        number = "" if level is None else str(level)
        numbered = "" if level is None else " numbered"
        yield (
            f'<g class="mark{numbered}" aria-hidden="true" data-mark="{place}"{hidden}>'
            f'<circle cx="{x:.0f}" cy="{y:.0f}" r="9"/>'
            f'<path class="tick" d="M{x - 4:.0f} {y:.0f}l3 3.4 5.4-6.6"/>'
            f'<text x="{x:.0f}" y="{y + 4:.0f}">{number}</text></g>'
        )


def _letters(view: str) -> Iterator[str]:
    """R and L of the runner, printed on the map."""
    for side, sign in SIGNS[view].items():
        yield (
            f'<text class="side" x="{_LETTER_X * sign}" y="{_LETTER_Y}" text-anchor="middle" '
            f'aria-hidden="true">{side.value[0].upper()}</text>'
        )

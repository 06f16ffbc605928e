"""Where it hurt over a time: the number of days on each place."""

from collections.abc import Iterator, Mapping

from django.utils.safestring import SafeString

from coxa.interfaces.web.drawing.bodymap.draw import framed
from coxa.interfaces.web.drawing.bodymap.points import path
from coxa.interfaces.web.drawing.bodymap.views import TITLES, centre, places_in, shape
from coxa.values.regions import Place


def counted(view: str, days: Mapping[Place, int]) -> SafeString:
    """A number on each place that hurt; the page lists the same places as a table."""
    label = f'role="img" aria-label="{TITLES[view]}: days of pain. The table says the same."'
    return framed(view, label, "".join(_regions(view, days)), "".join(_marks(view, days)))


def _regions(view: str, days: Mapping[Place, int]) -> Iterator[str]:
    for place in places_in(view):
        on = " on" if place in days else ""
        yield f'<path class="region{on}" d="{path(shape(view, place), closed=True)}"/>'


def _marks(view: str, days: Mapping[Place, int]) -> Iterator[str]:
    for place in places_in(view):
        if place in days:
            x, y = centre(view, place)
            yield (
                f'<g class="mark numbered"><circle cx="{x:.0f}" cy="{y:.0f}" r="11"/>'
                f'<text x="{x:.0f}" y="{y + 4:.0f}">{days[place]}</text></g>'
            )

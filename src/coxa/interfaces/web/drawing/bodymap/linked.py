"""One view of the body whose regions lead to a page each."""

from collections.abc import Callable

from django.utils.html import escape
from django.utils.safestring import SafeString

from coxa.interfaces.web.drawing.bodymap.draw import framed
from coxa.interfaces.web.drawing.bodymap.points import path
from coxa.interfaces.web.drawing.bodymap.views import places_in, shape
from coxa.values.regions import Region


def linked(view: str, address: Callable[[Region], str]) -> SafeString:
    """For a pointer alone: the page must list the same links, for keys and screen readers."""
    regions = "".join(
        f'<a href="{escape(address(place.region))}" tabindex="-1">'
        f"<title>{escape(place.region.words.capitalize())}</title>"
        f'<path class="region" d="{path(shape(view, place), closed=True)}"/></a>'
        for place in places_in(view)
    )
    return framed(view, 'aria-hidden="true"', regions)

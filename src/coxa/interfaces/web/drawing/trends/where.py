"""Where it hurt: front and back beside each other, the number of days on each place."""

from collections.abc import Mapping

from django.utils.safestring import SafeString, mark_safe

from coxa.interfaces.web.drawing.bodymap.counted import counted
from coxa.values.regions import Place

VIEWS = ("front", "back")
HALF, HIGH, TITLE = 188, 336, 22  # of one body, in its own units


def where(days: Mapping[Place, int]) -> SafeString:
    """One drawing of both sides, for a file."""
    bodies = "".join(
        f'<text x="{(at + 0.5) * HALF:.0f}" y="15" text-anchor="middle" class="dark">'
        f"{view.capitalize()}</text>"
        + counted(view, days).replace(
            "<svg ", f'<svg x="{at * HALF}" y="{TITLE}" width="{HALF}" height="{HIGH}" ', 1
        )
        for at, view in enumerate(VIEWS)
    )
    return mark_safe(  # noqa: S308 - made of constants and whole numbers
        f'<svg class="chart plot where" viewBox="0 0 {HALF * 2} {HIGH + TITLE}" role="img" '
        f'aria-label="Days of pain on each place">{bodies}</svg>'
    )

"""The bar of a pair: what it has run, on a line up to its reminder."""

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from coxa.values.distances import Units, distance_text, round_distance_text

WIDTH = 320.0  # drawing units
ROOM = 1.06  # the line goes on a little after the furthest mark
LABEL_ROOM = 100.0  # up to here a label is set from the left


def sentence(
    distance_m: float, inspect_at_m: float, look_from_m: float | None, units: Units
) -> str:
    """What the drawing says, for those who do not see it."""
    look = (
        ""
        if look_from_m is None
        else f" Have a look from {round_distance_text(look_from_m, units)}."
    )
    far, at = distance_text(distance_m, units), round_distance_text(inspect_at_m, units)
    return f"{far} run. Inspect at {at}.{look}"


def shoe_bar(
    distance_m: float, inspect_at_m: float, look_from_m: float | None, units: Units
) -> SafeString:
    """The drawing, labelled with its sentence. Metres; the reminder is above 0."""
    scale = (WIDTH - 2) / (max(distance_m, inspect_at_m) * ROOM)
    said = sentence(distance_m, inspect_at_m, look_from_m, units)
    body = "".join(
        (
            f'<path d="M1 26H{WIDTH - 1}" class="axis"/>',
            _run(distance_m, inspect_at_m, scale, units),
            _look(look_from_m, scale),
            _inspect(inspect_at_m, scale, units),
        )
    )
    return mark_safe(  # noqa: S308 - numbers of ours, text escaped
        f'<svg class="chart ruler shoebar" viewBox="0 0 320 56" role="img" '
        f'aria-label="{escape(said)}">{body}</svg>'
    )


def _run(distance_m: float, inspect_at_m: float, scale: float, units: Units) -> str:
    """Filled up to the reminder, outlined past it."""
    inside, over = min(distance_m, inspect_at_m), max(0.0, distance_m - inspect_at_m)
    bar = f'<rect x="1" y="16" width="{inside * scale:.1f}" height="10" rx="1.5" class="done"/>'
    if over:
        x = 1 + inside * scale
        bar += f'<rect x="{x:.1f}" y="16" width="{over * scale:.1f}" height="10" class="over"/>'
    x = 1 + distance_m * scale
    anchor, at = ("end", x) if x > LABEL_ROOM else ("start", 1.0)
    label = escape(distance_text(distance_m, units))
    return f'{bar}<text x="{at:.1f}" y="11" text-anchor="{anchor}" class="dark">{label}</text>'


def _look(look_from_m: float | None, scale: float) -> str:
    if look_from_m is None:
        return ""
    return f'<path d="M{1 + look_from_m * scale:.1f} 26v7" class="tick"/>'


def _inspect(inspect_at_m: float, scale: float, units: Units) -> str:
    x = 1 + inspect_at_m * scale
    anchor, at = ("end", x + 3) if x > LABEL_ROOM else ("start", 1.0)
    label = escape(f"inspect at {round_distance_text(inspect_at_m, units)}")
    return (
        f'<path d="M{x:.1f} 12v22" class="stop"/>'
        f'<text x="{at:.1f}" y="49" text-anchor="{anchor}">{label}</text>'
    )

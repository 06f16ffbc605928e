"""The cap ruler: one line from nothing to the ceiling, with today's session on it."""

from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from coxa.values.distances import Units, ceiling_text, distance_text

WIDTH, BASE = 320.0, 42.0  # drawing units
SHORTEST_M = 1.0  # what the line shows at least
ROOM = 1.14  # the line goes on a little after the furthest mark
LABEL_ROOM = 92.0  # from here on a label is set from the right


@dataclass(frozen=True)
class Marks:
    """Metres; None where there is none."""

    cap_m: float | None
    longest_m: float | None
    planned_m: float | None
    done_m: float | None


def sentence(marks: Marks, units: Units) -> str:
    """What the drawing says, for those who do not see it."""
    parts = []
    if marks.done_m is not None:
        parts.append(f"Run today {distance_text(marks.done_m, units)}.")
    elif marks.planned_m is not None:
        parts.append(f"Planned {ceiling_text(marks.planned_m, units)}.")
    if marks.longest_m is not None:
        parts.append(f"Longest run in 30 days {distance_text(marks.longest_m, units)}.")
    if marks.cap_m is None:
        why = "" if marks.longest_m is not None else ": no run in the last 30 days to measure by"
        parts.append(f"No ceiling today{why}.")
    else:
        parts.append(f"Ceiling {ceiling_text(marks.cap_m, units)}.")
        if marks.done_m is not None and marks.done_m > marks.cap_m:
            parts.append(_over(marks.done_m, marks.cap_m))
    return " ".join(parts)


def _over(done_m: float, cap_m: float) -> str:
    """A ceiling of nothing, where pain began at once, has no share to be over it by."""
    if cap_m < SHORTEST_M:
        return "That is over it."
    return f"That is {round((done_m / cap_m - 1) * 100)}\u00a0% over it."


def ruler(marks: Marks, units: Units) -> SafeString:
    """The drawing, labelled with its sentence."""
    known = [each for each in (marks.cap_m, marks.longest_m, marks.planned_m, marks.done_m) if each]
    scale = (WIDTH - 2) / (max([SHORTEST_M, *known]) * ROOM)
    body = "".join(
        (
            _line(marks),
            _session(marks, scale, units),
            _longest(marks, scale, units),
            _cap(marks, scale, units),
        )
    )
    return mark_safe(  # noqa: S308 - numbers of ours, text escaped
        f'<svg class="chart ruler" viewBox="0 0 320 76" role="img" '
        f'aria-label="{escape(sentence(marks, units))}">{body}</svg>'
    )


def _line(marks: Marks) -> str:
    dash = ' stroke-dasharray="3 5"' if marks.cap_m is None else ""
    return f'<path d="M1 {BASE}H{WIDTH - 1}M1 38v8" class="axis"{dash}/>'


def _session(marks: Marks, scale: float, units: Units) -> str:
    """The bar: outlined while planned, filled once run, hatched past the ceiling."""
    length_m = marks.done_m if marks.done_m is not None else marks.planned_m
    if length_m is None:
        return ""
    word = "Run" if marks.done_m is not None else "Today"
    say = distance_text if marks.done_m is not None else ceiling_text
    filled = "done" if marks.done_m is not None else "planned"
    inside = length_m if marks.cap_m is None else min(length_m, marks.cap_m)
    bar = f'<rect x="1" y="32" width="{inside * scale:.1f}" height="10" rx="1.5" class="{filled}"/>'
    if inside < length_m:
        over = (length_m - inside) * scale
        x = 1 + inside * scale
        bar += f'<rect x="{x:.1f}" y="32" width="{over:.1f}" height="10" class="over"/>'
    return f'{bar}<text x="1" y="20" class="dark">{word} {escape(say(length_m, units))}</text>'


def _longest(marks: Marks, scale: float, units: Units) -> str:
    if marks.longest_m is None:
        return '<text x="1" y="66">no run in the last 30 days</text>'
    x = 1 + marks.longest_m * scale
    anchor, at = ("end", x + 4) if x > LABEL_ROOM else ("start", 1)
    label = f"longest in 30 days {distance_text(marks.longest_m, units)}"
    return (
        f'<path d="M{x:.1f} 36v12" class="tick"/>'
        f'<text x="{at:.1f}" y="66" text-anchor="{anchor}">{escape(label)}</text>'
    )


def _cap(marks: Marks, scale: float, units: Units) -> str:
    if marks.cap_m is None:
        return ""
    x = 1 + marks.cap_m * scale
    anchor = "middle" if LABEL_ROOM / 2 < x < WIDTH - LABEL_ROOM / 2 else "end"
    if x <= LABEL_ROOM / 2:
        anchor = "start"
    label = f"ceiling {ceiling_text(marks.cap_m, units)}"
    bar_label = marks.done_m is not None or marks.planned_m is not None
    y = 18 if not bar_label or x > WIDTH * 0.62 else 8
    return (
        f'<path d="M{x:.1f} 26v28" class="stop"/>'
        f'<text x="{x:.1f}" y="{y}" text-anchor="{anchor}" class="dark">{escape(label)}</text>'
    )

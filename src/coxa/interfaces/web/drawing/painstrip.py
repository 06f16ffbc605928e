"""An episode in one strip: pain by day, and marks for checks, clearances and check-ins."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

WIDTH, LEFT, RIGHT = 600.0, 24.0, 8.0
BASE, UNIT = 130.0, 11.0  # one point of pain is 11 high
FOOT, HEIGHT = 202.0, 208
THINNEST, THICKEST = 1.2, 14.0
# One row and one shape each, so that marks of one day stand apart, and without colour.
ROWS = {"check": 144.0, "clear": 162.0, "week": 180.0}
SHAPES = {
    "check": "M{x} {t}v14M{x} {t}h9v6h-9",
    "clear": "M{l} {m}l4 5 8-11",
    "week": "M{x} {t}l6 7-6 7-6-7z",
}


def strip(
    levels: Mapping[date, int], marks: Iterable[tuple[date, str]], first: date, last: date
) -> SafeString:
    """One bar a noted day; days without a note stay empty, which is not zero."""
    days = max(1, (last - first).days + 1)
    step = (WIDTH - LEFT - RIGHT) / days
    bars = "".join(
        _bar(_x(day, first, step), level, step)
        for day, level in sorted(levels.items())
        if first <= day <= last
    )
    drawn = "".join(_mark(kind, _x(day, first, step)) for day, kind in marks if day <= last)
    lines = "".join(
        f'<path d="M{LEFT} {BASE - level * UNIT}H{WIDTH - RIGHT}" class="line"/>'
        f'<text x="{LEFT - 6}" y="{BASE - level * UNIT + 4}" text-anchor="end">{level}</text>'
        for level in (0, 5, 10)
    )
    return mark_safe(  # noqa: S308 - numbers of ours, text escaped
        f'<svg class="chart painstrip" viewBox="0 0 {WIDTH:.0f} {HEIGHT}" role="img" '
        f'aria-label="{escape(_label(levels, first, last))}">{lines}{bars}{drawn}'
        f'<text x="{LEFT}" y="{FOOT}">{first.day} {first:%b}</text>'
        f'<text x="{WIDTH - RIGHT}" y="{FOOT}" text-anchor="end">{last.day} {last:%b}</text></svg>'
    )


def _label(levels: Mapping[date, int], first: date, last: date) -> str:
    span = f"{first.day} {first:%B} to {last.day} {last:%B %Y}"
    if not levels:
        return f"Pain by day, {span}: nothing noted. The table says the same."
    return (
        f"Pain by day, {span}: {len(levels)} days noted, from {min(levels.values())} "
        f"to {max(levels.values())} of 10. The table says the same."
    )


def _x(day: date, first: date, step: float) -> float:
    return LEFT + ((day - first).days + 0.5) * step


def _bar(x: float, level: int, step: float) -> str:
    if level == 0:
        return f'<circle cx="{x:.1f}" cy="{BASE - 4:.0f}" r="3" class="quiet"/>'
    wide = min(THICKEST, max(THINNEST, step * 0.7))
    high = level * UNIT
    return (
        f'<rect x="{x - wide / 2:.1f}" y="{BASE - high:.0f}" width="{wide:.1f}" '
        f'height="{high:.0f}" class="pain"/>'
    )


def _mark(kind: str, x: float) -> str:
    drawn = SHAPES.get(kind)
    if drawn is None:
        return ""
    at = min(max(x, LEFT), WIDTH - RIGHT - 9)
    path = drawn.format(x=f"{at:.1f}", l=f"{at - 6:.1f}", t=ROWS[kind] - 8, m=ROWS[kind])
    return f'<path d="{path}" class="mark {kind}"/>'

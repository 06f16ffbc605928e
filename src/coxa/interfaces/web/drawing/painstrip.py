"""An episode in one strip: pain by day, and marks for checks, clearances and check-ins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

WIDE, NARROW = 600.0, 350.0  # a drawing of its own for a phone, so that 13 stays 13
LEFT, RIGHT = 24.0, 8.0
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


# The panel of the check-ins lies below, with an axis of its own and a gap between.
PANEL, WEEK_TOP, WEEK_BASE = 96, 236.0, 286.0
MOST = 100  # the score at which the hip gets in the way of everything


@dataclass(frozen=True)
class Span:
    """The days that are drawn, over so many units."""

    first: date
    last: date
    width: float

    @property
    def right(self) -> float:
        return self.width - RIGHT

    @property
    def step(self) -> float:
        """Units a day."""
        return (self.right - LEFT) / max(1, (self.last - self.first).days + 1)

    def x(self, day: date) -> float:
        """The middle of the day."""
        return LEFT + ((day - self.first).days + 0.5) * self.step


def strip(
    levels: Mapping[date, int],
    marks: Iterable[tuple[date, str]],
    first: date,
    last: date,
    scores: Mapping[date, int] | None = None,
) -> SafeString:
    """One bar a noted day; days without a note stay empty, which is not zero.

    `scores` are those of the check-ins, 0 to 100; they stand in a panel below. Drawn twice, for a
    wide and for a narrow screen.
    """
    known, weeks = tuple(marks), scores or {}
    both = (("wide", WIDE), ("narrow", NARROW))
    drawn = (_svg(name, levels, known, Span(first, last, width), weeks) for name, width in both)
    return mark_safe("".join(drawn))  # noqa: S308 - numbers of ours, text escaped


def _svg(
    name: str,
    levels: Mapping[date, int],
    marks: Iterable[tuple[date, str]],
    span: Span,
    scores: Mapping[date, int],
) -> str:
    first, last = span.first, span.last
    bars = "".join(
        _bar(span.x(day), level, span.step)
        for day, level in sorted(levels.items())
        if first <= day <= last
    )
    drawn = "".join(_mark(kind, span.x(day), span.right) for day, kind in marks if day <= last)
    lines = "".join(
        f'<path d="M{LEFT} {BASE - level * UNIT}H{span.right}" class="line"/>'
        f'<text x="{LEFT - 6}" y="{BASE - level * UNIT + 4}" text-anchor="end">{level}</text>'
        for level in (0, 5, 10)
    )
    high = HEIGHT + PANEL if scores else HEIGHT
    return (
        f'<svg class="chart painstrip {name}" viewBox="0 0 {span.width:.0f} {high}" role="img" '
        f'aria-label="{escape(_label(levels, first, last, scores))}">{lines}{bars}{drawn}'
        f'<text x="{LEFT}" y="{FOOT}">{first.day} {first:%b}</text>'
        f'<text x="{span.right}" y="{FOOT}" text-anchor="end">{_end(first, last)}</text>'
        f"{_weeks(scores, span)}</svg>"
    )


def _end(first: date, last: date) -> str:
    """The last day; one day alone is named once."""
    return "" if last == first else f"{last.day} {last:%b}"


def _label(levels: Mapping[date, int], first: date, last: date, scores: Mapping[date, int]) -> str:
    said = "nothing noted."
    if levels:
        least, most = min(levels.values()), max(levels.values())
        days = "1 day" if len(levels) == 1 else f"{len(levels)} days"
        span = f"{most}" if least == most else f"from {least} to {most}"
        said = f"{days} noted, {span} of 10."
    reach = f"{first.day} {first:%B} to {last.day} {last:%B %Y}"
    weeks = f" {len(scores)} check-in{'s' if len(scores) > 1 else ''}." if scores else ""
    return f"Pain by day, {reach}: {said}{weeks} The table says the same."


def _weeks(scores: Mapping[date, int], span: Span) -> str:
    """A bar and its number a check-in; nothing joins them."""
    if not scores:
        return ""
    unit = (WEEK_BASE - WEEK_TOP) / MOST
    base = (
        f'<text x="{LEFT}" y="{WEEK_TOP - 14}">Check-in: 0 no trouble, 100 the most</text>'
        f'<path d="M{LEFT} {WEEK_BASE}H{span.right}" class="line"/>'
    )
    drawn = ""
    for day, score in sorted(scores.items()):
        x, top = min(span.x(day), span.right - 9), WEEK_BASE - score * unit
        drawn += (
            f'<path d="M{x:.1f} {WEEK_BASE}V{top:.1f}" class="weekbar"/>'
            f'<text x="{x:.1f}" y="{top - 3:.1f}" text-anchor="middle">{score}</text>'
        )
    return base + drawn


def _bar(x: float, level: int, step: float) -> str:
    if level == 0:
        return f'<circle cx="{x:.1f}" cy="{BASE - 4:.0f}" r="3" class="quiet"/>'
    wide = min(THICKEST, max(THINNEST, step * 0.7))
    high = level * UNIT
    return (
        f'<rect x="{x - wide / 2:.1f}" y="{BASE - high:.0f}" width="{wide:.1f}" '
        f'height="{high:.0f}" class="pain"/>'
    )


def _mark(kind: str, x: float, right: float) -> str:
    drawn = SHAPES.get(kind)
    if drawn is None:
        return ""
    at = min(max(x, LEFT), right - 9)
    path = drawn.format(x=f"{at:.1f}", l=f"{at - 6:.1f}", t=ROWS[kind] - 8, m=ROWS[kind])
    return f'<path d="{path}" class="mark {kind}"/>'

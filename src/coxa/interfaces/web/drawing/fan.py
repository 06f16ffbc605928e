"""A fan: how long the longest run could be, week by week, in most plays of the dice."""

from collections.abc import Sequence

from django.utils.safestring import SafeString, mark_safe

from coxa.plan.race import FanWeek, RaceOutlook
from coxa.values.distances import Units, distance_text

WIDE, HIGH = 340.0, 190.0
LEFT, RIGHT, TOP, BOTTOM = 8.0, 8.0, 22.0, 26.0


def fan(outlook: RaceOutlook, units: Units) -> SafeString:
    """Band of eight plays in ten, the middle line, and the line that the race needs."""
    weeks = outlook.fan
    span = _span(outlook)
    low = [_spot(index, week.low_m, weeks, span) for index, week in enumerate(weeks)]
    high = [_spot(index, week.high_m, weeks, span) for index, week in enumerate(weeks)]
    middle = [_spot(index, week.middle_m, weeks, span) for index, week in enumerate(weeks)]
    need = _y(outlook.needed_m, span)
    words = distance_text(outlook.needed_m, units)
    body = (
        f'<polygon class="band" points="{_points([*high, *reversed(low)])}"/>'
        f'<polyline class="middle" points="{_points(middle)}"/>'
        f'<line class="need" x1="{LEFT}" x2="{WIDE - RIGHT}" y1="{need:.1f}" y2="{need:.1f}"/>'
        f'<text class="said" x="{LEFT}" y="{need - 6:.1f}">{words} before the race</text>'
        f"{_ends(weeks)}"
    )
    return mark_safe(  # noqa: S308 - numbers and days of our own
        f'<svg class="fan" viewBox="0 0 {WIDE:.0f} {HIGH:.0f}" role="img" '
        f'aria-label="Longest run week by week; the table below has the numbers">{body}</svg>'
    )


def _ends(weeks: Sequence[FanWeek]) -> str:
    first, last = weeks[0].day, weeks[-1].day
    y = HIGH - 8
    return (
        f'<text class="tick" x="{LEFT}" y="{y}">{first:%b %Y}</text>'
        f'<text class="tick" x="{WIDE - RIGHT}" y="{y}" text-anchor="end">{last:%b %Y}</text>'
    )


Span = tuple[float, float]


def _span(outlook: RaceOutlook) -> Span:
    """Metres at the foot and at the top; the foot is not nought, and the table says the numbers."""
    lows = [week.low_m for week in outlook.fan]
    highs = [week.high_m for week in outlook.fan]
    return min(lows) * 0.8, max(outlook.needed_m, *highs) * 1.02


def _y(metres: float, span: Span) -> float:
    foot, top = span
    return HIGH - BOTTOM - (HIGH - TOP - BOTTOM) * (metres - foot) / (top - foot)


def _spot(index: int, metres: float, weeks: Sequence[FanWeek], span: Span) -> tuple[float, float]:
    across = index / max(1, len(weeks) - 1)
    return LEFT + (WIDE - LEFT - RIGHT) * across, _y(metres, span)


def _points(spots: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)

"""One quantity of walking over time: a dot a day, or a week where there are many."""

from collections.abc import Mapping
from datetime import date

from django.utils.safestring import SafeString, mark_safe

WIDTH, LEFT, RIGHT, BASE, HIGH = 360.0, 38.0, 6.0, 110.0, 96.0
DAILY = 100  # more days than that are drawn as weeks
ROOM = 1.1  # above the highest dot


def walks(
    points: Mapping[date, float], first: date, last: date, label: str, usual: float | None = None
) -> SafeString:
    """Values as they are shown, 0 at the bottom; `usual` is a dashed line. `label` is ours."""
    most = max((*points.values(), usual or 0.0)) * ROOM or 1.0
    wide = (WIDTH - LEFT - RIGHT) / ((last - first).days + 1)
    drawn = [
        f'<circle cx="{LEFT + ((day - first).days + 0.5) * wide:.1f}" cy="{_y(value, most):.1f}" '
        'r="2.4" class="walkdot"/>'
        for day, value in sorted(points.items())
        if day >= first
    ]
    if usual is not None:
        drawn.append(f'<path d="M{LEFT} {_y(usual, most):.1f}H{WIDTH - RIGHT}" class="walkusual"/>')
    return mark_safe(  # noqa: S308 - numbers, dates and words of ours
        f'<svg class="chart walks" viewBox="0 0 {WIDTH:.0f} 132" role="img" aria-label="{label}. '
        'The table says the same.">'
        f'<path d="M{LEFT} {BASE}H{WIDTH - RIGHT}" class="line"/>'
        f'<text x="{LEFT - 5}" y="18" text-anchor="end">{_short(most / ROOM)}</text>'
        f'<text x="{LEFT - 5}" y="{BASE + 4}" text-anchor="end">0</text>'
        f'<text x="{LEFT}" y="127">{first.day} {first:%b %Y}</text>'
        f'<text x="{WIDTH - RIGHT}" y="127" text-anchor="end">{last.day} {last:%b %Y}</text>'
        f"{''.join(drawn)}</svg>"
    )


def _y(value: float, most: float) -> float:
    return BASE - value / most * HIGH


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}"

"""The hip in fourteen days: bars for pain, dots for quiet days, hatched for what is unknown."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

DAYS = 14
STEP, BASE, UNIT = 20, 40, 3.0  # drawing units; one point of pain is three high


def sentence(levels: Mapping[date, int], on: date) -> str:
    """The same, day by day."""
    days = [on - timedelta(days=back) for back in range(DAYS - 1, -1, -1)]
    noted = [f"{_said(day, on)} {levels[day]}" for day in days if day in levels]
    unknown = DAYS - len(noted)
    if not noted:
        return "Highest pain of the last 14 days: not known."
    rest = f" {unknown} day{'' if unknown == 1 else 's'} not known." if unknown else ""
    return f"Highest pain of the last 14 days: {', '.join(noted)}.{rest}"


def _said(day: date, on: date) -> str:
    return "today" if day == on else f"{day.day} {day:%B}"


def dots(levels: Mapping[date, int], on: date) -> SafeString:
    """One mark a day; `levels` has only the days that are known."""
    first = on - timedelta(days=DAYS - 1)
    marks = "".join(
        _mark(8 + index * STEP, levels.get(first + timedelta(days=index))) for index in range(DAYS)
    )
    return mark_safe(  # noqa: S308 - numbers of ours, text escaped
        f'<svg class="chart dots" viewBox="0 0 280 64" role="img" '
        f'aria-label="{escape(sentence(levels, on))}">{marks}<path d="M0 44H280" class="line"/>'
        f'<text x="0" y="60">{first.day} {first:%B}</text>'
        '<text x="280" y="60" text-anchor="end">today</text></svg>'
    )


def _mark(x: float, level: int | None) -> str:
    if level is None:
        return f'<rect x="{x - 4}" y="22" width="8" height="18" class="gap"/>'
    if level == 0:
        return f'<circle cx="{x}" cy="37" r="3" class="quiet"/>'
    return f'<path d="M{x} {BASE}v-{level * UNIT + 4:.0f}" class="pain"/>'

"""Pain over weekly distance on one time axis, with episodes and checks beside it."""

from collections.abc import Mapping
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from coxa.actions.trends import Trends
from coxa.training.weeks import Total, monday_of

WIDTH, LEFT, RIGHT = 360.0, 24.0, 6.0
PAIN_BASE, PAIN_UNIT = 110.0, 9.0  # one point of pain is 9 high
BARS_BASE, BARS_HIGH = 230.0, 80.0
BAND_Y, CHECK_Y, HEIGHT = 122.0, 140.0, 252
SHAPES = {"trendrun": "m-3 3h6l-3-6z", "trendmorning": "m-3 0a3 3 0 1 0 6 0 3 3 0 1 0-6 0"}


def trend(shown: Trends) -> SafeString:
    """A week without any file is hatched, for it is unknown; a noted zero is a mark on the line."""
    weeks = shown.load.weeks
    first, last = weeks[0].first, weeks[-1].last
    wide = (WIDTH - LEFT - RIGHT) / ((last - first).days + 1)
    body = "".join(
        (
            _axis(),
            _bars(weeks, wide),
            _bands(shown, first, wide),
            _marks(weekly(shown.running), first, wide, "trendrun"),
            _marks(weekly(shown.morning), first, wide, "trendmorning"),
            _ends(first, last),
        )
    )
    return mark_safe(  # noqa: S308 - numbers and dates of ours
        f'<svg class="chart trend" viewBox="0 0 {WIDTH:.0f} {HEIGHT}" role="img" aria-label="Worst '
        f"pain of each week over the distance of each week, {len(weeks)} weeks. "
        f'The table says the same.">{body}</svg>'
    )


def weekly(levels: Mapping[date, int]) -> dict[date, int]:
    """The worst of each week, by its Monday."""
    found: dict[date, int] = {}
    for day, level in levels.items():
        monday = monday_of(day)
        found[monday] = max(level, found.get(monday, 0))
    return found


def _ends(first: date, last: date) -> str:
    return (
        f'<text x="{LEFT}" y="247">{first.day} {first:%b %Y}</text>'
        f'<text x="{WIDTH - RIGHT}" y="247" text-anchor="end">{last.day} {last:%b %Y}</text>'
    )


def _axis() -> str:
    rows = ((level, PAIN_BASE - level * PAIN_UNIT) for level in (0, 5, 10))
    return "".join(
        f'<path d="M{LEFT} {y}H{WIDTH - RIGHT}" class="line"/>'
        f'<text x="{LEFT - 5}" y="{y + 4}" text-anchor="end">{level}</text>'
        for level, y in rows
    )


def _bars(weeks: tuple[Total, ...], wide: float) -> str:
    most = max((week.distance_m for week in weeks), default=0.0) or 1.0
    drawn = []
    for at, week in enumerate(weeks):
        x, high = LEFT + at * 7 * wide, week.distance_m / most * BARS_HIGH
        if not week.recorded:
            drawn.append(f'<path d="M{x:.1f} {BARS_BASE - 3}h{wide * 7:.1f}" class="trendgap"/>')
        elif high:
            drawn.append(
                f'<rect x="{x + wide / 2:.1f}" y="{BARS_BASE - high:.1f}" '
                f'width="{wide * 6:.1f}" height="{high:.1f}" class="trendbar"/>'
            )
    return "".join(drawn) + f'<path d="M{LEFT} {BARS_BASE}H{WIDTH - RIGHT}" class="line"/>'


def _bands(shown: Trends, first: date, wide: float) -> str:
    on = shown.load.on
    drawn = []
    for each in shown.episodes:
        begin = LEFT + max(0, (each.start - first).days) * wide
        end = LEFT + ((min(each.end or on, on) - first).days + 1) * wide
        drawn.append(
            f'<rect x="{begin:.1f}" y="{BAND_Y}" width="{max(2.0, end - begin):.1f}" height="6" '
            'class="trendband"/>'
        )
    if shown.plan is not None and shown.plan.start <= on:
        begin = LEFT + max(0, (shown.plan.start - first).days) * wide
        end = LEFT + ((on - first).days + 1) * wide
        drawn.append(f'<path d="M{begin:.1f} {BAND_Y + 11}H{end:.1f}" class="trendplan"/>')
    drawn += (
        f'<path d="M{LEFT + (day - first).days * wide:.1f} {CHECK_Y}v10m0-10h6v5h-6" '
        'class="mark check"/>'
        for day in shown.checks
    )
    return "".join(drawn)


def _marks(levels: Mapping[date, int], first: date, wide: float, name: str) -> str:
    drawn = []
    for day, level in levels.items():
        x, y = LEFT + ((day - first).days + 3.5) * wide, PAIN_BASE - level * PAIN_UNIT
        drawn.append(f'<path d="M{x:.1f} {y:.0f}{SHAPES[name]}" class="{name}"/>')
    return "".join(drawn)

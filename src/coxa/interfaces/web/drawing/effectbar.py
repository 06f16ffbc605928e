"""One finding as a bar: points of pain less or more, the interval and its middle."""

from django.utils.safestring import SafeString, mark_safe

from coxa.values.hip_answers import Answer, Effect

WIDTH, MIDDLE = 320.0, 160.0  # drawing units
MOST_POINTS = 2.5  # a wider interval ends in an arrow's place, at the edge
SCALE = (MIDDLE - 8.0) / MOST_POINTS
LABELS = ((-2, "2 less"), (-1, "1 less"), (0, "same"), (1, "1 more"), (2, "2 more"))


def effect_bar(effect: Effect) -> SafeString:
    """Without words of its own: the sentence stands beside it."""
    low, high, points = (_x(each) for each in (effect.low, effect.high, effect.points))
    kind = "quiet" if effect.answer is Answer.CANNOT_TELL else "clear"
    ticks = "".join(f'<path d="M{_x(at):.1f} 24v5" class="tick"/>' for at, _ in LABELS)
    words = "".join(
        f'<text x="{_x(at):.1f}" y="43" text-anchor="middle">{word}</text>' for at, word in LABELS
    )
    return mark_safe(  # noqa: S308 - numbers of ours
        '<svg class="chart ruler effectbar" viewBox="0 0 320 48" aria-hidden="true">'
        f'<path d="M8 24H{WIDTH - 8}" class="axis"/>{ticks}<path d="M{MIDDLE} 2v22" class="same"/>'
        f'<rect x="{low:.1f}" y="9" width="{max(1.0, high - low):.1f}" height="8" rx="1.5"'
        f' class="{kind}"/><circle cx="{points:.1f}" cy="13" r="5" class="dot"/>{words}</svg>'
    )


def _x(points: float) -> float:
    return MIDDLE + max(-MOST_POINTS, min(MOST_POINTS, points)) * SCALE

"""Fewer points for the same line, by Douglas and Peucker's method without recursion."""

from collections.abc import Sequence

Spot = tuple[float, float]


def simplified(line: Sequence[Spot], tolerance: float) -> list[Spot]:
    """No point that is left out lies further than `tolerance` from what stays."""
    if len(line) < 3:
        return list(line)
    kept = {0, len(line) - 1}
    open_ = [(0, len(line) - 1)]
    while open_:
        first, last = open_.pop()
        furthest, distance = _furthest(line, first, last)
        if distance > tolerance:
            kept.add(furthest)
            open_ += [(first, furthest), (furthest, last)]
    return [line[index] for index in sorted(kept)]


def _furthest(line: Sequence[Spot], first: int, last: int) -> tuple[int, float]:
    (x0, y0), (x1, y1) = line[first], line[last]
    dx, dy = x1 - x0, y1 - y0
    square = dx * dx + dy * dy
    found, most = first, 0.0
    for index in range(first + 1, last):
        x, y = line[index][0] - x0, line[index][1] - y0
        along = min(1.0, max(0.0, (x * dx + y * dy) / square)) if square else 0.0
        away = (x - along * dx) ** 2 + (y - along * dy) ** 2
        if away > most:
            found, most = index, away
    return found, most**0.5

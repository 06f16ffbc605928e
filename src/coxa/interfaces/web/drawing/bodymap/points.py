"""Points of a half-figure, and the smooth path through them.

Units are those of the drawing: x from the midline outward, y downward.
"""

from collections.abc import Sequence
from dataclasses import dataclass

TENSION = 0.5 / 3 * 1.15  # how far a handle reaches, tuned by eye


@dataclass(frozen=True)
class Point:
    """A corner keeps its edge; every other point is rounded."""

    x: float
    y: float
    corner: bool = False


def through(text: str) -> tuple[Point, ...]:
    """The points of a list such as ``!0 4, 30 4.5``; the mark makes a corner."""
    return tuple(_point(each.strip()) for each in text.split(","))


def _point(text: str) -> Point:
    x, y = text.removeprefix("!").split()
    return Point(float(x), float(y), corner=text.startswith("!"))


def mirrored(points: Sequence[Point]) -> tuple[Point, ...]:
    """The other half of the body."""
    return tuple(Point(-point.x, point.y, point.corner) for point in points)


def path(points: Sequence[Point], *, closed: bool = False) -> str:
    """An SVG path of cubic curves through the points."""
    parts = [f"M{points[0].x:.1f} {points[0].y:.1f}"]
    for index in range(len(points) if closed else len(points) - 1):
        after = (index + 1) % len(points)
        (ax, ay), (bx, by) = (
            _handle(points, index, after, closed),
            _handle(points, after, index, closed),
        )
        start, end = points[index], points[after]
        parts.append(
            f"C{start.x + ax:.1f} {start.y + ay:.1f} {end.x - bx:.1f} {end.y - by:.1f}"
            f" {end.x:.1f} {end.y:.1f}"
        )
    return "".join(parts) + ("Z" if closed else "")


def _tangent(points: Sequence[Point], index: int, closed: bool) -> tuple[float, float]:
    if points[index].corner or (not closed and index in {0, len(points) - 1}):
        return 0.0, 0.0
    before, after = points[index - 1], points[(index + 1) % len(points)]
    return (after.x - before.x) * TENSION, (after.y - before.y) * TENSION


def _handle(points: Sequence[Point], index: int, other: int, closed: bool) -> tuple[float, float]:
    """The tangent scaled to its segment, so that uneven spacing does not overshoot."""
    tx, ty = _tangent(points, index, closed)
    norm = (tx * tx + ty * ty) ** 0.5
    if norm == 0:
        return 0.0, 0.0
    here, there = points[index], points[other]
    length = ((there.x - here.x) ** 2 + (there.y - here.y) ** 2) ** 0.5
    return tx / norm * length / 3, ty / norm * length / 3

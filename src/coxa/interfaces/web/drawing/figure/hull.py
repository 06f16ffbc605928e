"""The outline round some circles, as a path of tangents and arcs. y grows downwards in SVG."""

from collections.abc import Iterable
from math import acos, atan2, cos, hypot, pi, sin

from coxa.interfaces.web.drawing.figure.vectors import Vec

POINTS = 24  # on each circle; the eye sees no corner
HALF = POINTS // 2 - 1  # an arc of more is drawn in two
_ROUND = [(cos(at * 2 * pi / POINTS), sin(at * 2 * pi / POINTS)) for at in range(POINTS)]
Point = tuple[float, float, int]  # x, y, which circle


def hull(circles: Iterable[tuple[Vec, float]]) -> str:
    """SVG path data of the hull of circles (centre as seen, radius)."""
    known = list(circles)
    if len(known) == 2:
        return _of_two(*known)
    points = sorted(
        (x + r * dx, y + r * dy, at) for at, ((x, y, _), r) in enumerate(known) for dx, dy in _ROUND
    )
    ring = _half(points) + _half(points[::-1])
    first = next((i for i in range(len(ring)) if ring[i][2] != ring[i - 1][2]), 0)
    return _path(ring[first:] + ring[:first], [radius for _, radius in known])


def _of_two(first: tuple[Vec, float], second: tuple[Vec, float]) -> str:
    """Most links are two circles, and their tangents are known without a search."""
    ((x1, y1, _), r1), ((x2, y2, _), r2) = first, second
    apart = hypot(x2 - x1, y2 - y1)
    if apart <= abs(r1 - r2):
        return _circle(*((x1, y1, r1) if r1 > r2 else (x2, y2, r2)))
    way, open_ = atan2(y2 - y1, x2 - x1), acos((r1 - r2) / apart)

    def on(x: float, y: float, r: float, angle: float) -> str:
        return f"{x + r * cos(angle):.1f} {-(y + r * sin(angle)):.1f}"

    large = int(open_ < pi / 2)
    near, far = f"A{r1:.1f} {r1:.1f} 0 {large} 0", f"A{r2:.1f} {r2:.1f} 0 {1 - large} 0"
    return (
        f"M{on(x1, y1, r1, way + open_)}{near} {on(x1, y1, r1, way - open_)}"
        f"L{on(x2, y2, r2, way - open_)}{far} {on(x2, y2, r2, way + open_)}Z"
    )


def _circle(x: float, y: float, r: float) -> str:
    around = f"A{r:.1f} {r:.1f} 0 0 0"
    return f"M{x + r:.1f} {-y:.1f}{around} {x - r:.1f} {-y:.1f}{around} {x + r:.1f} {-y:.1f}Z"


def _half(points: list[Point]) -> list[Point]:
    out: list[Point] = []
    for q in points:
        while len(out) > 1 and _turns_in(out[-2], out[-1], q):
            out.pop()
        out.append(q)
    return out[:-1]


def _turns_in(a: Point, b: Point, c: Point) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 0


def _path(ring: list[Point], radii: list[float]) -> str:
    out, i = [f"M{_xy(ring[0])}"], 0
    while i < len(ring):
        j = i
        while j + 1 < len(ring) and ring[j + 1][2] == ring[i][2] and j - i < HALF:
            j += 1
        if i:
            out.append(f"L{_xy(ring[i])}")
        if j > i:
            r = radii[ring[j][2]]
            out.append(f"A{r:.1f} {r:.1f} 0 0 0 {_xy(ring[j])}")
        i = j + 1
    return "".join(out) + "Z"


def _xy(point: Point) -> str:
    return f"{point[0]:.1f} {-point[1]:.1f}"

"""The way of a run as one line: equal scale, north up, no map."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from coxa.interfaces.web.drawing.runchart.ticks import DECIMAL
from coxa.values.activity import Column
from coxa.values.distances import Units

METRES_PER_DEGREE = 111_195.0  # of latitude, on a sphere of the mean radius
WIDTH, HEIGHT, MARGIN, FOOT = 350.0, 300.0, 16.0, 28.0  # drawing units
LEAST_M = 30.0  # smaller than this is a watch that lay still
NEAR, BEND = 0.6, 0.45  # drawing units: closer points, and flatter bends, are left out
LOST_M = 400.0  # between two samples; a jump like this is no way that was run
MOST_POINTS = 4000  # before bends are looked at, so that a day's track stays quick

Point = tuple[float, float]


@dataclass(frozen=True)
class Way:
    """Pieces of points in metres east and south of the first; a piece ends where the signal did."""

    pieces: tuple[tuple[Point, ...], ...]

    @property
    def points(self) -> list[Point]:
        """All of them."""
        return [point for piece in self.pieces for point in piece]

    @property
    def size_m(self) -> tuple[float, float]:
        """East to west, north to south."""
        xs, ys = zip(*self.points, strict=True)
        return max(xs) - min(xs), max(ys) - min(ys)


def way(latitudes: Column, longitudes: Column) -> Way | None:
    """The positions as plain metres; None where there is no way to see."""
    pieces: list[list[Point]] = []
    first: Point | None = None
    last: Point | None = None
    for latitude, longitude in zip(latitudes, longitudes, strict=False):
        if latitude is None or longitude is None:
            last = None
            continue
        first = first or (latitude, longitude)
        point = _metres(first, latitude, longitude)
        if last is None or hypot(point[0] - last[0], point[1] - last[1]) > LOST_M:
            pieces.append([])
        pieces[-1].append(point)
        last = point
    made = Way(tuple(tuple(piece) for piece in pieces))
    return made if made.pieces and max(made.size_m) >= LEAST_M else None


def _metres(first: Point, latitude: float, longitude: float) -> Point:
    east = (longitude - first[1] + 180.0) % 360.0 - 180.0  # across the date line too
    x = east * METRES_PER_DEGREE * cos(radians(first[0]))
    return x, (first[0] - latitude) * METRES_PER_DEGREE


def track(run: Way, units: Units) -> SafeString:
    """The line, its start as a ring, its end as a square, and a bar for the scale."""
    across, down = run.size_m
    scale = min(
        (WIDTH - 2 * MARGIN) / max(across, 1.0), (HEIGHT - 2 * MARGIN - FOOT) / max(down, 1.0)
    )
    left, top = min(x for x, _ in run.points), min(y for _, y in run.points)
    indent = (WIDTH - across * scale) / 2

    def placed(point: Point) -> Point:
        return (point[0] - left) * scale + indent, (point[1] - top) * scale + MARGIN

    pieces = [_simple([placed(point) for point in piece]) for piece in run.pieces]
    height = down * scale + 2 * MARGIN + FOOT
    ends = _ends(pieces[0][0], pieces[-1][-1])
    return mark_safe(  # noqa: S308 - numbers of ours, text escaped
        f'<svg class="chart track" viewBox="0 0 {WIDTH:g} {height:.0f}" role="img" '
        f'aria-label="{escape(sentence(run, units))}">'
        f'<path class="way" d="{"".join(map(_path, pieces))}"/>{ends}'
        f"{_bar(scale, height, units)}</svg>"
    )


def sentence(run: Way, units: Units) -> str:
    """What the drawing says, for those who do not see it."""
    across, down = (f"{metres / units.metres:.1f}" for metres in run.size_m)
    start, end = run.points[0], run.points[-1]
    apart_m = hypot(end[0] - start[0], end[1] - start[1])
    back = "ends where it began" if apart_m < LOST_M / 2 else "ends elsewhere than it began"
    return f"Track of {across} by {down} {units.value}, north up; it {back}."


def _simple(points: Sequence[Point]) -> list[Point]:
    """Fewer points that look the same."""
    thin = [points[0]]
    for point in points[1:-1]:
        if hypot(point[0] - thin[-1][0], point[1] - thin[-1][1]) >= NEAR:
            thin.append(point)
    thin.append(points[-1])
    stride = -(-len(thin) // MOST_POINTS)
    return _bends([*thin[::stride], thin[-1]])


def _bends(points: Sequence[Point]) -> list[Point]:
    """Douglas and Peucker, with a stack instead of recursion."""
    keep = {0, len(points) - 1}
    open_parts = [(0, len(points) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        far, index = max(
            ((_off(points[at], points[first], points[last]), at) for at in range(first + 1, last)),
            default=(0.0, 0),
        )
        if far > BEND:
            keep.add(index)
            open_parts += [(first, index), (index, last)]
    return [points[index] for index in sorted(keep)]


def _off(point: Point, start: Point, end: Point) -> float:
    """How far a point lies from a stretch."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy)
    if length == 0:
        return hypot(point[0] - start[0], point[1] - start[1])
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length**2
    along = min(1.0, max(0.0, along))
    return hypot(point[0] - start[0] - along * dx, point[1] - start[1] - along * dy)


def _path(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _ends(start: Point, end: Point) -> str:
    return (
        f'<rect class="end" x="{end[0] - 5:.1f}" y="{end[1] - 5:.1f}" width="10" height="10"/>'
        f'<circle class="start" cx="{start[0]:.1f}" cy="{start[1]:.1f}" r="6"/>'
    )


def _bar(scale: float, height: float, units: Units) -> str:
    """A round length of at most a third of the width."""
    most = WIDTH / 3 / scale / units.metres
    length = max((step for step in DECIMAL if step <= most), default=DECIMAL[0])
    drawn, y = length * units.metres * scale, height - 14
    words = f"{length:g} {units.value}"
    if units is Units.KM and length < 1:
        words = f"{length * 1000:g} m"
    return (
        f'<path class="bar" d="M{MARGIN:g} {y - 4:.0f}v4h{drawn:.1f}v-4"/>'
        f'<text x="{MARGIN + drawn + 8:.1f}" y="{y + 3:.0f}">{words}</text>'
    )

"""The track of a run as a line on nothing: no map is asked for, so no place is told to anybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from coxa.interfaces.web.drawing.runchart_ticks import TENS
from coxa.interfaces.web.drawing.track_simplify import Spot, simplified

BOX, EDGE = 320.0, 14.0  # drawing units
LEAST_HIGH = 90.0
RING, SQUARE = 6.0, 10.0  # radius of the start, side of the end
TOLERANCE = 0.5
MOST_READ = 4000  # points before they are simplified; beyond that each stride is one
METRES_PER_DEGREE = 111_195.0  # of latitude, on a sphere of 6,371 km
LEAST_SPAN_M = 50.0  # a run round a small track fills the box, noise at one spot does not

Position = tuple[float, float]  # latitude and longitude in degrees


@dataclass(frozen=True)
class Sheet:
    """How positions lie on the drawing, at one scale in both directions."""

    west: float
    north: float
    shrink: float  # metres of a degree of longitude, over those of latitude
    scale: float  # drawing units a metre
    left: float
    top: float
    height: float

    def spot(self, position: Position) -> Spot:
        """Where that position is drawn."""
        east = _turn(position[1] - self.west) * self.shrink * METRES_PER_DEGREE
        south = (self.north - position[0]) * METRES_PER_DEGREE
        return self.left + east * self.scale, self.top + south * self.scale


def _turn(degrees: float) -> float:
    """Across the date line it is a small step, too."""
    return (degrees + 180.0) % 360.0 - 180.0


def sheet(pieces: Sequence[Sequence[Position]]) -> Sheet:
    """Fitting all of them."""
    origin = pieces[0][0][1]
    latitudes = [latitude for piece in pieces for latitude, _ in piece]
    easts = [_turn(longitude - origin) for piece in pieces for _, longitude in piece]
    north, south = max(latitudes), min(latitudes)
    shrink = cos(radians((north + south) / 2))
    wide = (max(easts) - min(easts)) * shrink * METRES_PER_DEGREE
    high = (north - south) * METRES_PER_DEGREE
    scale = (BOX - 2 * EDGE) / max(wide, high, LEAST_SPAN_M)
    height = max(LEAST_HIGH, high * scale + 2 * EDGE)
    left, top = (BOX - wide * scale) / 2, (height - high * scale) / 2
    return Sheet(origin + min(easts), north, shrink, scale, left, top, height)


def track(pieces: Sequence[Sequence[Position]], units_m: float, unit: str) -> SafeString:
    """Each piece a line; a ring at the start, a square at the end, and a bar for the scale."""
    on = sheet(pieces)
    lines = "".join(_line(piece, on) for piece in pieces)
    ends = _ends(on.spot(pieces[0][0]), on.spot(pieces[-1][-1]))
    height = on.height + 30
    return mark_safe(  # noqa: S308 - numbers of ours, text escaped
        f'<svg class="track" viewBox="0 0 {BOX:.0f} {height:.0f}" role="img" '
        f'aria-label="The track, north up, without a map"><path class="way" d="{lines}"/>'
        f"{ends}{_bar(on, units_m, unit)}"
        '<circle class="here" r="6" hidden=""/></svg>'
    )


def _ends(first: Spot, last: Spot) -> str:
    """Of a loop the square lies within the ring, so that neither hides the other."""
    (x0, y0), (x1, y1) = first, last
    loop = hypot(x1 - x0, y1 - y0) < RING + SQUARE
    ring, side = (RING + SQUARE, SQUARE * 0.8) if loop else (RING, SQUARE)
    return (
        f'<circle class="start" cx="{x0:.1f}" cy="{y0:.1f}" r="{ring:g}"/>'
        f'<rect class="finish" x="{x1 - side / 2:.1f}" y="{y1 - side / 2:.1f}" '
        f'width="{side:g}" height="{side:g}"/>'
    )


def _line(piece: Sequence[Position], on: Sheet) -> str:
    stride = max(1, len(piece) // MOST_READ)
    spots = [on.spot(position) for position in (*piece[:-1:stride], piece[-1])]
    at = [f"{x:.1f} {y:.1f}" for x, y in simplified(spots, TOLERANCE)]
    return f"M{at[0]}h0" if len(at) == 1 else "M" + "L".join(at)


def _bar(on: Sheet, units_m: float, unit: str) -> str:
    """The longest round length that takes at most a third of the width."""
    fitting = [each for each in TENS if each * units_m * on.scale <= BOX / 3]
    length = fitting[-1] if fitting else TENS[0]
    metric = unit == "km" and length < 1
    text = f"{length * 1000:.0f} m" if metric else f"{length:g} {unit}"
    y, width = on.height + 18, length * units_m * on.scale
    return (
        f'<path class="bar" d="M{EDGE:.0f} {y - 5:.0f}v5h{width:.1f}v-5"/>'
        f'<text x="{EDGE + width + 8:.1f}" y="{y + 1:.0f}">{escape(text)}</text>'
    )

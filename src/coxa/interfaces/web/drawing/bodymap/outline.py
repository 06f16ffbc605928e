"""The outline of the body; front and back share one, of which half is given."""

from coxa.interfaces.web.drawing.bodymap.points import Point, mirrored, through

_OUTER = through(
    "!55 -20, 51 6, 50 26, 52 46, 59 66, 66 86, 71 106, 75.5 128, 77 150, 76 174, "
    "73 200, 68 230, 61 260, 54 284, 50.5 300, 51 316, 51 332, !53 350"
)
_INNER = through(
    "!19 350, 20 334, 17 320, 15.5 306, 18 292, 18 276, 14 250, 9.5 222, 6 196, 3.4 172, 1.8 160"
)
_CROTCH = Point(0, 151.5, corner=True)
_SIDE_FRONT = through(
    "!-36 -20, -38 4, -41 28, -42 50, -38 72, -34 90, -36 108, -41 130, -44 156, "
    "-44 184, -41 214, -36 244, -30 270, -28 288, -30 302, -27 316, -22 332, -21 350"
)
_SIDE_BACK = through(
    "27 350, 25 332, 23 316, 24 300, 27 280, 31 254, 35 226, 38 200, 40 180, 43 168, "
    "52 152, 57 132, 56 110, 49 90, 39 70, 32 50, 30 32, 33 8, !37 -20"
)


def upright() -> tuple[Point, ...]:
    """The closed outline from the front and from behind."""
    half = (*_OUTER, *_INNER)
    return (*half, _CROTCH, *mirrored(tuple(reversed(half))))


def sideways() -> tuple[Point, ...]:
    """The closed outline from the side, facing left."""
    return (*_SIDE_FRONT, *_SIDE_BACK)

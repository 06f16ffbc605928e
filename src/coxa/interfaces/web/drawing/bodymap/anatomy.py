"""The outline and the lines that make it read as a body: creases, bone, edges of muscle."""

from dataclasses import dataclass

from coxa.interfaces.web.drawing.bodymap.points import Point, mirrored


@dataclass(frozen=True)
class Line:
    """`weight` is a class of the stylesheet: a crease, b and k bone, c and t muscle, d midline."""

    points: tuple[Point, ...]
    weight: str

    @property
    def closed(self) -> bool:
        """Knee cap and trochanter are rings."""
        return self.weight in {"k", "t"}


OUTER = (
    Point(55, -20),
    Point(51, 6),
    Point(50, 26),
    Point(52, 46),
    Point(59, 66),
    Point(66, 86),
    Point(71, 106),
    Point(75.5, 128),
    Point(77, 150),
    Point(76, 174),
    Point(73, 200),
    Point(68, 230),
    Point(61, 260),
    Point(54, 284),
    Point(50.5, 300),
    Point(51, 316),
    Point(51, 332),
    Point(53, 350),
)
INNER = (
    Point(19, 350),
    Point(20, 334),
    Point(17, 320),
    Point(15.5, 306),
    Point(18, 292),
    Point(18, 276),
    Point(14, 250),
    Point(9.5, 222),
    Point(6, 196),
    Point(3.4, 172),
    Point(1.8, 160),
)
SIDE_FRONT = (
    Point(-36, -20),
    Point(-38, 4),
    Point(-41, 28),
    Point(-42, 50),
    Point(-38, 72),
    Point(-34, 90),
    Point(-36, 108),
    Point(-41, 130),
    Point(-44, 156),
    Point(-44, 184),
    Point(-41, 214),
    Point(-36, 244),
    Point(-30, 270),
    Point(-28, 288),
    Point(-30, 302),
    Point(-27, 316),
    Point(-22, 332),
    Point(-21, 350),
)
SIDE_BACK = (
    Point(27, 350),
    Point(25, 332),
    Point(23, 316),
    Point(24, 300),
    Point(27, 280),
    Point(31, 254),
    Point(35, 226),
    Point(38, 200),
    Point(40, 180),
    Point(43, 168),
    Point(52, 152),
    Point(57, 132),
    Point(56, 110),
    Point(49, 90),
    Point(39, 70),
    Point(32, 50),
    Point(30, 32),
    Point(33, 8),
    Point(37, -20),
)
LINES_FRONT: tuple[Line, ...] = (
    Line(
        (
            Point(59, 86),
            Point(50, 100),
            Point(38, 118),
            Point(24, 136),
            Point(11, 150),
        ),
        "b",
    ),
    Line(
        (
            Point(54, 70),
            Point(60, 78),
            Point(61, 86),
        ),
        "b",
    ),
    Line(
        (
            Point(45, 60),
            Point(50, 64),
            Point(55, 71),
        ),
        "c",
    ),
    Line(
        (
            Point(27, 6),
            Point(29, 34),
            Point(28, 60),
            Point(22, 88),
            Point(12, 116),
        ),
        "c",
    ),
    Line(
        (
            Point(58, 92),
            Point(52, 118),
            Point(42, 146),
            Point(32, 178),
            Point(25, 212),
            Point(22, 246),
        ),
        "c",
    ),
    Line(
        (
            Point(62, 132),
            Point(62, 168),
            Point(58, 208),
            Point(52, 244),
            Point(46, 268),
        ),
        "c",
    ),
    Line(
        (
            Point(42, 252),
            Point(38, 270),
            Point(42, 283),
        ),
        "c",
    ),
    Line(
        (
            Point(20, 258),
            Point(26, 268),
            Point(27, 280),
            Point(23, 288),
        ),
        "b",
    ),
    Line(
        (
            Point(27, 290),
            Point(30, 283),
            Point(37, 282),
            Point(42, 288),
            Point(42, 300),
            Point(37, 308),
            Point(31, 307),
            Point(27, 300),
        ),
        "k",
    ),
    Line(
        (
            Point(30, 312),
            Point(34, 316),
            Point(38, 312),
        ),
        "c",
    ),
)
MID_FRONT: tuple[Line, ...] = (
    Line(
        (
            Point(-3.2, 33),
            Point(0, 35.5),
            Point(3.2, 33),
        ),
        "b",
    ),
    Line(
        (
            Point(0, 36),
            Point(0, 39),
        ),
        "b",
    ),
    Line(
        (
            Point(0, 60),
            Point(0, 108),
        ),
        "d",
    ),
    Line(
        (
            Point(-9, 128),
            Point(0, 131),
            Point(9, 128),
        ),
        "c",
    ),
    Line(
        (
            Point(0, 141),
            Point(0, 152),
        ),
        "b",
    ),
)
LINES_BACK: tuple[Line, ...] = (
    Line(
        (
            Point(50, 44),
            Point(44, 52),
            Point(34, 58),
            Point(24, 62),
        ),
        "c",
    ),
    Line(
        (
            Point(19, 72),
            Point(22, 74),
            Point(23, 78),
        ),
        "b",
    ),
    Line(
        (
            Point(2, 152),
            Point(12, 162),
            Point(26, 166),
            Point(40, 162),
            Point(50, 152),
        ),
        "a",
    ),
    Line(
        (
            Point(60, 108),
            Point(57, 120),
            Point(58, 132),
        ),
        "c",
    ),
    Line(
        (
            Point(34, 178),
            Point(35, 206),
            Point(34, 236),
            Point(30, 262),
        ),
        "c",
    ),
    Line(
        (
            Point(46, 262),
            Point(43, 280),
            Point(45, 296),
        ),
        "b",
    ),
    Line(
        (
            Point(25, 262),
            Point(26, 280),
            Point(23, 296),
        ),
        "b",
    ),
    Line(
        (
            Point(24, 300),
            Point(34, 303),
            Point(45, 299),
        ),
        "b",
    ),
    Line(
        (
            Point(59, 172),
            Point(57, 208),
            Point(51, 244),
        ),
        "c",
    ),
    Line(
        (
            Point(13, 2),
            Point(12, 28),
            Point(9, 54),
        ),
        "c",
    ),
)
MID_BACK: tuple[Line, ...] = (
    Line(
        (
            Point(0, 0),
            Point(0, 60),
        ),
        "d",
    ),
    Line(
        (
            Point(-6, 92),
            Point(0, 97),
        ),
        "c",
    ),
    Line(
        (
            Point(6, 92),
            Point(0, 97),
        ),
        "c",
    ),
    Line(
        (
            Point(0, 97),
            Point(0.6, 112),
            Point(0, 130),
            Point(0, 152),
        ),
        "a",
    ),
)
LINES_SIDE: tuple[Line, ...] = (
    Line(
        (
            Point(-30, 68),
            Point(-16, 58),
            Point(2, 55),
            Point(20, 60),
            Point(32, 68),
        ),
        "c",
    ),
    Line(
        (
            Point(-33, 66),
            Point(-30, 72),
            Point(-32, 78),
        ),
        "b",
    ),
    Line(
        (
            Point(-6, 122),
            Point(-4, 115),
            Point(2, 112),
            Point(8, 116),
            Point(9, 124),
            Point(5, 131),
            Point(-2, 131),
        ),
        "t",
    ),
    Line(
        (
            Point(14, 98),
            Point(19, 114),
            Point(20, 132),
        ),
        "c",
    ),
    Line(
        (
            Point(46, 166),
            Point(38, 172),
            Point(28, 171),
            Point(20, 165),
        ),
        "a",
    ),
    Line(
        (
            Point(-28, 84),
            Point(-20, 98),
            Point(-16, 116),
        ),
        "c",
    ),
    Line(
        (
            Point(-6, 140),
            Point(-4, 176),
            Point(-3, 214),
            Point(-2, 250),
            Point(-3, 282),
        ),
        "c",
    ),
    Line(
        (
            Point(14, 190),
            Point(14, 226),
            Point(11, 258),
            Point(12, 290),
        ),
        "c",
    ),
    Line(
        (
            Point(-24, 262),
            Point(-20, 274),
            Point(-22, 284),
        ),
        "c",
    ),
    Line(
        (
            Point(-26, 288),
            Point(-20, 290),
            Point(-18, 302),
            Point(-24, 310),
        ),
        "b",
    ),
    Line(
        (
            Point(-34, 90),
            Point(-28, 96),
            Point(-22, 98),
        ),
        "b",
    ),
)

CROTCH = Point(0, 151.5, corner=True)


def silhouette(view: str) -> tuple[Point, ...]:
    """The closed outline; front and back share one."""
    if view == "side":
        return (
            _cornered(SIDE_FRONT[0]),
            *SIDE_FRONT[1:],
            *SIDE_BACK[:-1],
            _cornered(SIDE_BACK[-1]),
        )
    half = (
        _cornered(OUTER[0]),
        *OUTER[1:-1],
        _cornered(OUTER[-1]),
        _cornered(INNER[0]),
        *INNER[1:],
        CROTCH,
    )
    return (*half, *mirrored(tuple(reversed(half[:-1]))))


def _cornered(point: Point) -> Point:
    return Point(point.x, point.y, corner=True)

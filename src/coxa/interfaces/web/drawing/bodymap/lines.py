"""The lines that make it read as a body: creases, bony marks, edges of muscle."""

from dataclasses import dataclass

from coxa.interfaces.web.drawing.bodymap.points import Point, through


@dataclass(frozen=True)
class Line:
    """`weight` is a class of the stylesheet: a crease, b and k bone, c and t muscle, d midline."""

    points: tuple[Point, ...]
    weight: str

    @property
    def closed(self) -> bool:
        """Knee cap and trochanter are rings."""
        return self.weight in {"k", "t"}


def _line(weight: str, text: str) -> Line:
    return Line(through(text), weight)


LINES_FRONT = (
    # inguinal crease
    _line("b", "59 86, 50 100, 38 118, 24 136, 11 150"),
    # iliac spine
    _line("b", "54 70, 60 78, 61 86"),
    # iliac crest shadow
    _line("c", "45 60, 50 64, 55 71"),
    # edge of the rectus
    _line("c", "27 6, 29 34, 28 60, 22 88, 12 116"),
    # sartorius
    _line("c", "58 92, 52 118, 42 146, 32 178, 25 212, 22 246"),
    # outer quadriceps
    _line("c", "62 132, 62 168, 58 208, 52 244, 46 268"),
    # vastus lateralis end
    _line("c", "42 252, 38 270, 42 283"),
    # vastus medialis teardrop
    _line("b", "20 258, 26 268, 27 280, 23 288"),
    # patella
    _line("k", "27 290, 30 283, 37 282, 42 288, 42 300, 37 308, 31 307, 27 300"),
    _line("c", "30 312, 34 316, 38 312"),
)

MID_FRONT = (
    _line("b", "-3.2 33, 0 35.5, 3.2 33"),
    _line("b", "0 36, 0 39"),
    _line("d", "0 60, 0 108"),
    _line("c", "-9 128, 0 131, 9 128"),
    _line("b", "0 141, 0 152"),
)

LINES_BACK = (
    # iliac crest
    _line("c", "50 44, 44 52, 34 58, 24 62"),
    # dimple of the pelvis
    _line("b", "19 72, 22 74, 23 78"),
    # gluteal fold
    _line("a", "2 152, 12 162, 26 166, 40 162, 50 152"),
    # hollow behind the trochanter
    _line("c", "60 108, 57 120, 58 132"),
    # between the hamstrings
    _line("c", "34 178, 35 206, 34 236, 30 262"),
    # biceps tendon
    _line("b", "46 262, 43 280, 45 296"),
    # inner hamstring tendons
    _line("b", "25 262, 26 280, 23 296"),
    # back of the knee
    _line("b", "24 300, 34 303, 45 299"),
    # iliotibial band
    _line("c", "59 172, 57 208, 51 244"),
    # long back muscle
    _line("c", "13 2, 12 28, 9 54"),
)

MID_BACK = (
    _line("d", "0 0, 0 60"),
    _line("c", "-6 92, 0 97"),
    _line("c", "6 92, 0 97"),
    _line("a", "0 97, 0.6 112, 0 130, 0 152"),
)

LINES_SIDE = (
    # iliac crest
    _line("c", "-30 68, -16 58, 2 55, 20 60, 32 68"),
    # iliac spine
    _line("b", "-33 66, -30 72, -32 78"),
    # trochanter
    _line("t", "-6 122, -4 115, 2 112, 8 116, 9 124, 5 131, -2 131"),
    # hollow behind it
    _line("c", "14 98, 19 114, 20 132"),
    # gluteal fold
    _line("a", "46 166, 38 172, 28 171, 20 165"),
    # tensor fasciae latae
    _line("c", "-28 84, -20 98, -16 116"),
    # iliotibial band
    _line("c", "-6 140, -4 176, -3 214, -2 250, -3 282"),
    # biceps femoris
    _line("c", "14 190, 14 226, 11 258, 12 290"),
    _line("c", "-24 262, -20 274, -22 284"),
    # patella
    _line("b", "-26 288, -20 290, -18 302, -24 310"),
    # crease
    _line("b", "-34 90, -28 96, -22 98"),
)

"""Where each muscle lies on its segment, and which way it faces."""

from coxa.interfaces.web.drawing.figure.flesh import Link
from coxa.interfaces.web.drawing.figure.skeleton import SIDES, Skeleton
from coxa.interfaces.web.drawing.figure.vectors import Vec, turned

Muscle = tuple[Link, Vec]  # spheres, and the way they face
# Those of the leg are hidden behind the other one; those of the pelvis lie on the trunk.
OF_THE_LEG = frozenset({"hamstrings", "quadriceps", "adductors", "calf"})
OF_THE_TRUNK = "trunk"


def muscles(bones: Skeleton) -> dict[str, Muscle]:
    """By name, with the side at its end."""
    found: dict[str, Muscle] = {}
    for side, sign in SIDES:
        found |= _of_pelvis(bones, side, sign) | _of_leg(bones, side, sign)
    return found


def _of_pelvis(bones: Skeleton, side: str, sign: int) -> dict[str, Muscle]:
    hip, thigh = f"hip_{side}", f"thigh_{side}"
    pelvis, chest = bones.frames["pelvis"], bones.frames["chest"]

    def on_pelvis(x: float, y: float, z: float) -> Vec:
        return bones.off("pelvis", hip, (x, y, z * sign))

    def on_thigh(x: float, y: float, z: float) -> Vec:
        return bones.off(thigh, hip, (x, y, z * sign))

    return {
        f"gluteus_medius_{side}": (
            [(on_pelvis(-3, 13, 1), 6.5), (on_pelvis(4, 11, 2), 4.6), (on_thigh(0, -3, 7), 4.0)],
            turned(pelvis, (-0.25, 0.1, sign)),
        ),
        f"gluteus_maximus_{side}": (
            [(on_pelvis(-8, 9, -3), 5.5), (on_pelvis(-8, 0, -1), 7.5), (on_thigh(-4, -11, 4), 4.5)],
            turned(pelvis, (-1, 0, 0.45 * sign)),
        ),
        f"hip_flexors_{side}": (
            [(on_pelvis(7, 9, 0), 3.4), (on_thigh(6.6, -5, 0), 4.0), (on_thigh(5.8, -16, 0), 3.0)],
            turned(pelvis, (1, 0, 0)),
        ),
        f"trunk_{side}": (
            [
                (bones.off("pelvis", "pelvis", (6, 11, 4 * sign)), 4.0),
                (bones.off("chest", "waist", (6, 3, 4 * sign)), 4.0),
                (bones.off("chest", "chest", (8, -4, 4 * sign)), 3.6),
            ],
            turned(chest, (1, 0, 0.5 * sign)),
        ),
    }


def _of_leg(bones: Skeleton, side: str, sign: int) -> dict[str, Muscle]:
    hip, knee, thigh, shank = f"hip_{side}", f"knee_{side}", f"thigh_{side}", f"shank_{side}"
    frame = bones.frames[thigh]

    def on_thigh(x: float, y: float, z: float) -> Vec:
        return bones.off(thigh, hip, (x, y, z * sign))

    def at_knee(x: float, y: float) -> Vec:
        return bones.off(thigh, knee, (x, y, 0))

    def on_shank(x: float, y: float) -> Vec:
        return bones.off(shank, knee, (x, y, 0))

    return {
        f"hamstrings_{side}": (
            [(on_thigh(-6.5, -9, 0), 4.6), (on_thigh(-5.0, -24, 0), 5.4), (at_knee(-4.2, 5), 3.0)],
            turned(frame, (-1, 0, 0)),
        ),
        f"quadriceps_{side}": (
            [(on_thigh(5.5, -8, 0), 4.2), (on_thigh(5.4, -22, 0), 5.2), (at_knee(3.0, 5), 3.4)],
            turned(frame, (1, 0, 0)),
        ),
        f"adductors_{side}": (
            [
                (bones.off("pelvis", hip, (1, -5, -sign * 6)), 3.2),
                (on_thigh(0, -18, -4.6), 4.6),
                (on_thigh(0, -34, -3.6), 2.6),
            ],
            turned(frame, (0.2, 0, -sign)),
        ),
        f"calf_{side}": (
            [(on_shank(-3.6, -6), 3.6), (on_shank(-4.4, -14), 4.8), (on_shank(-2.4, -27), 2.4)],
            turned(bones.frames[shank], (-1, 0, 0)),
        ),
    }

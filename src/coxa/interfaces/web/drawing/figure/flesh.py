"""Flesh on the skeleton: each part as links of spheres, each link to be drawn as their hull.

A sphere stays a circle in any parallel view, so one pose gives every view.
"""

from coxa.interfaces.web.drawing.figure.skeleton import SIDES, Skeleton
from coxa.interfaces.web.drawing.figure.vectors import Vec, between

Ball = tuple[Vec, float]  # centre, radius
Link = list[Ball]
HEEL_R, BALL_R, TOE_R = 3.7, 2.9, 2.2
ELBOW_R, WRIST_R, HAND_R = 4.2, 3.0, 3.7


def parts(bones: Skeleton) -> dict[str, list[Link]]:
    """Every part of the body by name; limbs end in their side."""
    found: dict[str, list[Link]] = {}
    for side, _ in SIDES:
        found |= _leg(bones, side) | _arm(bones, side)
    return found | _trunk(bones) | _head(bones)


def _leg(bones: Skeleton, side: str) -> dict[str, list[Link]]:
    at = bones.at
    hip, knee, ankle = at[f"hip_{side}"], at[f"knee_{side}"], at[f"ankle_{side}"]
    thigh = bones.off(f"thigh_{side}", f"hip_{side}", (1.0, -18.9, 0))  # fullest at 42 %
    calf = bones.off(f"shank_{side}", f"knee_{side}", (-1.8, -12.9, 0))  # fullest at 30 %, behind
    heel, ball = (at[f"heel_{side}"], HEEL_R), (at[f"ball_{side}"], BALL_R)
    shoe: list[Link] = [[(ankle, 4.3), heel, ball], [ball, (at[f"toe_{side}"], TOE_R)]]
    leg: list[Link] = [
        [(hip, 10.6), (thigh, 9.4)],
        [(thigh, 9.4), (knee, 7.2)],
        [(knee, 6.7), (calf, 6.9)],
        [(calf, 6.9), (ankle, 4.1)],
        *shoe,
    ]
    short: list[Link] = [[(hip, 11.2), (between(hip, knee, 0.46), 10.3)]]
    return {f"leg_{side}": leg, f"shoe_{side}": shoe, f"short_{side}": short}


def _arm(bones: Skeleton, side: str) -> dict[str, list[Link]]:
    at = bones.at
    shoulder, elbow, wrist = at[f"shoulder_{side}"], at[f"elbow_{side}"], at[f"wrist_{side}"]
    arm: list[Link] = [
        [(shoulder, 5.9), (elbow, ELBOW_R)],
        [(elbow, ELBOW_R), (wrist, WRIST_R)],
        [(wrist, WRIST_R), (at[f"hand_{side}"], HAND_R)],
    ]
    sleeve: list[Link] = [[(shoulder, 6.7), (between(shoulder, elbow, 0.42), 5.9)]]
    return {f"arm_{side}": arm, f"sleeve_{side}": sleeve}


def _trunk(bones: Skeleton) -> dict[str, list[Link]]:
    at = bones.at
    ribs: Link = [(bones.off("chest", "chest", (1.0, 0, z)), 10.2) for z in (-5.2, 5.2)]
    waist: Link = [(bones.off("chest", "waist", (0.3, 0, z)), 8.2) for z in (-5.0, 5.0)]
    yoke: Link = [(at["shoulder_l"], 6.2), (at["shoulder_r"], 6.2)]
    seat: Link = [(bones.off("pelvis", "pelvis", (-3.0, 2.0, z)), 10.2) for z in (-7.0, 7.0)]
    crest: Link = [(bones.off("pelvis", "pelvis", (0.2, 12, z)), 8.6) for z in (-6.0, 6.0)]
    sockets: Link = [(at["hip_l"], 10.8), (at["hip_r"], 10.8)]
    return {
        "shirt": [yoke + ribs, ribs + waist, waist + crest],
        "hips": [crest + seat, seat + sockets],
    }


def _head(bones: Skeleton) -> dict[str, list[Link]]:
    def on_head(*by: float) -> Vec:
        return bones.off("head", "head", (by[0], by[1], by[2]))

    head = bones.at["head"]
    return {
        "neck": [[(bones.at["neck"], 4.6), (between(bones.at["neck"], head, 0.6), 4.4)]],
        "head": [
            [(head, 9.4), (on_head(-0.6, 3.6, 0), 9.6)],
            [(head, 8.4), (on_head(3.6, -5.6, 0), 5.2)],
        ],
        "hair": [[(on_head(-1.6, 4.0, 0), 10.0), (on_head(-4.4, -1.5, 0), 7.6)]],
        "fringe": [[(on_head(-1, 7.4, z), 6.6) for z in (-3.4, 3.4)]],
        "nose": [[(on_head(7.6, 0.2, 0), 1.6), (on_head(9.6, -2.0, 0), 1.3)]],
    }

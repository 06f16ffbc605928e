"""From angles to joints: a skeleton of about 180 units, a unit being a centimetre.

Signs are clinical: flexion, abduction, outward rotation and dorsiflexion are positive.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from coxa.interfaces.web.drawing.figure.vectors import Matrix, Vec, add, then, turned, turns

PELVIS_HALF, PELVIS_UP = 9.0, 14.0
WAIST_UP, CHEST_UP, SHOULDER_HALF = 16.0, 27.0, 17.0
NECK, HEAD = 9.0, 12.5
UPPER_ARM, FOREARM, HAND = 30.0, 25.0, 9.0
THIGH, SHANK, HEEL, FOOT = 45.0, 43.0, 6.5, 17.0
ARM_OUT, ELBOW_BENT = 6.0, 8.0  # arms that hang are never quite straight
SIDES = (("r", 1), ("l", -1))

Angles = Mapping[str, float]


@dataclass(frozen=True)
class Skeleton:
    """Joints in space, and the frame of each segment."""

    at: dict[str, Vec]
    frames: dict[str, Matrix]

    def off(self, frame: str, joint: str, by: Vec) -> Vec:
        """A point beside a joint, in the segment's own frame."""
        return add(self.at[joint], turned(self.frames[frame], by))

    def moved(self, by: Vec) -> "Skeleton":
        """All joints shifted."""
        return Skeleton({name: add(point, by) for name, point in self.at.items()}, self.frames)


def skeleton(angles: Angles) -> Skeleton:
    """The pelvis at the origin; a key left out is 0."""
    found = Skeleton({}, {})
    _trunk(found, angles)
    for side, sign in SIDES:
        _leg(found, angles, side, sign)
        _arm(found, angles, side, sign)
    return found


def _trunk(found: Skeleton, angles: Angles) -> None:
    def of(name: str) -> float:
        return angles.get(name, 0.0)

    at, frames = found.at, found.frames
    frames["pelvis"] = turns(
        ("y", of("face")), ("z", -of("lean")), ("x", of("side")), ("y", of("roll"))
    )
    at["pelvis"] = (0.0, 0.0, 0.0)
    at["sacrum"] = turned(frames["pelvis"], (0, PELVIS_UP, 0))
    frames["chest"] = then(
        frames["pelvis"],
        turns(("z", -of("spine_flex")), ("x", of("spine_side")), ("y", of("spine_turn"))),
    )
    at["waist"] = found.off("chest", "sacrum", (0, WAIST_UP * 0.6, 0))
    at["chest"] = found.off("chest", "sacrum", (0.5, WAIST_UP + 8, 0))
    at["neck"] = found.off("chest", "sacrum", (0, WAIST_UP + CHEST_UP, 0))
    frames["head"] = then(
        frames["chest"],
        turns(("z", -of("neck_flex")), ("x", of("neck_side")), ("y", of("neck_turn"))),
    )
    at["head"] = found.off("head", "neck", (2.5, NECK + HEAD * 0.82, 0))


def _leg(found: Skeleton, angles: Angles, side: str, sign: int) -> None:
    def of(name: str) -> float:
        return angles.get(f"{name}_{side}", 0.0)

    at, frames = found.at, found.frames
    hip = turns(("z", of("hip_flex")), ("x", -sign * of("hip_abd")), ("y", -sign * of("hip_rot")))
    frames[f"thigh_{side}"] = then(frames["pelvis"], hip)
    frames[f"shank_{side}"] = then(frames[f"thigh_{side}"], turns(("z", -of("knee"))))
    frames[f"foot_{side}"] = then(frames[f"shank_{side}"], turns(("z", of("ankle"))))
    at[f"hip_{side}"] = found.off("pelvis", "pelvis", (0, 0, sign * PELVIS_HALF))
    at[f"knee_{side}"] = found.off(f"thigh_{side}", f"hip_{side}", (0, -THIGH, 0))
    at[f"ankle_{side}"] = found.off(f"shank_{side}", f"knee_{side}", (0, -SHANK, 0))
    foot, ankle = f"foot_{side}", f"ankle_{side}"
    at[f"heel_{side}"] = found.off(foot, ankle, (-3.5, -HEEL + 3.6, 0))
    at[f"ball_{side}"] = found.off(foot, ankle, (FOOT - 4, -HEEL + 2.6, sign * 1.5))
    at[f"toe_{side}"] = found.off(foot, ankle, (FOOT + 1.5, -HEEL + 2.2, sign * 1.5))


def _arm(found: Skeleton, angles: Angles, side: str, sign: int) -> None:
    def of(name: str, otherwise: float = 0.0) -> float:
        return angles.get(f"{name}_{side}", otherwise)

    at, frames = found.at, found.frames
    out = -sign * of("arm_abd", ARM_OUT)
    arm = turns(("z", of("arm_flex")), ("x", out), ("y", -sign * of("arm_rot")))
    frames[f"arm_{side}"] = then(frames["chest"], arm)
    frames[f"fore_{side}"] = then(frames[f"arm_{side}"], turns(("z", of("elbow", ELBOW_BENT))))
    shoulder = (0, WAIST_UP + CHEST_UP - 5, sign * SHOULDER_HALF)
    at[f"shoulder_{side}"] = found.off("chest", "sacrum", shoulder)
    at[f"elbow_{side}"] = found.off(f"arm_{side}", f"shoulder_{side}", (0, -UPPER_ARM, 0))
    at[f"wrist_{side}"] = found.off(f"fore_{side}", f"elbow_{side}", (0, -FOREARM, 0))
    at[f"hand_{side}"] = found.off(f"fore_{side}", f"wrist_{side}", (0, -HAND * 0.7, 0))

"""From a key pose to joints on the ground: soles flat, feet planted, the anchor in its place.

Solved again on every frame, never interpolated: that is why no foot slides.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import acos, atan2, cos, degrees, hypot, pi

from coxa.interfaces.web.drawing.figure.flesh import BALL_R, HEEL_R, Link, parts
from coxa.interfaces.web.drawing.figure.skeleton import (
    FOREARM,
    HEEL,
    SHANK,
    THIGH,
    UPPER_ARM,
    Skeleton,
    skeleton,
)
from coxa.interfaces.web.drawing.figure.vectors import Vec, between
from coxa.knowledge.poses import Keyframe

Spots = Mapping[str, tuple[float, float]]
# Anchors that are two joints; any other is the joint of that name.
_PAIRS = {
    "foot_l": ("heel_l", "ball_l"),
    "foot_r": ("heel_r", "ball_r"),
    "back": ("chest", "sacrum"),
}
TWICE = 2  # a limb that was put in its place may change which part lies lowest
_STRAIGHT = 0.01  # a limb is never quite as long as its bones


@dataclass(frozen=True)
class Stance:
    """A key pose, or a step between two, before it is solved."""

    anchor: str
    angles: Mapping[str, float]
    flat: tuple[str, ...] = ()
    plant: Spots = field(default_factory=dict)
    hold: Spots = field(default_factory=dict)
    slide: float = 0.0
    lift: float | None = None

    def posed(self) -> Mapping[str, float]:
        """The angles with planted feet, resting hands and flat soles solved."""
        angles = dict(self.angles)
        for foot in self.flat:  # first, since an anchoring sole decides how high all the rest is
            hip, knee = angles.get(f"hip_flex_{foot}", 0), angles.get(f"knee_{foot}", 0)
            angles[f"ankle_{foot}"] = angles.get("lean", 0) + knee - hip
        for _ in range(TWICE):
            for foot, spot in self.plant.items():
                angles |= _planted(self.grounded(angles), angles, foot, spot)
            for hand, spot in self.hold.items():
                angles |= _held(self.grounded(angles), angles, hand, spot)
        return angles

    def bones(self) -> Skeleton:
        """Where every joint is."""
        return self.grounded(self.posed())

    def grounded(self, angles: Mapping[str, float]) -> Skeleton:
        """The skeleton of these angles with the anchor in its place."""
        found = skeleton(angles)
        pair = _PAIRS.get(self.anchor)
        base = found.at[self.anchor] if pair is None else _middle(found, pair)
        if self.anchor.startswith("foot"):
            low = _sole(found, self.anchor)
        else:
            low = lowest(found) if self.lift is None else base[1]
        return found.moved((self.slide - base[0], (self.lift or 0) - low, -base[2]))


def stance(frame: Keyframe) -> Stance:
    """A key pose as it stands in the data."""
    return Stance(**vars(frame))


def blend(first: Keyframe, second: Keyframe, share: float) -> Stance:
    """A step from the first to the second, eased by a cosine; an angle left out is 0."""
    eased = (1 - cos(pi * share)) / 2

    def step(a: float, b: float) -> float:
        return a + (b - a) * eased

    def spots(a: Spots, b: Spots) -> Spots:
        return {name: (step(x, b[name][0]), step(y, b[name][1])) for name, (x, y) in a.items()}

    names = {*first.angles, *second.angles}
    lift = None if first.lift is None else step(first.lift, second.lift or 0)
    return Stance(
        first.anchor,
        {name: step(first.angles.get(name, 0), second.angles.get(name, 0)) for name in names},
        first.flat,
        spots(first.plant, second.plant),
        spots(first.hold, second.hold),
        step(first.slide, second.slide),
        lift,
    )


def lowest(bones: Skeleton) -> float:
    """The height of the lowest part of the body above the floor."""
    links: list[Link] = [link for each in parts(bones).values() for link in each]
    return min(centre[1] - radius for link in links for centre, radius in link)


def _middle(found: Skeleton, pair: tuple[str, str]) -> Vec:
    return between(found.at[pair[0]], found.at[pair[1]], 0.5)


def _sole(found: Skeleton, foot: str) -> float:
    side = foot[-1]
    return min(found.at[f"heel_{side}"][1] - HEEL_R, found.at[f"ball_{side}"][1] - BALL_R)


def _two_bones(by: tuple[float, float], upper: float, lower: float) -> tuple[float, float, float]:
    """Where the end is from straight down, how far the upper bone leaves that, and the bend."""
    reach = min(hypot(*by), upper + lower - _STRAIGHT)
    away = acos((upper**2 + reach**2 - lower**2) / (2 * upper * reach))
    inside = acos((upper**2 + lower**2 - reach**2) / (2 * upper * lower))
    return degrees(atan2(by[0], -by[1])), degrees(away), 180 - degrees(inside)


def _planted(
    found: Skeleton, angles: Mapping[str, float], foot: str, spot: tuple[float, float]
) -> dict[str, float]:
    """Two bones from the hip to an ankle over that place, in the plane of the side view."""
    hip = found.at[f"hip_{foot}"]
    way, away, knee = _two_bones((spot[0] - hip[0], spot[1] + HEEL - hip[1]), THIGH, SHANK)
    thigh = way + away  # from straight down, forward positive
    flexed = _turned(thigh + angles.get("lean", 0))
    return {f"hip_flex_{foot}": flexed, f"knee_{foot}": knee, f"ankle_{foot}": knee - thigh}


def _held(
    found: Skeleton, angles: Mapping[str, float], hand: str, spot: tuple[float, float]
) -> dict[str, float]:
    """Two bones from the shoulder to a wrist at that place; the elbow points back."""
    shoulder = found.at[f"shoulder_{hand}"]
    by = spot[0] - shoulder[0], spot[1] - shoulder[1]
    way, away, elbow = _two_bones(by, UPPER_ARM, FOREARM)
    flexed = _turned(way - away + angles.get("lean", 0) + angles.get("spine_flex", 0))
    return {f"arm_flex_{hand}": flexed, f"arm_abd_{hand}": 0.0, f"elbow_{hand}": elbow}


def _turned(angle: float) -> float:
    return (angle + 180) % 360 - 180

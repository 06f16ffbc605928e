"""From a key pose to joints on the ground: soles flat, feet planted, the anchor in its place.

Solved again on every frame, never interpolated: that is why no foot slides.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import acos, atan2, cos, degrees, hypot, pi

from coxa.interfaces.web.drawing.figure.flesh import BALL_R, HEEL_R, Link, parts
from coxa.interfaces.web.drawing.figure.skeleton import HEEL, SHANK, THIGH, Skeleton, skeleton
from coxa.interfaces.web.drawing.figure.vectors import Vec, between
from coxa.knowledge.poses import Keyframe

# Anchors that are two joints; any other is the joint of that name.
_PAIRS = {
    "foot_l": ("heel_l", "ball_l"),
    "foot_r": ("heel_r", "ball_r"),
    "back": ("chest", "sacrum"),
}


@dataclass(frozen=True)
class Stance:
    """A key pose, or a step between two, before it is solved."""

    anchor: str
    angles: Mapping[str, float]
    flat: tuple[str, ...] = ()
    plant: Mapping[str, tuple[float, float]] = field(default_factory=dict)  # x, height of the sole
    lift: float = 0.0  # the lowest part, or the anchoring foot, above the floor

    def posed(self) -> Mapping[str, float]:
        """The angles with planted and flat feet solved."""
        angles = dict(self.angles)
        for foot, (x, y) in self.plant.items():
            angles |= _planted(self, angles, foot, x, y)
        for foot in self.flat:
            hip, knee = angles.get(f"hip_flex_{foot}", 0), angles.get(f"knee_{foot}", 0)
            angles[f"ankle_{foot}"] = angles.get("lean", 0) + knee - hip
        return angles

    def bones(self) -> Skeleton:
        """Where every joint is."""
        return self._grounded(self.posed())

    def _grounded(self, angles: Mapping[str, float]) -> Skeleton:
        found = skeleton(angles)
        pair = _PAIRS.get(self.anchor)
        base = found.at[self.anchor] if pair is None else _middle(found, pair)
        low = _sole(found, self.anchor) if self.anchor.startswith("foot") else _lowest(found)
        return found.moved((-base[0], self.lift - low, -base[2]))


def stance(frame: Keyframe) -> Stance:
    """A key pose as it stands in the data."""
    return Stance(frame.anchor, frame.angles, frame.flat, frame.plant, frame.lift)


def blend(first: Keyframe, second: Keyframe, share: float) -> Stance:
    """A step from the first to the second, eased by a cosine; an angle left out is 0."""
    eased = (1 - cos(pi * share)) / 2

    def step(a: float, b: float) -> float:
        return a + (b - a) * eased

    names = {*first.angles, *second.angles}
    angles = {n: step(first.angles.get(n, 0), second.angles.get(n, 0)) for n in names}
    plant = {
        foot: (step(x, second.plant[foot][0]), step(y, second.plant[foot][1]))
        for foot, (x, y) in first.plant.items()
    }
    return Stance(first.anchor, angles, first.flat, plant, step(first.lift, second.lift))


def lowest(bones: Skeleton) -> float:
    """The height of the lowest part of the body above the floor."""
    return _lowest(bones)


def _middle(found: Skeleton, pair: tuple[str, str]) -> Vec:
    return between(found.at[pair[0]], found.at[pair[1]], 0.5)


def _lowest(found: Skeleton) -> float:
    links: list[Link] = [link for each in parts(found).values() for link in each]
    return min(centre[1] - radius for link in links for centre, radius in link)


def _sole(found: Skeleton, foot: str) -> float:
    side = foot[-1]
    return min(found.at[f"heel_{side}"][1] - HEEL_R, found.at[f"ball_{side}"][1] - BALL_R)


def _planted(
    stance_: Stance, angles: Mapping[str, float], foot: str, x: float, y: float
) -> dict[str, float]:
    """Two bones from the hip to an ankle at that place, in the plane of the side view."""
    hip = stance_._grounded(angles).at[f"hip_{foot}"]  # noqa: SLF001 - of the same kind
    dx, dy = x - hip[0], y + HEEL - hip[1]
    reach = min(hypot(dx, dy), THIGH + SHANK - 0.01)
    a = acos((THIGH**2 + reach**2 - SHANK**2) / (2 * THIGH * reach))
    b = acos((THIGH**2 + SHANK**2 - reach**2) / (2 * THIGH * SHANK))
    thigh, knee = degrees(atan2(dx, -dy) + a), 180 - degrees(b)
    flexed = (thigh + angles.get("lean", 0) + 180) % 360 - 180
    return {f"hip_flex_{foot}": flexed, f"knee_{foot}": knee, f"ankle_{foot}": knee - thigh}

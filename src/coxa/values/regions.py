"""Where it hurts: regions of the body, sides, and places made of both."""

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Region(StrEnum):
    """The parts of the body that can be marked; the names are part of the contract."""

    GROIN = "groin"
    FRONT_OF_HIP = "front_of_hip"
    SIDE_OF_HIP = "side_of_hip"
    BUTTOCK = "buttock"
    SIT_BONE = "sit_bone"
    LOW_BACK = "low_back"
    SACRUM = "sacrum"
    PUBIC_BONE = "pubic_bone"
    ILIAC_CREST = "iliac_crest"
    INNER_THIGH = "inner_thigh"
    OUTER_THIGH = "outer_thigh"
    FRONT_THIGH = "front_thigh"
    BACK_THIGH = "back_thigh"
    KNEE = "knee"
    BELOW_KNEE = "below_knee"
    HIP_AREA = "hip_area"  # the hip, when its place cannot be said

    @property
    def words(self) -> str:
        """The name as a runner says it."""
        return _WORDS.get(self, (self.value, ""))[0]


class Side(StrEnum):
    """The runner's own side; a missing side is None, never guessed."""

    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"


# How people say it, without and with a side; both stand after "the".
_WORDS = {
    Region.FRONT_OF_HIP: ("front of the hip", "front of the {side} hip"),
    Region.SIDE_OF_HIP: ("side of the hip", "side of the {side} hip"),
    Region.SIT_BONE: ("sit-bone", "{side} sit-bone"),
    Region.LOW_BACK: ("low back", "low back, {side}"),
    Region.SACRUM: ("back of the pelvis", "back of the pelvis, {side}"),
    Region.PUBIC_BONE: ("pubic bone", "pubic bone, {side}"),
    Region.ILIAC_CREST: ("rim of the pelvis", "rim of the pelvis, {side}"),
    Region.INNER_THIGH: ("inside of the thigh", "inside of the {side} thigh"),
    Region.OUTER_THIGH: ("outside of the thigh", "outside of the {side} thigh"),
    Region.FRONT_THIGH: ("front of the thigh", "front of the {side} thigh"),
    Region.BACK_THIGH: ("back of the thigh", "back of the {side} thigh"),
    Region.BELOW_KNEE: ("leg below the knee", "{side} leg below the knee"),
    Region.HIP_AREA: ("hip", "{side} hip"),
}


# Any of these may be meant by "the hip, I cannot say where".
IN_HIP_AREA = frozenset({Region.GROIN, Region.FRONT_OF_HIP, Region.SIDE_OF_HIP, Region.BUTTOCK})


class UnknownPlaceError(ValueError):
    """The words name no region or no side."""


@dataclass(frozen=True, order=True)
class Place:
    """A region and, where known, a side; written ``groin:left``."""

    region: Region
    side: Side | None = None

    def __str__(self) -> str:
        return f"{self.region}:{self.side}" if self.side else str(self.region)

    @property
    def words(self) -> str:
        """The place as a runner says it: ``left groin``, ``side of the left hip``."""
        if self.side is None:
            return self.region.words
        if self.side is Side.MIDDLE and self.region in _WORDS:
            return f"{self.region.words}, {self.side}"
        return _WORDS.get(self.region, ("", f"{{side}} {self.region}"))[1].format(side=self.side)


def place(text: str) -> Place:
    """The place written as ``region`` or ``region:side``."""
    region, _, side = text.strip().lower().replace("-", "_").partition(":")
    try:
        known_side = None if side in {"", "unknown"} else Side(side)
        return Place(Region(region), known_side)
    except ValueError as error:
        raise UnknownPlaceError(text) from error


def known_places(texts: Iterable[str]) -> list[Place]:
    """The places among the texts; what names none is left out."""
    found = []
    for text in texts:
        with contextlib.suppress(UnknownPlaceError):
            found.append(place(text))
    return found

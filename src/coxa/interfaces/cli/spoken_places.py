"""A place as people type it: ``left hip``, ``right side of the hip``, ``groin:left``."""

import re
from collections.abc import Iterable

from coxa.values.regions import Place, Region, Side, UnknownPlaceError, place

_LEFT_OUT = frozenset({"the", "of", "my", "at", "in"})
# What people call them beside our own names.
_ALSO = {
    "outer hip": Region.SIDE_OF_HIP,
    "hip bone": Region.ILIAC_CREST,
    "lower back": Region.LOW_BACK,
    "tailbone": Region.SACRUM,
    "sit bones": Region.SIT_BONE,
    "sitbone": Region.SIT_BONE,
    "glute": Region.BUTTOCK,
    "bum": Region.BUTTOCK,
    "hamstring": Region.BACK_THIGH,
    "quad": Region.FRONT_THIGH,
    "adductor": Region.INNER_THIGH,
    "pubis": Region.PUBIC_BONE,
}
_SIDES = frozenset(side.value for side in Side)


def spoken_place(text: str) -> Place:
    """The place meant by the words. Raises `UnknownPlaceError`."""
    try:
        return place(text)
    except UnknownPlaceError:
        words = re.findall(r"[a-z]+", text.lower())
        sides = [word for word in words if word in _SIDES]
        region = _MEANT.get(_key(word for word in words if word not in _SIDES))
        if region is None or len(sides) > 1:
            raise
        return Place(region, Side(sides[0]) if sides else None)


def _key(words: Iterable[str]) -> frozenset[str]:
    return frozenset(words) - _LEFT_OUT


def _named() -> dict[frozenset[str], Region]:
    named = {_key(words.split()): region for words, region in _ALSO.items()}
    for region in Region:
        named[_key(region.value.split("_"))] = region
        named[_key(re.findall(r"[a-z]+", region.words))] = region
    return named


_MEANT = _named()

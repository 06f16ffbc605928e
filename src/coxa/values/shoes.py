"""Kinds of running shoe."""

from enum import StrEnum


class ShoeKind(StrEnum):
    """What a pair is made for; the reminder to inspect goes by it."""

    ROAD = "road"
    TRAIL = "trail"
    TRACK = "track"
    RACING = "racing"

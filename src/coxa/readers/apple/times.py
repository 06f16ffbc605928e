"""Apple's instants, ``2026-08-05 17:00:00 +0200``, many millions of them."""

from datetime import datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

_HOUR = slice(0, 13)
_MINUTE = slice(14, 16)
_SECOND = slice(17, 19)
_OFFSET = slice(20, 25)


@lru_cache(maxsize=4096)
def _hour_s(day_and_hour: str, offset: str) -> float:
    return datetime.fromisoformat(f"{day_and_hour}:00:00{offset}").timestamp()


def epoch_s(text: str) -> float:
    """Seconds since 1970 UTC; raises ValueError where it is no instant."""
    if len(text) != _OFFSET.stop:
        raise ValueError(text[:40])
    minutes = 60 * int(text[_MINUTE]) + int(text[_SECOND])
    return _hour_s(text[_HOUR], text[_OFFSET]) + minutes


def named_zone(name: str) -> tzinfo | None:
    """The zone of the workout's own metadata; None for none.

    The offsets of the instants do not say it: they are those of the phone at the time of export.
    """
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, KeyError):
        return None


def offset_at(start_s: float, zone: tzinfo) -> timedelta:
    """What the zone's clocks were off UTC at that instant."""
    return datetime.fromtimestamp(start_s, zone).utcoffset() or timedelta()

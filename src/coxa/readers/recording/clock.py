"""Instants as files write them, and which of them can be trusted."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, timezone
from statistics import median_low

from coxa.readers.recording.samples import Row

# Longer than any recording; a sample further than this from the middle one has a broken clock.
MAX_FROM_MIDDLE_S = 7 * 86_400.0

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def iso_instant(text: str) -> tuple[float, timezone | None] | None:
    """Seconds since 1970 UTC and the offset the file names; None where it is no time.

    ``Z``, ``+00:00`` and no zone at all name none: software writes all three for plain UTC.
    """
    try:
        told = datetime.fromisoformat(text)
        offset = told.utcoffset() or timedelta(0)
        seconds = (told.replace(tzinfo=UTC) - offset - _EPOCH).total_seconds()
    except (ValueError, OverflowError):
        return None
    return seconds, timezone(offset) if offset else None


def instant(seconds: float, zone: timezone | None) -> datetime:
    """The moment, in the zone where one is known, else in UTC."""
    return (_EPOCH + timedelta(seconds=seconds)).astimezone(zone or UTC)


def one_zone(zones: Iterable[timezone | None]) -> timezone | None:
    """The zone that all of them name; None where they differ or name none."""
    named = set(zones)
    return named.pop() if len(named) == 1 else None


def in_step(rows: Sequence[Row]) -> list[Row]:
    """The rows in order of time, without those whose clock is days away from the middle one."""
    if not rows:
        return []
    middle = median_low([row["time_s"] for row in rows])
    near = [row for row in rows if abs(row["time_s"] - middle) <= MAX_FROM_MIDDLE_S]
    return sorted(near, key=lambda row: row["time_s"])

"""Which local day an instant belongs to, and windows of days."""

from datetime import date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

FIRST_DAY = date(1970, 1, 1)  # before that no watch and no diary
LAST_DAY = date(2199, 12, 31)  # far enough from the calendar's end that no sum leaves it


class UnknownZoneError(ValueError):
    """The name is not an IANA time zone."""


def zone(name: str) -> tzinfo:
    """The time zone of an IANA name such as ``Europe/Berlin``."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZoneError(name) from error


def fixed_offset(seconds: int) -> timezone:
    """A zone of one fixed offset east of UTC, in seconds."""
    return timezone(timedelta(seconds=seconds))


def local_day(instant: datetime, where: tzinfo) -> date:
    """The calendar day on the runner's wall at that instant (which must carry a zone)."""
    if instant.tzinfo is None:
        raise ValueError("an instant without a zone belongs to no day")
    return instant.astimezone(where).date()


def days_between(earlier: date, later: date) -> int:
    """Whole days from `earlier` to `later`; negative when they are the other way round."""
    return (later - earlier).days


def days_before(day: date, count: int) -> date:
    """The day `count` days before `day`."""
    return day - timedelta(days=count)

"""FIT's clock: seconds since the last day of 1989, and the offset that the watch showed."""

from datetime import timezone

from coxa.readers.fit.told import Values
from coxa.readers.recording.plausible import number, within
from coxa.values.days import fixed_offset

# 1989-12-31T00:00:00Z in seconds since 1970.
FIT_EPOCH_S = 631_065_600

# Below this FIT counts seconds since the watch was switched on: the date is not known.
FIRST_REAL_DATE = 0x1000_0000

# The field has 32 bits, and all of them set mean "invalid".
LAST_DATE = 0xFFFF_FFFE

# Zones reach from UTC-12 to UTC+14, in quarters of an hour.
EAST_MOST_S, WEST_MOST_S, QUARTER_S = 14 * 3600, -12 * 3600, 900

# Watches write both stamps within the same minute; a wider gap is no zone.
OFFSET_SLACK_S = 60


def seconds(values: Values, name: str) -> float | None:
    """A date field in seconds since 1970 UTC."""
    told = within(number(values.get(name)), 0, LAST_DATE)
    return None if told is None else told + FIT_EPOCH_S


def zone_of(activity: Values) -> timezone | None:
    """The offset between the activity message's two clocks; None where it is no zone.

    An offset of nothing names none: some makers write UTC into both clocks.
    """
    utc, local = number(activity.get("timestamp")), number(activity.get("local_timestamp"))
    if utc is None or local is None or utc < FIRST_REAL_DATE:
        return None
    offset = round((local - utc) / QUARTER_S) * QUARTER_S
    if abs(local - utc - offset) > OFFSET_SLACK_S or not WEST_MOST_S <= offset <= EAST_MOST_S:
        return None
    return fixed_offset(offset) if offset else None

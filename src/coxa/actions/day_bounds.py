"""Days that anything can be said of; beyond them a year was mistyped."""

from datetime import date, datetime, timedelta

from coxa.actions.refusals import Refused
from coxa.values.days import FIRST_DAY, LAST_DAY

# Local days reach ahead of UTC, and a clock may be a little fast.
_AHEAD = timedelta(days=1)


def sane_day(day: date) -> date:
    """The same day. Raises `Refused` where no diary reaches."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Refused(f"Days go from {FIRST_DAY} to {LAST_DAY}.")
    return day


def past_day(day: date, now: datetime) -> date:
    """The same day. Raises `Refused` where it is still to come, by any clock on earth."""
    if day > (now + _AHEAD).date():
        raise Refused("That day is still to come.")
    return sane_day(day)

"""Days that anything can be said of; beyond them a year was mistyped."""

from datetime import date, datetime, timedelta

from coxa.actions.refusals import Refused
from coxa.values.days import FIRST_DAY, LAST_DAY

# A note may be made ahead, but what lies further off is a slip of the year.
_AHEAD = timedelta(days=366)


def sane_day(day: date) -> date:
    """The same day. Raises `Refused` where no diary reaches."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Refused(f"Days go from {FIRST_DAY} to {LAST_DAY}.")
    return day


def near_day(day: date, now: datetime) -> date:
    """The same day. Raises `Refused` where it lies more than a year ahead."""
    if day > (now + _AHEAD).date():
        raise Refused("That day is still to come.")
    return sane_day(day)

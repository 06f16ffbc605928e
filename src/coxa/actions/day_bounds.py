"""Days that anything can be said of; beyond them a year was mistyped."""

from datetime import date

from coxa.actions.refusals import Refused
from coxa.values.days import FIRST_DAY, LAST_DAY


def sane_day(day: date) -> date:
    """The same day. Raises `Refused` where no diary reaches."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Refused(f"Days go from {FIRST_DAY} to {LAST_DAY}.")
    return day

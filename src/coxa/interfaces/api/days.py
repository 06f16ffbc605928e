"""A day and a moment as callers write them: ``2026-06-16``, never seconds since 1970."""

from datetime import date, datetime
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from coxa.values.days import FIRST_DAY, LAST_DAY

_SHAPE = "a day such as 2026-06-16"


def _day_only(given: object) -> object:
    if isinstance(given, str) and not given.strip().lstrip("+-").replace(".", "").isdecimal():
        return given
    raise ValueError(_SHAPE)


Day = Annotated[date, BeforeValidator(_day_only, json_schema_input_type=date)]


def _within_days(given: datetime) -> datetime:
    """Nearer the calendar's end another time zone leaves it."""
    if FIRST_DAY <= given.date() <= LAST_DAY:
        return given
    raise ValueError(f"a moment from {FIRST_DAY} to {LAST_DAY}")


Moment = Annotated[datetime, AfterValidator(_within_days)]

"""A day as callers write it: ``2026-06-16``, never seconds since 1970."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

_SHAPE = "a day such as 2026-06-16"


def _day_only(given: object) -> object:
    if isinstance(given, str) and not given.strip().lstrip("+-").replace(".", "").isdecimal():
        return given
    raise ValueError(_SHAPE)


Day = Annotated[date, BeforeValidator(_day_only, json_schema_input_type=date)]

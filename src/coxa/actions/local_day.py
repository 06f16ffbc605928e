"""The runner's own day and zone."""

from datetime import date, datetime, tzinfo

from coxa.store import zones
from coxa.values.days import local_day


def zone_of(runner_id: int) -> tzinfo:
    """The runner's setting, else the machine's zone."""
    return zones.zone_of(runner_id)


def local_today(runner_id: int, now: datetime) -> date:
    """The calendar day on the runner's wall at `now`."""
    return local_day(now, zones.zone_of(runner_id))

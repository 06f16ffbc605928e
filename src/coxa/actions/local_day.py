"""The runner's own day and zone."""

from datetime import date, datetime, tzinfo

from coxa.store.runner import zones
from coxa.store.runner.lived import newest_lived
from coxa.values.days import local_day


def zone_of(runner_id: int) -> tzinfo:
    """The runner's setting, else the machine's zone."""
    return zones.zone_of(runner_id)


def local_today(runner_id: int, now: datetime) -> date:
    """The calendar day on the runner's wall at `now`."""
    return today_in(runner_id, now, zone_of(runner_id))


def today_in(runner_id: int, now: datetime, zone: tzinfo) -> date:
    """As `local_today`, where the zone is known already.

    A journey west turns the calendar back, and what was said on the day before the journey must
    not lie ahead of today: a day that something was noted of stays today until it is caught up.
    """
    return newest_lived(runner_id, local_day(now, zone), now)

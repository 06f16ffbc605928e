"""The zone that decides a runner's day where a file does not say."""

from datetime import tzinfo
from zoneinfo import ZoneInfo

from django.conf import settings

from coxa.store.models import Runner
from coxa.values.days import UnknownZoneError, zone


def zone_of(runner_id: int) -> tzinfo:
    """The runner's own setting, else the machine's zone."""
    name = Runner.objects.filter(pk=runner_id).values_list("zone", flat=True).first()
    return named_zone(name)


def named_zone(name: str | None) -> tzinfo:
    """The zone of that name; the machine's where there is none or it is no longer known."""
    try:
        return zone(name) if name else ZoneInfo(settings.TIME_ZONE)
    except UnknownZoneError:
        return ZoneInfo(settings.TIME_ZONE)

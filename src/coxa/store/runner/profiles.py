"""The profile columns of a runner, as a value and back."""

from dataclasses import fields
from datetime import tzinfo

from django.db import transaction

from coxa.store.models import Activity, Runner
from coxa.store.refused import NotFound
from coxa.store.runner.zones import named_zone
from coxa.values.distances import Units
from coxa.values.profile import Profile, Sex

_NAMES = tuple(each.name for each in fields(Profile))


def profile_of(runner_id: int) -> Profile:
    """What the runner told; a field that was left out is None."""
    row = Runner.objects.filter(pk=runner_id).values(*_NAMES).first()
    if row is None:
        raise NotFound("There is no such runner.")
    row["units"] = Units(row["units"])
    row["sex"] = None if row["sex"] is None else Sex(row["sex"])
    return Profile(**row)


@transaction.atomic
def set_profile(runner_id: int, profile: Profile) -> None:
    """Replace all of it. A new zone moves the days of runs whose file names no offset."""
    before = profile_of(runner_id)
    Runner.objects.filter(pk=runner_id).update(**{name: getattr(profile, name) for name in _NAMES})
    if before.zone != profile.zone:
        _move_days(runner_id, named_zone(profile.zone))


def _move_days(runner_id: int, where: tzinfo) -> None:
    rows = list(Activity.objects.filter(runner_id=runner_id, offset_known=False))
    for row in rows:
        local = row.start.astimezone(where)
        offset = local.utcoffset()
        row.offset_s = int(offset.total_seconds()) if offset else 0
        row.day = local.date()
    Activity.objects.bulk_update(rows, ["offset_s", "day"], batch_size=200)

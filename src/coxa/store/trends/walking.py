"""How a runner walks, day by day: rows and values."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from coxa.store.models import WalkingDay as Row
from coxa.values.walking import Gait, WalkingDay

_PIECE = 1000


def walking_days(
    runner_id: int, first: date | None = None, last: date | None = None
) -> tuple[WalkingDay, ...]:
    """In order of day, from `first` to `last` where they are given."""
    within = Q(runner_id=runner_id)
    if first is not None:
        within &= Q(day__gte=first)
    if last is not None:
        within &= Q(day__lte=last)
    rows = Row.objects.filter(within).order_by("day", "gait")
    return tuple(
        WalkingDay(day, Gait(gait), value, samples)
        for day, gait, value, samples in rows.values_list("day", "gait", "value", "samples")
    )


@transaction.atomic
def keep_walking(runner_id: int, days: Iterable[WalkingDay], told_at: datetime) -> int:
    """Add days and replace what an older export said of them; returns how many were written.

    An export breaks off in the middle of its last day, so the newer one is believed; an older one
    that comes late only fills days that nothing is known of.
    """
    known = {(row.day, row.gait): row for row in Row.objects.filter(runner_id=runner_id)}
    fresh = [
        _row(runner_id, each, told_at)
        for each in days
        if _says_more(known.get((each.day, each.gait.value)), each, told_at)
    ]
    Row.objects.bulk_create(
        fresh,
        batch_size=_PIECE,
        update_conflicts=True,
        unique_fields=["runner", "gait", "day"],
        update_fields=["value", "samples", "told_at"],
    )
    return len(fresh)


def _says_more(row: Row | None, each: WalkingDay, told_at: datetime) -> bool:
    if row is None:
        return True
    same = (row.value, row.samples) == (each.value, each.samples)
    return told_at > row.told_at and not same


def _row(runner_id: int, each: WalkingDay, told_at: datetime) -> Row:
    return Row(
        runner_id=runner_id,
        day=each.day,
        gait=each.gait.value,
        value=each.value,
        samples=each.samples,
        told_at=told_at,
    )

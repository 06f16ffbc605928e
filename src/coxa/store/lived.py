"""Days that the runner has noted something of, so that they are not lived twice."""

from datetime import date, datetime, timedelta

from coxa.store.models import Check, PainEntry

# From the furthest east to the furthest west a calendar falls back by two days at most.
_FALLS_BACK = timedelta(days=2)


def newest_lived(runner_id: int, local: date, now: datetime) -> date:
    """`local`, or the later day of a check or note that was made in a zone further east."""
    days = (local, local + _FALLS_BACK)
    checked = Check.objects.filter(
        runner_id=runner_id, day__gt=days[0], day__lte=days[1], created_at__lte=now
    ).values_list("day")
    felt = PainEntry.objects.filter(
        runner_id=runner_id,
        day__gt=days[0],
        day__lte=days[1],
        at__lte=now,
        deleted_at__isnull=True,
    ).values_list("day")
    return max((day for (day,) in checked.union(felt)), default=local)

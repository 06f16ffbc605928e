"""Days that the runner has noted something of, so that they are not lived twice."""

from datetime import UTC, date, datetime, timedelta

from coxa.store.models import Check, PainEntry

# From the furthest east to the furthest west a calendar falls back by two days at most.
_FALLS_BACK = timedelta(days=2)
_FURTHEST_EAST = timedelta(hours=14)  # ahead of UTC: no clock on earth had a later day


def newest_lived(runner_id: int, local: date, now: datetime) -> date:
    """`local`, or the later day of a check or note that was made in a zone further east.

    What was written ahead, of a day that had begun nowhere, does not count.
    """
    ahead = {"runner_id": runner_id, "day__gt": local, "day__lte": local + _FALLS_BACK}
    checked = Check.objects.filter(**ahead, created_at__lte=now).values_list("day", "created_at")
    felt = PainEntry.objects.filter(**ahead, created_at__lte=now, deleted_at__isnull=True)
    made = checked.union(felt.values_list("day", "created_at"))
    lived = (day for day, at in made if day <= (at + _FURTHEST_EAST).astimezone(UTC).date())
    return max(lived, default=local)

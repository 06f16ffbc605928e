"""Which run a note belongs to: found when the note is made, or when the run comes in later."""

from datetime import date

from django.db.models import Q

from coxa.diary.entry import When
from coxa.store.models import Activity, PainEntry
from coxa.values.days import days_before
from coxa.values.sports import RUNNING

_WITH_A_RUN = (When.BEFORE, When.DURING, When.AFTER)
_NEXT_DAY = -1


def run_of_note(runner_id: int, day: date, when: When | None) -> int | None:
    """With a run: the latest of that day. In the morning: the one run of the day before."""
    if when in _WITH_A_RUN:
        runs = _runs_of_day(runner_id, day)
        return runs[-1] if runs else None
    if when is When.MORNING:
        runs = _runs_of_day(runner_id, days_before(day, 1))
        return runs[0] if len(runs) == 1 else None
    return None


def link_waiting_notes(activity: Activity) -> None:
    """Notes that were made before the run's file came in."""
    if activity.sport != RUNNING:
        return
    same_day = Q(day=activity.day, when__in=[when.value for when in _WITH_A_RUN])
    next_morning = Q(day=days_before(activity.day, _NEXT_DAY), when=When.MORNING.value)
    waiting = PainEntry.objects.filter(runner_id=activity.runner_id, activity__isnull=True)
    waiting.filter(same_day | next_morning).update(activity=activity)


def _runs_of_day(runner_id: int, day: date) -> list[int]:
    """Ids of the runs that count, earliest first."""
    rows = Activity.objects.filter(
        runner_id=runner_id, day=day, sport=RUNNING, counts=True, deleted_at__isnull=True
    )
    return list(rows.order_by("start", "pk").values_list("pk", flat=True))

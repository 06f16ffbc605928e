"""What went on beside the runs: routines, raised flags, in slim rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from coxa.store.models import Check, Clearance, RoutineLog
from coxa.triage.assessment import Clearance as Told
from coxa.values.urgency import Urgency


@dataclass(frozen=True)
class FlagRow:
    """A check that sent to somebody; `until` is when a clinician had looked, None while open."""

    day: date
    urgency: Urgency
    until: date | None


def routine_days(runner_id: int, first: date, last: date) -> Mapping[date, int]:
    """How many routines were done on each day of that time."""
    rows = RoutineLog.objects.filter(
        runner_id=runner_id, deleted_at__isnull=True, day__gte=first, day__lte=last
    )
    done: dict[date, int] = {}
    for day in rows.values_list("day", flat=True):
        done[day] = done.get(day, 0) + 1
    return done


def flag_rows(runner_id: int, last: date) -> tuple[FlagRow, ...]:
    """Oldest first: the checks that were more than self-care, without the corrected ones."""
    rows = Check.objects.filter(
        runner_id=runner_id, day__lte=last, corrected_by__isnull=True
    ).order_by("day", "created_at", "pk")
    cleared = [
        Told(on, "", "", at)
        for on, at in Clearance.objects.filter(runner_id=runner_id, day__lte=last)
        .order_by("day", "created_at", "pk")
        .values_list("day", "created_at")
    ]
    return tuple(
        FlagRow(day, Urgency(urgency), _first_after(cleared, day, at))
        for day, at, urgency in rows.values_list("day", "created_at", "assessment__urgency")
        if urgency != Urgency.SELF_CARE
    )


def _first_after(cleared: Iterable[Told], day: date, at: datetime) -> date | None:
    return next((each.on for each in cleared if not each.is_before(day, at)), None)

"""What the runner says about an activity: typed ones, edits, marks, deletion."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from coxa.store.activities.columns import refill
from coxa.store.activities.joining import recording_of, start_activity
from coxa.store.activities.matching import matching_activities, span_of
from coxa.store.json_values import as_json
from coxa.store.models import Activity as Row
from coxa.store.refused import NotFound
from coxa.store.runner.zones import zone_of
from coxa.values.activity import Activity
from coxa.values.days import fixed_offset

# Set on the row itself, since no file says them.
_MARKS = ("note", "race", "counts", "confirmed", "deleted_at")


@transaction.atomic
def add_typed(runner_id: int, activity: Activity, marks: Mapping[str, Any]) -> int:
    """A run typed by hand; later recordings of it join it, and win over what was typed."""
    recording = recording_of(runner_id, activity, None, 0)
    row = start_activity(recording, zone_of(runner_id))
    return mark(runner_id, row.pk, marks)


def same_as_typed(runner_id: int, activity: Activity) -> int | None:
    """A living activity of the runner that covers the same time."""
    found = matching_activities(runner_id, span_of(activity))
    living = Row.objects.filter(pk__in=found, deleted_at__isnull=True)
    return living.values_list("pk", flat=True).first()


@transaction.atomic
def mark(runner_id: int, activity_id: int, marks: Mapping[str, Any]) -> int:
    """Set marks (`counts`, `race`, `confirmed`, `note`, `deleted_at`). Raises `NotFound`."""
    row = _row(runner_id, activity_id)
    for name in _MARKS:
        if name in marks:
            setattr(row, name, marks[name])
    row.save(update_fields=list(_MARKS))
    return row.pk


@transaction.atomic
def edit(runner_id: int, activity_id: int, changes: Mapping[str, Any]) -> int:
    """Lay the runner's own values over the files'; None as a value means unknown."""
    row = _row(runner_id, activity_id)
    row.edits = {**row.edits, **as_json(changes)}
    refill(row, zone_of(runner_id))
    return row.pk


@transaction.atomic
def edit_and_mark(
    runner_id: int, activity_id: int, edits: Mapping[str, Any], marks: Mapping[str, Any]
) -> int:
    """Both, or neither. Raises `NotFound`."""
    if edits:
        edit(runner_id, activity_id, edits)
    return mark(runner_id, activity_id, marks)


def start_of(runner_id: int, activity_id: int) -> datetime:
    """When it began, with the offset of that day. Raises `NotFound`."""
    row = _row(runner_id, activity_id)
    return row.start.astimezone(fixed_offset(row.offset_s))


def _row(runner_id: int, activity_id: int) -> Row:
    row = Row.objects.filter(runner_id=runner_id, pk=activity_id).first()
    if row is None:
        raise NotFound(f"There is no run {activity_id}.")
    return row

"""What was done of routines: rows and values."""

from datetime import date, datetime

from django.db import transaction

from coxa.diary.entry import PainEntry
from coxa.routine.round import Ended, Round, StepDone
from coxa.store import pain
from coxa.store.json_values import as_json, from_json
from coxa.store.models import RoutineLog as Row
from coxa.store.refused import NotFound

_COLUMNS = ("routine", "day", "at", "duration_s", "effort", "pain", "limp", "note")


def rounds(runner_id: int, *, until: date | None = None) -> tuple[Round, ...]:
    """Oldest first, without the ones taken back."""
    rows = Row.objects.filter(runner_id=runner_id, deleted_at__isnull=True)
    if until is not None:
        rows = rows.filter(day__lte=until)
    return tuple(_round(row) for row in rows.order_by("day", "at", "pk"))


@transaction.atomic
def add_round(runner_id: int, done: Round, note: PainEntry | None, now: datetime) -> Round:
    """Keep a round with the note that belongs to it. A key that is known changes nothing."""
    row = Row.objects.filter(runner_id=runner_id, key=done.key).first()
    if row is not None:
        return _round(row)
    kept = pain.add_pain(runner_id, note, now) if note is not None else None
    row = Row(runner_id=runner_id, key=done.key, created_at=now)
    for name in _COLUMNS:
        setattr(row, name, getattr(done, name))
    row.ended = done.ended.value
    row.steps = as_json(done.steps)
    row.pain_entry_id = kept.id if kept else None
    row.save()
    return _round(row)


@transaction.atomic
def hide_round(runner_id: int, log_id: int, at: datetime | None) -> Round:
    """Take a round and its note back (`at` given), or bring them back (None). Raises `NotFound`."""
    row = _row(runner_id, log_id)
    row.deleted_at = at
    row.save(update_fields=["deleted_at"])
    if row.pain_entry_id is not None:
        pain.hide_pain(runner_id, row.pain_entry_id, at)
    return _round(row)


def _row(runner_id: int, log_id: int) -> Row:
    row = Row.objects.filter(runner_id=runner_id, pk=log_id).first()
    if row is None:
        raise NotFound(f"There is no round {log_id}.")
    return row


def _round(row: Row) -> Round:
    return Round(
        id=row.pk,
        key=row.key,
        steps=from_json(tuple[StepDone, ...], row.steps),
        ended=Ended(row.ended),
        **{name: getattr(row, name) for name in _COLUMNS},
    )

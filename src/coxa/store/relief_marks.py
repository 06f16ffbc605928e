"""A runner's own marks for what eases it: rows and values."""

from datetime import datetime

from coxa.routine.worked import ReliefMark
from coxa.store.models import ReliefMark as Row
from coxa.store.refused import NotFound


def relief_marks(runner_id: int) -> tuple[ReliefMark, ...]:
    """Oldest first, without those taken back."""
    rows = Row.objects.filter(runner_id=runner_id, deleted_at__isnull=True)
    return tuple(_mark(row) for row in rows.order_by("day", "pk"))


def add_relief_mark(runner_id: int, mark: ReliefMark, now: datetime) -> ReliefMark:
    """Keep one."""
    row = Row.objects.create(
        runner_id=runner_id, relief=mark.relief, day=mark.day, mark=mark.mark, created_at=now
    )
    return _mark(row)


def hide_relief_mark(runner_id: int, mark_id: int, at: datetime | None) -> None:
    """Take one back (`at` given), or bring it back (None). Raises `NotFound`."""
    if not Row.objects.filter(runner_id=runner_id, pk=mark_id).update(deleted_at=at):
        raise NotFound(f"There is no mark {mark_id}.")


def _mark(row: Row) -> ReliefMark:
    return ReliefMark(row.pk, row.relief, row.day, row.mark)

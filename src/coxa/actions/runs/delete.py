"""Take a run out of every sum, and bring it back."""

from datetime import datetime

from coxa.store.activities import marks
from coxa.store.activities.lines import activity_line
from coxa.store.shapes import ActivityLine


def delete_run(runner_id: int, activity_id: int, now: datetime) -> ActivityLine:
    """Kept, with its files, until it is restored or everything is erased. Raises `NotFound`."""
    marks.mark(runner_id, activity_id, {"deleted_at": now})
    return activity_line(runner_id, activity_id)


def restore_run(runner_id: int, activity_id: int) -> ActivityLine:
    """Undo of `delete_run`. Raises `NotFound`."""
    marks.mark(runner_id, activity_id, {"deleted_at": None})
    return activity_line(runner_id, activity_id)

"""Not a run after all: a bad track, a bus. Kept, but it does not count."""

from coxa.store.activities import marks
from coxa.store.activities.lines import activity_line
from coxa.store.shapes import ActivityLine


def ignore_run(runner_id: int, activity_id: int) -> ActivityLine:
    """Leave it out of every sum and ceiling. Raises `NotFound`."""
    marks.mark(runner_id, activity_id, {"counts": False})
    return activity_line(runner_id, activity_id)


def unignore_run(runner_id: int, activity_id: int) -> ActivityLine:
    """Undo of `ignore_run`. Raises `NotFound`."""
    marks.mark(runner_id, activity_id, {"counts": True})
    return activity_line(runner_id, activity_id)

"""The runner's word that an unusually long run was real."""

from coxa.store.activities import marks
from coxa.store.activities.lines import activity_line
from coxa.store.shapes import ActivityLine


def confirm_run(runner_id: int, activity_id: int, *, confirmed: bool = True) -> ActivityLine:
    """From now on it counts for the ceiling; `confirmed=False` takes that back."""
    marks.mark(runner_id, activity_id, {"confirmed": confirmed})
    return activity_line(runner_id, activity_id)

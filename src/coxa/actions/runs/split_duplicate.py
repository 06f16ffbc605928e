"""Two recordings that were taken for one outing, and are not."""

from coxa.store.activities.joining import split_off
from coxa.store.activities.lines import activity_line
from coxa.store.shapes import ActivityLine


def split_duplicate(runner_id: int, recording_id: int) -> ActivityLine:
    """An activity of its own, made of that recording; the two are never joined again.

    Raises `NotFound`, and `Refused` where the activity has only this recording.
    """
    return activity_line(runner_id, split_off(runner_id, recording_id))

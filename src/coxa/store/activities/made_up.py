"""Writing generated runs, which need no search for duplicates."""

from collections.abc import Sequence

from django.db import transaction

from coxa.store.activities.joining import recording_of, start_activity
from coxa.store.runner.zones import zone_of
from coxa.values.activity import Activity


@transaction.atomic
def add_made_up(runner_id: int, activities: Sequence[Activity]) -> list[int]:
    """Ids of the new activities, in the same order."""
    where = zone_of(runner_id)
    return [
        start_activity(recording_of(runner_id, activity, None, 0), where).pk
        for activity in activities
    ]

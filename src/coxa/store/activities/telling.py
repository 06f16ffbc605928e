"""What an archive's tables say of files that the runner brought before."""

from collections.abc import Callable

from django.db import transaction

from coxa.store.activities.columns import refill, summary_json
from coxa.store.activities.joining import take_words
from coxa.store.json_values import from_json
from coxa.store.models import Recording
from coxa.store.runner.zones import zone_of
from coxa.store.shoes.wearing import wear_told
from coxa.values.activity import Activity


@transaction.atomic
def tell_again(runner_id: int, sha256: str, tell: Callable[[Activity], Activity]) -> int:
    """Lay the words over the recordings of that file; how many of them said something new."""
    rows = Recording.objects.filter(runner_id=runner_id, file__sha256=sha256)
    changed = 0
    for recording in rows.defer("streams").select_related("activity", "file"):
        before = from_json(Activity, recording.summary)
        after = tell(before)
        if after == before:
            continue
        recording.summary = summary_json(after)
        recording.save(update_fields=["summary"])
        refill(recording.activity, zone_of(runner_id))
        take_words(recording.activity, after)
        wear_told(recording.activity)
        changed += 1
    return changed

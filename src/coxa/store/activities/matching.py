"""Finding the activities that a new recording is another view of."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from coxa.store.activities.same_outing import Span, same_outing
from coxa.store.models import Recording
from coxa.values.activity import Activity
from coxa.values.sports import SportSource

# Bounds the search to a stretch of the index; the longest foot races last six days.
LONGEST_OUTING = timedelta(days=7)


def span_of(activity: Activity) -> Span:
    """What matching needs of a new recording."""
    return Span(activity.sport, activity.sport_source, activity.start, activity.end)


def matching_activities(runner_id: int, span: Span, not_file: int | None = None) -> list[int]:
    """Ids of the runner's activities that are the same outing, best overlap first.

    Parts of the file `not_file` are left out: two sessions of one file are two activities.
    """
    near = Recording.objects.filter(
        runner_id=runner_id,
        start__gte=span.start - LONGEST_OUTING,
        start__lte=span.end,
        end__gte=span.start,
    ).values_list("activity_id", "sport", "sport_source", "start", "end", "file_id")
    found: dict[int, float] = {}
    for activity, sport, source, start, end, file in near:
        other = Span(sport, SportSource(source), start, end)
        if same_outing(span, other) and (file is None or file != not_file):
            found[activity] = max(found.get(activity, 0.0), _overlap_s(span, start, end))
    return sorted(found, key=lambda activity: (-found[activity], activity))


def are_here(runner_id: int, activities: Iterable[Activity]) -> bool:
    """Whether every one of them is an outing that the runner has, deleted or not."""
    return all(matching_activities(runner_id, span_of(each)) for each in activities)


def _overlap_s(span: Span, start: datetime, end: datetime) -> float:
    return (min(span.end, end) - max(span.start, start)).total_seconds()

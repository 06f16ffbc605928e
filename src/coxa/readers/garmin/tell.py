"""A summary is joined to the file that begins in the same seconds; names of files say nothing."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import timezone

from coxa.readers.garmin.summaries import Summary
from coxa.readers.words import one_line, several_lines
from coxa.values.activity import Activity
from coxa.values.sports import SportSource

# The watch's clock and the site's round apart by a second or two.
SAME_START_S = 5.0


def tell(summaries: Sequence[Summary], activity: Activity) -> Activity:
    """The name; zone and sport where the file had none. `summaries` are in order of time."""
    summary = nearest(summaries, activity.start.timestamp())
    return activity if summary is None else named(summary, activity)


def nearest(summaries: Sequence[Summary], start_s: float) -> Summary | None:
    """The one that began within `SAME_START_S`, nearest first."""
    at = bisect_left(summaries, start_s - SAME_START_S, key=lambda each: each.start_s)
    near: list[Summary] = []
    while at < len(summaries) and summaries[at].start_s <= start_s + SAME_START_S:
        near.append(summaries[at])
        at += 1
    return min(near, key=lambda each: abs(each.start_s - start_s), default=None)


def named(summary: Summary, activity: Activity) -> Activity:
    """The activity with what this summary says of it."""
    told = replace(
        activity,
        title=one_line(summary.name) or activity.title,
        note=several_lines(summary.note) or activity.note,
    )
    if not told.offset_known and summary.zone is not None:
        told = _in_zone(told, summary.zone)
    if told.sport_source is SportSource.INFERRED and summary.sport is not None:
        sport, sub_sport = summary.sport
        told = replace(told, sport=sport, sub_sport=sub_sport, sport_source=SportSource.FILE)
    return told


def _in_zone(activity: Activity, zone: timezone) -> Activity:
    return replace(activity, start=activity.start.astimezone(zone), offset_known=True)

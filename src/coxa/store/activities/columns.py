"""An activity row from its recordings, with the runner's own edits on top."""

from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from typing import Any

from coxa.store.activities.merge import Source, in_order, merged
from coxa.store.json_values import as_json, from_json
from coxa.store.models import Activity as Row
from coxa.store.models import Recording, RunMeasure
from coxa.values.activity import Activity
from coxa.values.sports import SportSource

_SAME_NAMED = (
    "sport",
    "sub_sport",
    "sport_source",
    "timer_s",
    "distance_m",
    "ascent_m",
    "descent_m",
    "avg_heart_rate_bpm",
    "max_heart_rate_bpm",
    "avg_cadence_spm",
    "records",
    "salvaged",
    "device",
    "title",
    "gear",
    "perceived_exertion",
    "dirt_distance_m",
)
_DYNAMICS = (
    "stance_time_ms",
    "stance_time_balance_pct",
    "vertical_oscillation_mm",
    "step_length_mm",
)


def summary_json(activity: Activity) -> dict[str, Any]:
    """The Activity value without its columns."""
    data: dict[str, Any] = as_json(replace(activity, streams={}))
    data.pop("streams")
    return data


def source_of(recording: Recording) -> Source:
    """A recording as merging sees it."""
    activity = from_json(Activity, recording.summary)
    return Source(recording.pk, activity, recording.richness, recording.has_gps)


def refill(row: Row, where: tzinfo) -> None:
    """Set every column from the recordings and the edits, and save; it is to be measured anew."""
    RunMeasure.objects.filter(activity=row).delete()
    rows = Recording.objects.filter(activity=row).defer("streams").order_by("pk")
    fill(row, [source_of(each) for each in rows], where)
    row.save()


def fill(row: Row, sources: list[Source], where: tzinfo) -> None:
    """Set every column; `where` decides the day unless a file or the runner named an offset."""
    activity = merged(sources)
    for name in _SAME_NAMED:
        setattr(row, name, getattr(activity, name))
    for name in _DYNAMICS:
        setattr(row, name, getattr(activity.dynamics, name))
    row.has_gps = any(source.has_gps for source in in_order(sources)[:1])
    row.elapsed_s = activity.elapsed_s or None
    edits = dict(row.edits)
    start = activity.start if activity.offset_known else activity.start.astimezone(where)
    row.offset_known = activity.offset_known
    if "start" in edits:
        start, row.offset_known = datetime.fromisoformat(edits.pop("start")), True
    for name, value in edits.items():
        setattr(row, name, value)
    if "sport" in edits:
        row.sport_source = SportSource.RUNNER.value
    place_in_time(row, start)


def place_in_time(row: Row, start: datetime) -> None:
    """Start, end, offset and local day, from a start that carries the right offset."""
    offset = start.utcoffset() or timedelta()
    row.start = start
    row.end = start + timedelta(seconds=row.elapsed_s or row.timer_s or 0)
    row.offset_s = int(offset.total_seconds())
    row.day = start.date()

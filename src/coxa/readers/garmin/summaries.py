"""Garmin's summaries of activities: centimetres and milliseconds become metres and seconds.

The keys are known from four descriptions of real exports, not from a file at hand, so a key that
is missing or of another kind is simply not told.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import timedelta, timezone
from typing import Any

from coxa.readers.entry.listed import Listed
from coxa.readers.outcome import Unreadable
from coxa.readers.recording.plausible import (
    MAX_CLIMB_M,
    MAX_DISTANCE_M,
    MAX_ELAPSED_S,
    effort_of,
    number,
    within,
)
from coxa.readers.recording.sport_names import Sport, named_sport

CM_A_METRE = 100.0
MS_A_SECOND = 1000.0

# All that is read of a summary, and so all that is kept of one that has no file.
_KEYS = (
    "activityId",
    "name",
    "description",
    "activityType",
    "sportType",
    "parent",
    "startTimeLocal",
    "startTimeGmt",
    "beginTimestamp",
    "distance",
    "duration",
    "movingDuration",
    "elapsedDuration",
    "elevationGain",
    "elevationLoss",
    "avgHr",
    "maxHr",
    "avgRunCadence",
    "workoutRpe",
)
# No place on earth is further from UTC.
_MOST_OFFSET_S = 14 * 3600.0
_QUARTER_S = 900


def summaries_of(data: bytes) -> list[Listed]:
    """Those that say when they began, without the parents of multisport; raises `Unreadable`."""
    try:
        told = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Unreadable("Garmin's list of activities is damaged.") from error
    found = (summary_of(cells) for cells in _unwrapped(told) if not _is_parent(cells))
    return [summary for summary in found if summary is not None]


def _unwrapped(told: object) -> Iterator[Mapping[str, Any]]:
    """Through ``[{"summarizedActivitiesExport": […]}]`` as well as through a bare list."""
    for each in told if isinstance(told, list) else [told]:
        if not isinstance(each, dict):
            continue
        inner = each.get("summarizedActivitiesExport")
        if isinstance(inner, list):
            yield from (one for one in inner if isinstance(one, dict))
        elif "activityId" in each:
            yield each


def _is_parent(cells: Mapping[str, Any]) -> bool:
    return cells.get("parent") is True or _word(cells.get("activityType")) == "multi_sport"


def summary_of(cells: Mapping[str, Any]) -> Listed | None:
    """None where nobody can say when it began."""
    start_s = _seconds(cells.get("startTimeGmt")) or _seconds(cells.get("beginTimestamp"))
    if not start_s:
        return None
    kept = {key: cells[key] for key in _KEYS if cells.get(key) is not None}
    return Listed(
        cells=kept,
        id=str(cells.get("activityId", ""))[:40],
        start_s=start_s,
        zone=_zone(start_s, _seconds(cells.get("startTimeLocal"))),
        name=_text(cells.get("name")),
        note=_text(cells.get("description")),
        sport=_sport(cells),
        distance_m=_scaled(cells, "distance", CM_A_METRE, MAX_DISTANCE_M),
        timer_s=_scaled(cells, "duration", MS_A_SECOND, MAX_ELAPSED_S),
        elapsed_s=_scaled(cells, "elapsedDuration", MS_A_SECOND, MAX_ELAPSED_S),
        ascent_m=_scaled(cells, "elevationGain", CM_A_METRE, MAX_CLIMB_M),
        descent_m=_scaled(cells, "elevationLoss", CM_A_METRE, MAX_CLIMB_M),
        avg_heart_rate_bpm=number(cells.get("avgHr")),
        max_heart_rate_bpm=number(cells.get("maxHr")),
        avg_cadence=number(cells.get("avgRunCadence")),
        effort=effort_of(number(cells.get("workoutRpe"))),
    )


def _scaled(cells: Mapping[str, Any], key: str, factor: float, most: float) -> float | None:
    told = number(cells.get(key))
    return None if told is None else within(told / factor, 0.0, most)


def _seconds(told: object) -> float | None:
    milliseconds = number(told)
    return None if milliseconds is None else milliseconds / MS_A_SECOND


def _zone(start_s: float, local_s: float | None) -> timezone | None:
    """``startTimeLocal`` is an instant that carries the offset already."""
    if local_s is None or abs(local_s - start_s) > _MOST_OFFSET_S:
        return None
    return timezone(timedelta(seconds=round((local_s - start_s) / _QUARTER_S) * _QUARTER_S))


def _sport(cells: Mapping[str, Any]) -> Sport | None:
    words = (_word(cells.get(key)) for key in ("activityType", "sportType"))
    return next((sport for word in words if (sport := named_sport(word))), None)


def _word(told: object) -> str:
    return _text(told.get("typeKey")) if isinstance(told, dict) else _text(told)


def _text(told: object) -> str:
    return told if isinstance(told, str) else ""

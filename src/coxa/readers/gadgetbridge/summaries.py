"""Workouts of Gadgetbridge's database.

The table's name is known from descriptions; its columns and the keys of its JSON from general
knowledge of the program, not from a file at hand. What is not there is simply not told.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from coxa.readers.entry.listed import Listed
from coxa.readers.recording.plausible import number
from coxa.readers.recording.sport_names import Sport
from coxa.readers.sqlite_file import Tables

SUMMARIES = "BASE_ACTIVITY_SUMMARY"
_MS_A_SECOND = 1000.0
_COLUMNS = ("_id", "NAME", "START_TIME", "END_TIME", "ACTIVITY_KIND", "GPX_TRACK", "SUMMARY_DATA")

_SPORTS: Mapping[int, Sport] = {
    0x10: ("running", None),
    0x20: ("walking", None),
    0x40: ("swimming", None),
    0x80: ("cycling", None),
    0x100: ("running", "treadmill"),
}


def summaries_in(tables: Tables) -> Iterator[dict[str, Any]]:
    """The workouts that say when they were, as they are kept."""
    for row in tables.rows(SUMMARIES, _COLUMNS):
        cells = {
            name: value
            for name, value in zip(_COLUMNS, row, strict=True)
            if isinstance(value, (int, float, str))
        }
        start, end = number(cells.get("START_TIME")), number(cells.get("END_TIME"))
        if start and end and end > start:
            yield cells


def listed_of(cells: Mapping[str, Any]) -> Listed:
    """One workout from its cells."""
    start_s = float(cells["START_TIME"]) / _MS_A_SECOND
    sums = _sums(cells.get("SUMMARY_DATA"))
    kind = cells.get("ACTIVITY_KIND")
    return Listed(
        cells=cells,
        id=str(cells.get("_id", "")),
        start_s=start_s,
        name=str(cells.get("NAME") or ""),
        sport=_SPORTS.get(kind) if isinstance(kind, int) else None,
        distance_m=sums.get("distanceMeters"),
        timer_s=sums.get("activeSeconds"),
        elapsed_s=float(cells["END_TIME"]) / _MS_A_SECOND - start_s,
        ascent_m=sums.get("ascentMeters"),
        descent_m=sums.get("descentMeters"),
        avg_heart_rate_bpm=sums.get("averageHR"),
        max_heart_rate_bpm=sums.get("maxHR"),
    )


def _sums(told: object) -> dict[str, float]:
    """Each key holds ``{"value": …, "unit": …}``; values without a number are left out."""
    try:
        document = json.loads(told) if isinstance(told, str) else {}
    except (ValueError, RecursionError):
        return {}
    if not isinstance(document, dict):
        return {}
    values = {
        str(key): number(each.get("value") if isinstance(each, dict) else each)
        for key, each in document.items()
    }
    return {key: value for key, value in values.items() if value is not None}

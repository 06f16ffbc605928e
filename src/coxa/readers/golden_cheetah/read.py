"""GoldenCheetah's JSON to a `Reading`.

The form is known from general knowledge of the program, not from a file at hand.
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from coxa.readers.outcome import NotAnActivity, Reading, Unreadable
from coxa.readers.recording.assemble import Recording, activity_of
from coxa.readers.recording.plausible import number
from coxa.readers.recording.samples import Row
from coxa.readers.recording.sport_names import named_sport

_HEAD = re.compile(rb'^(?:\xef\xbb\xbf)?\s*\{\s*"RIDE"\s*:')
_NAME = re.compile(r"(?:^|/)\d{4}_\d{2}_\d{2}_\d{2}_\d{2}_\d{2}\.json$")

# Their name: our column, and the factor to our unit.
_FIELDS = {
    "LAT": ("latitude_deg", 1.0),
    "LON": ("longitude_deg", 1.0),
    "ALT": ("altitude_m", 1.0),
    "KM": ("distance_m", 1000.0),
    "KPH": ("speed_mps", 1 / 3.6),
    "HR": ("heart_rate_bpm", 1.0),
    "CAD": ("cadence_spm", 1.0),
    "RCAD": ("cadence_spm", 1.0),
    "WATTS": ("power_w", 1.0),
    "TEMP": ("temperature_c", 1.0),
    "RCON": ("stance_time_ms", 1.0),
    "RVERT": ("vertical_oscillation_mm", 10.0),
}


def is_golden_cheetah(data: bytes) -> bool:
    """Whether the bytes begin like such a file."""
    return _HEAD.match(data[:200]) is not None


def is_named_like_one(name: str) -> bool:
    """Whether a file is called by its start as GoldenCheetah calls them."""
    return _NAME.search(name) is not None


def read_golden_cheetah(data: bytes) -> Reading:
    """The one activity; raises `NotAnActivity` for an empty one and `Unreadable` else."""
    try:
        ride: Mapping[str, Any] = json.loads(data.decode("utf-8-sig"))["RIDE"]
        start_s = _start_s(str(ride["STARTTIME"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable("This GoldenCheetah file is damaged.") from error
    rows = _rows(start_s, ride.get("SAMPLES", ()))
    if not rows:
        raise NotAnActivity("Nothing was recorded in this file.")
    tags: Mapping[str, Any] = ride.get("TAGS") or {}
    activity = activity_of(
        Recording(
            rows=rows,
            start_s=start_s,
            sport=named_sport(str(tags.get("Sport", ""))),
            device=str(ride.get("DEVICETYPE", "")).strip() or None,
            title=str(tags.get("Workout Title") or tags.get("Workout Code") or ""),
        )
    )
    return Reading("golden_cheetah", (activity,))


def _start_s(text: str) -> float:
    """Written as ``2013/02/06 10:12:11 UTC`` with a blank behind it."""
    plain = text.replace("UTC", "").strip().replace("/", "-")
    return datetime.fromisoformat(plain).replace(tzinfo=UTC).timestamp()


def _rows(start_s: float, samples: Sequence[Mapping[str, Any]]) -> list[Row]:
    rows: list[Row] = []
    for sample in samples:
        at = number(sample.get("SECS"))
        if at is None:
            continue
        row: Row = {"time_s": start_s + at}
        for name, (column, factor) in _FIELDS.items():
            value = number(sample.get(name))
            if value:  # a zero is written where nothing was measured
                row[column] = value * factor
        rows.append(row)
    return sorted(rows, key=lambda row: row["time_s"])

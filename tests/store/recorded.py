"""Short ways to write down a recording and to take it in."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from coxa.store.taking_in.import_line import ImportLine
from coxa.store.taking_in.originals import digest
from coxa.store.taking_in.take_in import Original, WhatWasRead, take_in
from coxa.values.activity import Activity

START = datetime(2026, 6, 14, 6, 0, tzinfo=UTC)
NOW = datetime(2026, 6, 16, 10, 0, tzinfo=UTC)


def recorded(minutes: float = 60, *, after: float = 0, gps: bool = False, **facts: Any) -> Activity:
    """A run of so many minutes that starts `after` minutes past START."""
    streams: dict[str, Sequence[float | None]] = {"time_s": [0.0, 1.0]}
    if gps:
        streams |= {"latitude_deg": [50.0, 50.1], "longitude_deg": [8.0, 8.1]}
    values: dict[str, Any] = {
        "sport": "running",
        "start": START + timedelta(minutes=after),
        "elapsed_s": minutes * 60,
        "timer_s": minutes * 60,
        "distance_m": minutes * 160,
        "records": 2,
        "streams": streams,
    }
    return Activity(**{**values, **facts})


def taken_in(
    runner_id: int, *activities: Activity, kind: str = "fit", name: str | None = None
) -> ImportLine:
    """As an import would; each name has its own bytes."""
    path = name or f"{kind}-{activities[0].start:%d%H%M}.{kind}"
    data = path.encode()
    original = Original(path, data, digest(data))
    return take_in(runner_id, original, WhatWasRead(kind, activities), NOW)


def kept_as(
    runner_id: int, *activities: Activity, kind: str = "fit", name: str | None = None
) -> int:
    """As `taken_in`; the id of the activity it became."""
    line = taken_in(runner_id, *activities, kind=kind, name=name)
    assert line.activity is not None
    return line.activity

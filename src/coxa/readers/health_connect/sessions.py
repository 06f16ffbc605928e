"""Sessions of Health Connect, joined with what the same app measured in their time.

Tables and columns are known from two descriptions of real exports. The numbers for sports differ
from those that Android publishes; two of them are known, and the others are inferred from speed.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta, timezone
from itertools import accumulate
from typing import Any

from coxa.readers.entry.listed import Listed
from coxa.readers.recording.plausible import MAX_ELAPSED_S, number
from coxa.readers.recording.samples import Row
from coxa.readers.recording.sport_names import Sport
from coxa.readers.sqlite_file import Tables

SESSIONS = "exercise_session_record_table"
_MS_A_SECOND = 1000.0
_SPORTS: Mapping[int, Sport] = {39: ("running", None), 53: ("walking", None)}
_MOST_OFFSET_S = 14 * 3600
# Written where nothing was recorded: the smallest number there is.
_NOTHING = 1e-300
_SECONDS_A_MINUTE = 60.0


@dataclass
class Session:
    """One session and, once they are handed out, its samples as [start ms, end ms, value]."""

    app: object
    start_ms: float
    end_ms: float
    cells: dict[str, Any]
    samples: dict[str, list[list[float]]] = field(default_factory=dict)


def sessions_of(tables: Tables) -> list[Session]:
    """All that say when they were, in order of time, with their samples."""
    sessions = sorted(_sessions(tables), key=lambda session: session.start_ms)
    beats = _beats(tables)
    spans = ("app_info_id", "start_time", "end_time")
    for name, rows in (
        ("heart_rate", beats),
        ("distance", tables.rows("distance_record_table", (*spans, "distance"))),
        ("steps", tables.rows("steps_record_table", (*spans, "count"))),
    ):
        _hand_out(sessions, name, rows)
    return sessions


def _sessions(tables: Tables) -> Iterator[Session]:
    columns = ("uuid", "app_info_id", "start_time", "end_time", "start_zone_offset")
    words = ("exercise_type", "title", "notes")
    for uuid, app, start, end, offset, kind, title, notes in tables.rows(
        SESSIONS, (*columns, *words)
    ):
        start_ms, end_ms = number(start), number(end)
        if start_ms is None or end_ms is None or not end_ms - start_ms > 0:
            continue
        cells = {
            "uuid": uuid.hex() if isinstance(uuid, bytes) else str(uuid),
            "start_time": start_ms,
            "end_time": end_ms,
            "start_zone_offset": number(offset),
            "exercise_type": number(kind),
            "title": title if isinstance(title, str) else None,
            "notes": notes if isinstance(notes, str) else None,
        }
        yield Session(app, start_ms, end_ms, cells)


def _beats(tables: Tables) -> Iterator[tuple[Any, ...]]:
    apps: dict[object, object] = dict(
        tables.rows("heart_rate_record_table", ("row_id", "app_info_id"))
    )
    columns = ("parent_key", "beats_per_minute", "epoch_millis")
    for parent, beats, at in tables.rows("heart_rate_record_series_table", columns):
        yield apps.get(parent), at, at, beats


def _hand_out(sessions: list[Session], name: str, rows: Iterable[tuple[Any, ...]]) -> None:
    starts = [session.start_ms for session in sessions]
    for app, start, end, value in rows:
        start_ms, end_ms, told = number(start), number(end), number(value)
        if start_ms is None or end_ms is None or told is None or told < _NOTHING:
            continue
        at = bisect_right(starts, (start_ms + end_ms) / 2) - 1
        while at >= 0 and starts[at] > start_ms - MAX_ELAPSED_S * _MS_A_SECOND:
            session = sessions[at]
            if session.app == app and (start_ms + end_ms) / 2 <= session.end_ms:
                session.samples.setdefault(name, []).append([start_ms, end_ms, told])
                break
            at -= 1


def entry_of(session: Session) -> dict[str, Any]:
    """The session as it is kept."""
    samples = {name: sorted(values) for name, values in session.samples.items()}
    return {"session": session.cells, "samples": samples}


def listed_of(entry: Mapping[str, Any]) -> Listed:
    """One session from the form in which it is kept."""
    cells, samples = entry["session"], entry["samples"]
    start_s = cells["start_time"] / _MS_A_SECOND
    elapsed_s = cells["end_time"] / _MS_A_SECOND - start_s
    steps = sum(value for _, _, value in samples.get("steps", ()))
    return Listed(
        cells=cells,
        id=cells["uuid"],
        start_s=start_s,
        zone=_zone(cells.get("start_zone_offset")),
        name=cells.get("title") or "",
        note=cells.get("notes") or "",
        sport=_SPORTS.get(int(cells.get("exercise_type") or 0)),
        distance_m=sum(value for _, _, value in samples.get("distance", ())) or None,
        elapsed_s=elapsed_s,
        avg_cadence=steps / elapsed_s * _SECONDS_A_MINUTE if steps else None,
        rows=_rows(samples),
    )


def _zone(offset_s: float | None) -> timezone | None:
    if offset_s is None or abs(offset_s) > _MOST_OFFSET_S:
        return None
    return timezone(timedelta(seconds=offset_s))


def _rows(samples: Mapping[str, list[list[float]]]) -> tuple[Row, ...]:
    rows: dict[float, Row] = {}

    def row(at_ms: float) -> Row:
        at_s = at_ms / _MS_A_SECOND
        return rows.setdefault(at_s, {"time_s": at_s})

    for at_ms, _, beats in samples.get("heart_rate", ()):
        row(at_ms)["heart_rate_bpm"] = beats
    stretches = samples.get("distance", ())
    reached = accumulate(metres for _, _, metres in stretches)
    for (_, end_ms, _), metres in zip(stretches, reached, strict=True):
        row(end_ms)["distance_m"] = round(metres, 2)
    return tuple(rows[at] for at in sorted(rows))

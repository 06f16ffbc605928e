"""Which records and laps belong to which session of a multisport file."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from coxa.readers.clock import MAX_FROM_MIDDLE_S
from coxa.readers.fit.decode import Part, Values
from coxa.readers.fit.rows import rows_of
from coxa.readers.fit.when import seconds
from coxa.readers.samples import Row


@dataclass
class Session:
    """One session message with its records and laps; `values` is empty where none was written."""

    values: Values
    start_s: float
    rows: list[Row] = field(default_factory=list)
    laps: list[Values] = field(default_factory=list)


def sessions_of(part: Part) -> list[Session]:
    """The sessions in order of time; empty where nothing tells when anything was.

    A record belongs to the last session that had started by then, for in a real file the
    sessions' own ends overlap, and one start is 45 minutes late.
    """
    rows = rows_of(part.of("record"))
    sessions = [
        Session(values, start_s)
        for values in part.of("session")
        if (start_s := _start_s(values, rows)) is not None
    ]
    if not sessions and rows:
        sessions = [Session({}, rows[0]["time_s"])]
    sessions.sort(key=lambda session: session.start_s)
    _hand_out(sessions, rows, part.of("lap"))
    return sessions


def _start_s(values: Values, rows: Sequence[Row]) -> float | None:
    told = seconds(values, "start_time")
    if not rows:
        return told
    first = rows[0]["time_s"]
    if told is None or abs(told - first) > MAX_FROM_MIDDLE_S:
        return first
    return told


def _hand_out(sessions: list[Session], rows: Sequence[Row], laps: Sequence[Values]) -> None:
    starts = [session.start_s for session in sessions]
    if not starts:
        return
    for row in rows:
        sessions[max(0, bisect_right(starts, row["time_s"]) - 1)].rows.append(row)
    for lap in laps:
        began = seconds(lap, "start_time")
        if began is not None:
            sessions[max(0, bisect_right(starts, began) - 1)].laps.append(lap)
    reached = 0.0
    for session in sessions:
        if session.rows:
            session.start_s = min(session.start_s, session.rows[0]["time_s"])
        reached = _count_from_start(session.rows, reached)


def _count_from_start(rows: list[Row], reached_m: float) -> float:
    """Takes off what earlier sessions had reached, where the watch counts on; new reading back."""
    told = [row["distance_m"] for row in rows if "distance_m" in row]
    if not told:
        return reached_m
    if reached_m and told[0] >= reached_m:
        for row in rows:
            if "distance_m" in row:
                row["distance_m"] = round(row["distance_m"] - reached_m, 3)
    return told[-1]

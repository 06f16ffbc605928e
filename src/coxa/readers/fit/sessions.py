"""Which records and laps belong to which session of a multisport file."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from coxa.readers.fit.samples import Numbers, Samples, samples_of
from coxa.readers.fit.told import Part, Values
from coxa.readers.fit.when import seconds
from coxa.readers.recording.clock import MAX_FROM_MIDDLE_S


@dataclass
class Session:
    """One session message with its samples and laps; `values` is empty where none was written."""

    values: Values
    start_s: float
    samples: Samples
    laps: list[Values] = field(default_factory=list)


def sessions_of(part: Part) -> list[Session]:
    """The sessions in order of time; empty where nothing tells when anything was.

    A record belongs to the last session that had started by then, for in a real file the
    sessions' own ends overlap, and one start is 45 minutes late.
    """
    samples = samples_of(part.records)
    sessions = [
        Session(values, start_s, samples)
        for values in part.of("session")
        if (start_s := _start_s(values, samples.time_s)) is not None
    ]
    if not sessions and len(samples.time_s):
        sessions = [Session({}, float(samples.time_s[0]), samples)]
    sessions.sort(key=lambda session: session.start_s)
    _hand_out(sessions, samples, part.of("lap"))
    return sessions


def _start_s(values: Values, times_s: Numbers) -> float | None:
    told = seconds(values, "start_time")
    if not len(times_s):
        return told
    first = float(times_s[0])
    if told is None or abs(told - first) > MAX_FROM_MIDDLE_S:
        return first
    return told


def _hand_out(sessions: list[Session], samples: Samples, laps: Sequence[Values]) -> None:
    starts = [session.start_s for session in sessions]
    if not starts:
        return
    inner = np.searchsorted(samples.time_s, starts[1:], side="left").tolist()
    bounds = [0, *inner, len(samples.time_s)]
    reached = 0.0
    for session, first, end in zip(sessions, bounds, bounds[1:], strict=False):
        session.samples = samples.between(first, end)
        if end > first:
            session.start_s = min(session.start_s, float(session.samples.time_s[0]))
        reached = _count_from_start(session.samples.streams, reached)
    for lap in laps:
        began = seconds(lap, "start_time")
        if began is not None:
            sessions[max(0, bisect_right(starts, began) - 1)].laps.append(lap)


def _count_from_start(streams: dict[str, Numbers], reached_m: float) -> float:
    """Takes off what earlier sessions had reached, where the watch counts on; new reading back."""
    metres = streams.get("distance_m", np.empty(0))
    told = metres[~np.isnan(metres)]
    if not len(told):
        return reached_m
    if reached_m and told[0] >= reached_m:
        streams["distance_m"] = np.round(metres - reached_m, 3)
    return float(told[-1])

"""Where the recording stood still: gaps between segments, and jumps of the clock."""

from collections.abc import Sequence

from coxa.readers.recording.geodesy import haversine_m
from coxa.readers.recording.samples import Row
from coxa.values.activity import Pause

# Watches that save memory still write a sample every few seconds; real pauses seen start at 25 s.
PAUSE_GAP_S = 20.0

# Slower than the slowest walk: over a gap this slow nobody was under way, so it was a pause and
# not a tunnel (the one lost-signal gap among the real runs was crossed at 2.5 m/s).
PAUSE_SPEED_MPS = 0.7

# Between two segments the recorder itself says that it stopped; a shorter gap is its clock tick.
SEGMENT_PAUSE_S = 5.0


def pauses_in(segments: Sequence[Sequence[Row]], start_s: float) -> tuple[Pause, ...]:
    """The pauses within and between segments that are in order of time."""
    pauses: list[Pause] = []
    last: Row | None = None
    for segment in segments:
        for index, row in enumerate(segment):
            if last is not None and _is_pause(last, row, new_segment=index == 0):
                pauses.append(_pause(last, row, start_s))
            last = row
    return tuple(pauses)


def _is_pause(before: Row, after: Row, *, new_segment: bool) -> bool:
    gap = after["time_s"] - before["time_s"]
    if new_segment:
        return gap >= SEGMENT_PAUSE_S
    return gap >= PAUSE_GAP_S and _moved_m(before, after) < PAUSE_SPEED_MPS * gap


def _moved_m(before: Row, after: Row) -> float:
    if "latitude_deg" in before and "latitude_deg" in after:
        return haversine_m(
            before["latitude_deg"],
            before["longitude_deg"],
            after["latitude_deg"],
            after["longitude_deg"],
        )
    return after.get("distance_m", 0.0) - before.get("distance_m", 0.0)


def _pause(before: Row, after: Row, start_s: float) -> Pause:
    return Pause(
        start_s=round(before["time_s"] - start_s, 3),
        duration_s=round(after["time_s"] - before["time_s"], 3),
    )

"""Which segments of a GPX file belong to the same outing."""

from collections.abc import Sequence
from itertools import pairwise

from coxa.readers.recording.clock import in_step
from coxa.readers.recording.samples import Row

Segments = list[list[Row]]

# Longer than a pause within one outing; receivers dump tracks of several days into one file.
OUTING_GAP_S = 6 * 3600.0


def outings(segments: Sequence[list[Row]]) -> list[Segments]:
    """The segments in order of time, each in step, split where hours lie between them."""
    filled = [rows for segment in segments if (rows := in_step(segment))]
    filled.sort(key=lambda rows: rows[0]["time_s"])
    if not filled:
        return []
    found: list[Segments] = [[filled[0]]]
    for before, after in pairwise(filled):
        if after[0]["time_s"] - before[-1]["time_s"] > OUTING_GAP_S:
            found.append([])
        found[-1].append(after)
    return found

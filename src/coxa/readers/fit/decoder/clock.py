"""Compressed headers: five bits of clock, counted on from the last time that was written out."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from coxa.readers.fit.decoder.columns import Picker
from coxa.readers.fit.decoder.index import Group
from coxa.readers.fit.decoder.profile import TIMESTAMP
from coxa.readers.fit.decoder.walk import COMPRESSED, Positions

# The clock of a compressed header counts to 32 and begins anew.
_CLOCK_BITS = 0x1F


class HeaderClock:
    """The times of the messages of one file that have none but in their header."""

    def __init__(self, data: bytes, short: Positions, groups: Iterable[Group]) -> None:
        """`short` are the offsets of the messages with a compressed header."""
        self._data = np.frombuffer(data, np.uint8)
        self.positions = short
        self.times = self._times(data, groups) if len(short) else np.empty(0)

    def of(self, positions: Positions) -> tuple[NDArray[np.float64], NDArray[np.intp]] | None:
        """Seconds on FIT's clock, and which of the messages they belong to; None for none."""
        if not len(self.positions):
            return None
        rows = np.flatnonzero(self._data[positions] >= COMPRESSED)
        at = np.searchsorted(self.positions, positions[rows])
        return self.times[at], rows

    def _times(self, data: bytes, groups: Iterable[Group]) -> NDArray[np.float64]:
        told = [_written_out(data, group) for group in groups]
        where = np.concatenate([self.positions, *(positions for positions, _ in told)])
        values = np.concatenate([np.full(len(self.positions), -1), *(times for _, times in told)])
        order = np.argsort(where, kind="stable")
        where, values = where[order], values[order]
        full = values >= 0
        clock = self._data[where]
        clock[full] = values[full] & _CLOCK_BITS
        passed = np.diff(clock, prepend=np.uint8(0)) & _CLOCK_BITS
        passed[full] = 0
        since = np.cumsum(passed, dtype=np.int64)
        last = np.where(full, np.arange(len(full), dtype=np.int32), np.int32(-1))
        np.maximum.accumulate(last, out=last)
        values -= since
        since += np.where(last >= 0, values[last], 0)
        times: NDArray[np.float64] = since[~full].astype(np.float64)
        return times


def _written_out(data: bytes, group: Group) -> tuple[Positions, NDArray[np.int64]]:
    places = {
        layout: field
        for layout in group.layouts
        if (field := layout.fields.get(TIMESTAMP)) and field.base.letter == "I" and field.count == 1
    }
    positions, times = [np.empty(0, np.int32)], [np.empty(0, np.int64)]
    for raw in Picker(data, group).pick(places) if places else ():
        at = group.positions if raw.rows is None else group.positions[raw.rows]
        valid = raw.values != raw.base.invalid
        positions.append(at[valid])
        times.append(raw.values[valid].astype(np.int64))
    return np.concatenate(positions), np.concatenate(times)

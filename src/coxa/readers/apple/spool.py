"""Samples set aside on disk while the file streams by, because the workouts come only after them.

Memory stays small whatever the export's size: each month has a small buffer, and full buffers go
to one unnamed file.
"""

import struct
import tempfile
from collections.abc import Iterator
from typing import NamedTuple

_SAMPLE = struct.Struct("<HHddd")
_BUFFER_BYTES = 2048 * _SAMPLE.size
# A workout may run over from one into the next, so two neighbours are read for it.
BUCKET_S = 30 * 86_400.0


class Sample(NamedTuple):
    """`code` and `source` are numbers of the writer's own; seconds since 1970 UTC; SI."""

    code: int
    source: int
    start_s: float
    end_s: float
    value: float


class Spool:
    """Written once, then read by stretches of time."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - gone with the spool
        self._open: dict[int, bytearray] = {}
        self._kept: dict[int, list[tuple[int, int]]] = {}
        self._end = 0

    def add(self, sample: Sample) -> None:
        """Set one aside."""
        bucket = int(sample.start_s // BUCKET_S)
        buffer = self._open.setdefault(bucket, bytearray())
        buffer += _SAMPLE.pack(*sample)
        if len(buffer) >= _BUFFER_BYTES:
            self._keep(bucket)

    def _keep(self, bucket: int) -> None:
        buffer = self._open.pop(bucket)
        self._file.seek(self._end)
        self._file.write(buffer)
        self._kept.setdefault(bucket, []).append((self._end, len(buffer)))
        self._end += len(buffer)

    def bucket_of(self, start_s: float) -> int:
        """Where samples of that instant lie."""
        return int(start_s // BUCKET_S)

    def samples(self, bucket: int) -> Iterator[Sample]:
        """Those of one bucket, in the order of the file."""
        for at, size in self._kept.get(bucket, ()):
            self._file.seek(at)
            yield from map(Sample._make, _SAMPLE.iter_unpack(self._file.read(size)))
        yield from map(Sample._make, _SAMPLE.iter_unpack(bytes(self._open.get(bucket, b""))))

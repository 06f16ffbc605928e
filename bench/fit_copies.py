"""Copies of a real FIT file on other days: each a run of its own for the store."""

from collections.abc import Iterator

import numpy as np

from coxa.readers.fit.decoder.header import header_at
from coxa.readers.fit.decoder.index import Group, groups
from coxa.readers.fit.decoder.walk import walk

DAY_S = 86_400

# Fields that hold a moment: every message's time, file_id's, and the starts of laps and sessions.
_TIMES = {0: (253, 4), 18: (253, 2), 19: (253, 2), 34: (253, 5)}
_INVALID = 0xFFFF_FFFF


def moved(data: bytes, days: int) -> bytes:
    """The first part of a little-endian file, all of it so many days later."""
    header = header_at(data, 0)
    assert header is not None
    found = walk(data, header.start, header.start + header.data_bytes)
    heads = np.frombuffer(data, np.uint8)[found.positions]
    result = bytearray(data)
    for number, group in groups(heads, found).items():
        for at in _offsets(group, _TIMES.get(number, (253,))):
            told = int.from_bytes(data[at : at + 4], "little")
            if told != _INVALID:
                result[at : at + 4] = (told + days * DAY_S).to_bytes(4, "little")
    return bytes(result)


def _offsets(group: Group, numbers: tuple[int, ...]) -> Iterator[int]:
    which = [0] * len(group.positions) if group.which is None else group.which.tolist()
    for position, kind in zip(group.positions.tolist(), which, strict=True):
        fields = group.layouts[kind].fields
        yield from (position + fields[number].at for number in numbers if number in fields)

"""The header that each FIT file of a chain begins with."""

import struct
from dataclasses import dataclass
from enum import StrEnum

from coxa.readers.fit.decoder.crc import crc16

# Size of header, protocol, profile, size of data, ".FIT"; a longer header ends with a checksum.
_FIXED = struct.Struct("<BBHI4s")
_MAGIC = b".FIT"
CRC_BYTES = 2


class Checksum(StrEnum):
    """What a stored checksum says about its bytes."""

    RIGHT = "right"
    WRONG = "wrong"
    ABSENT = "absent"  # cut off, or 0, which stands for "not computed" in a header
    UNCHECKED = "unchecked"


@dataclass(frozen=True)
class Header:
    """`start` is where the messages begin, `data_bytes` how many bytes of them are claimed."""

    start: int
    data_bytes: int
    protocol: tuple[int, int]
    profile: int
    checksum: Checksum


def header_at(data: bytes, at: int) -> Header | None:
    """The header at that offset; None where there is none, or only a piece of one."""
    if len(data) - at < _FIXED.size:
        return None
    size, protocol, profile, data_bytes, magic = _FIXED.unpack_from(data, at)
    if magic != _MAGIC or size < _FIXED.size or at + size > len(data):
        return None
    checksum = _checksum(data[at : at + size])
    return Header(at + size, data_bytes, (protocol >> 4, protocol & 0x0F), profile, checksum)


def _checksum(header: bytes) -> Checksum:
    stored = int.from_bytes(header[_FIXED.size : _FIXED.size + CRC_BYTES], "little")
    if not stored:
        return Checksum.ABSENT
    return Checksum.RIGHT if crc16(header[: _FIXED.size]) == stored else Checksum.WRONG

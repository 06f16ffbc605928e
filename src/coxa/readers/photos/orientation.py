"""The one thing of a phone's notes that a picture needs: which way is up."""

from collections.abc import Iterator
from typing import Literal

_TAG, _SHORT = 0x0112, 3
_UPRIGHT, _LAST = 1, 8
_MOST_ENTRIES = 200
_ORDERS: dict[bytes, Literal["little", "big"]] = {b"II": "little", b"MM": "big"}


def orientation_of(tiff: bytes) -> int | None:
    """2 to 8 as cameras count; None for upright, unknown or unreadable."""
    order = _ORDERS.get(tiff[:2])
    if order is None:
        return None
    found = next(_values(tiff, order), None)
    return found if found is not None and _UPRIGHT < found <= _LAST else None


def _values(tiff: bytes, order: Literal["little", "big"]) -> Iterator[int]:
    at = int.from_bytes(tiff[4:8], order)
    count = int.from_bytes(tiff[at : at + 2], order)
    for entry in range(min(count, _MOST_ENTRIES)):
        row = tiff[at + 2 + entry * 12 : at + 14 + entry * 12]
        if len(row) == 12 and int.from_bytes(row[:2], order) == _TAG:
            if int.from_bytes(row[2:4], order) == _SHORT:
                yield int.from_bytes(row[8:10], order)
            return


def exif_saying(orientation: int) -> bytes:
    """A note of one line: nothing but which way is up."""
    row = _TAG.to_bytes(2, "little") + _SHORT.to_bytes(2, "little") + (1).to_bytes(4, "little")
    value = orientation.to_bytes(2, "little") + b"\0\0"
    head = b"II*\0" + (8).to_bytes(4, "little") + (1).to_bytes(2, "little")
    return head + row + value + (0).to_bytes(4, "little")

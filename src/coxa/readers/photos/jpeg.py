"""JPEG: kept are the tables, the scans, the colour profile and which way is up."""

from collections.abc import Iterator
from dataclasses import dataclass

from coxa.readers.photos.orientation import exif_saying, orientation_of
from coxa.readers.photos.photo import Photo, PhotoKind, broken

SIGNATURE = b"\xff\xd8\xff"
_START, _END, _SCAN, _COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
_APP0, _APP1, _APP2, _APP14, _APP15 = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF
# Frames, without the tables that share their numbers (DHT, JPG, DAC).
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers that carry nothing
_EXIF, _PROFILE, _JFIF, _ADOBE = b"Exif\0\0", b"ICC_PROFILE\0", b"JFIF\0", b"Adobe"


@dataclass(frozen=True)
class Segment:
    """One marker with its bytes; of a scan also what follows up to the next marker."""

    marker: int
    body: bytes
    scan: bytes = b""


def clean(data: bytes) -> Photo:
    """Raises `Unreadable`. What stands behind the end of the picture is not kept."""
    kept: list[bytes] = []
    size: tuple[int, int] | None = None
    scans, turned = 0, None
    for segment in _segments(data):
        if segment.marker in _FRAMES:
            size = _size(segment.body)
        if segment.marker == _APP1 and segment.body.startswith(_EXIF) and turned is None:
            turned = orientation_of(segment.body[len(_EXIF) :])
        scans += segment.marker == _SCAN
        if _belongs(segment):
            kept.append(_written(segment))
    if size is None or not scans:
        raise broken()
    up = _written(Segment(_APP1, _EXIF + exif_saying(turned))) if turned else b""
    high, wide = size
    whole = b"\xff\xd8" + up + b"".join(kept) + b"\xff\xd9"
    return Photo(PhotoKind.JPEG, whole, wide, high)


def _belongs(segment: Segment) -> bool:
    """Of what programs add, only what changes how the colours look."""
    if segment.marker == _COMMENT:
        return False
    if _APP0 <= segment.marker <= _APP15:
        wanted = {_APP0: _JFIF, _APP2: _PROFILE, _APP14: _ADOBE}.get(segment.marker)
        return wanted is not None and segment.body.startswith(wanted)
    return True


def _segments(data: bytes) -> Iterator[Segment]:
    at = 2
    while True:
        at, marker = _marker(data, at)
        if marker == _END:
            return
        if marker in _ALONE:
            continue
        length = int.from_bytes(data[at : at + 2], "big")
        body = data[at + 2 : at + length]
        if length < 2 or len(body) != length - 2 or marker == _START:
            raise broken()
        at += length
        scan = b""
        if marker == _SCAN:
            end = _end_of_scan(data, at)
            scan, at = data[at:end], end
        yield Segment(marker, body, scan)


def _marker(data: bytes, at: int) -> tuple[int, int]:
    """Fill bytes may stand before it."""
    if data[at : at + 1] != b"\xff":
        raise broken()
    while data[at : at + 1] == b"\xff":
        at += 1
    if at >= len(data):
        raise broken()
    return at + 1, data[at]


def _end_of_scan(data: bytes, at: int) -> int:
    """In a scan a 0xFF is followed by a zero or a restart marker; anything else ends it."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise broken()
        after = data[at + 1]
        if after == 0xFF:
            at += 1
        elif after == 0 or after in _ALONE:
            at += 2
        else:
            return at


def _size(body: bytes) -> tuple[int, int]:
    """Height and width of a frame."""
    if len(body) < 6:
        raise broken()
    return int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big")


def _written(segment: Segment) -> bytes:
    length = (len(segment.body) + 2).to_bytes(2, "big")
    return bytes((0xFF, segment.marker)) + length + segment.body + segment.scan

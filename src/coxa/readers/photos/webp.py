"""WebP: kept are the picture, its transparency and its colours."""

from collections.abc import Iterator

from coxa.readers.outcome import Unreadable
from coxa.readers.photos.photo import Photo, PhotoKind, broken

_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"})
_NOTES = 0x08 | 0x04  # Exif and XMP, as the flags of VP8X announce them
_HEAD, _SIDE = 12, 0x3FFF


def clean(data: bytes) -> Photo:
    """Raises `Unreadable`; a moving picture is one."""
    kept: list[bytes] = []
    size: tuple[int, int] | None = None
    for kind, body in _chunks(data):
        if kind in {b"ANIM", b"ANMF"}:
            raise Unreadable("This picture moves; send a still one.")
        if kind in {b"VP8 ", b"VP8L"}:
            size = _lossy(body) if kind == b"VP8 " else _lossless(body)
        if kind in _KEPT:
            part = bytes((body[0] & ~_NOTES,)) + body[1:] if kind == b"VP8X" and body else body
            kept.append(_written(kind, part))
    if size is None:
        raise broken()
    inner = b"WEBP" + b"".join(kept)
    return Photo(PhotoKind.WEBP, b"RIFF" + len(inner).to_bytes(4, "little") + inner, *size)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise broken()
    at = _HEAD
    while at + 8 <= end:
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        body = data[at + 8 : at + 8 + length]
        if len(body) != length or at + 8 + length > end:
            raise broken()
        yield data[at : at + 4], body
        at += 8 + length + length % 2


def _lossy(body: bytes) -> tuple[int, int]:
    if body[3:6] != b"\x9d\x01\x2a" or len(body) < 10:
        raise broken()
    wide, high = (int.from_bytes(body[at : at + 2], "little") & _SIDE for at in (6, 8))
    return wide, high


def _lossless(body: bytes) -> tuple[int, int]:
    if body[:1] != b"\x2f" or len(body) < 5:
        raise broken()
    bits = int.from_bytes(body[1:5], "little")
    return (bits & _SIDE) + 1, (bits >> 14 & _SIDE) + 1


def _written(kind: bytes, body: bytes) -> bytes:
    return kind + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)

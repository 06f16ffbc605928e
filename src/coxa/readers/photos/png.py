"""PNG: kept are the picture, its palette and its colours; unpacked once, to see that it is true."""

import zlib
from collections.abc import Iterator

from coxa.readers.photos.photo import Photo, PhotoKind, broken, must_be_bearable

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT"}
)
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by kind of colour
_PIECE = 1024 * 1024
_HEAD = 13


def clean(data: bytes) -> Photo:
    """Raises `Unreadable`. Words, times and notes of the camera are not kept."""
    kept: list[bytes] = []
    packed: list[bytes] = []
    head = b""
    for kind, body, whole in _chunks(data):
        if not kept:
            if kind != b"IHDR" or len(body) != _HEAD:
                raise broken()
            head = body
        if kind in _KEPT:
            kept.append(whole)
        if kind == b"IDAT":
            packed.append(body)
    wide, high = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    must_be_bearable(wide, high)
    _must_unpack(packed, _most_bytes(head, wide, high))
    return Photo(PhotoKind.PNG, SIGNATURE + b"".join(kept), wide, high)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Kind, body and all bytes of each, up to the end of the picture."""
    at = len(SIGNATURE)
    while True:
        length = int.from_bytes(data[at : at + 4], "big")
        whole = data[at : at + 12 + length]
        if len(whole) != 12 + length:
            raise broken()
        kind, body = whole[4:8], whole[8:-4]
        if zlib.crc32(whole[4:-4]) != int.from_bytes(whole[-4:], "big"):
            raise broken()
        yield kind, body, whole
        if kind == b"IEND":
            return
        at += len(whole)


def _most_bytes(head: bytes, wide: int, high: int) -> int:
    """Unpacked, with the byte before each line; interlaced pictures have more, shorter lines."""
    channels = _CHANNELS.get(head[9])
    if channels is None or head[8] not in {1, 2, 4, 8, 16}:
        raise broken()
    line = -(-wide * channels * head[8] // 8)
    return high * (line + 1) + (high * 2 + wide + 64 if head[12] else 0)


def _must_unpack(packed: list[bytes], most: int) -> None:
    """To something, and to no more than the sides say: a bomb is found before a browser does."""
    unpacking, got = zlib.decompressobj(), 0
    try:
        for piece in packed:
            rest = piece
            while rest:
                got += len(unpacking.decompress(rest, _PIECE))
                if got > most:
                    raise broken()
                rest = unpacking.unconsumed_tail
    except zlib.error as error:
        raise broken() from error
    if not got:
        raise broken()

"""Takes gzip off, never producing more than a runner's file can be."""

import zlib

from coxa.readers.limits import (
    MAX_FILE_BYTES,
    MAX_GZIP_LAYERS,
    MAX_RATIO,
    RATIO_MATTERS_ABOVE_BYTES,
)
from coxa.readers.outcome import Unreadable

GZIP_MAGIC = b"\x1f\x8b"
_GZIP_WINDOW = 16 + zlib.MAX_WBITS  # zlib's way to say "expect a gzip header"


def without_gzip(data: bytes) -> tuple[bytes, bool]:
    """The bytes inside up to `MAX_GZIP_LAYERS` layers, and whether every layer was whole.

    Raises `Unreadable` for a layer too many, for a bomb, and where nothing came out.
    """
    whole = True
    for _ in range(MAX_GZIP_LAYERS):
        if not data.startswith(GZIP_MAGIC):
            return data, whole
        data, layer_whole = _gunzip(data)
        whole = whole and layer_whole
    if data.startswith(GZIP_MAGIC):
        raise Unreadable("The file is packed inside itself too many times to be a recording.")
    return data, whole


def _gunzip(data: bytes) -> tuple[bytes, bool]:
    allowed = min(MAX_FILE_BYTES, max(RATIO_MATTERS_ABOVE_BYTES, len(data) * MAX_RATIO))
    packed = zlib.decompressobj(_GZIP_WINDOW)
    pieces: list[bytes] = []
    room = allowed
    broke = False
    rest = data
    while rest and room >= 0:
        try:
            piece = packed.decompress(rest, min(room, 1 << 20) + 1)
        except zlib.error:
            broke = True
            break
        pieces.append(piece)
        room -= len(piece)
        rest = packed.unconsumed_tail
        if packed.eof:
            break
    if room < 0:
        raise Unreadable("Unpacked, the file would be far larger than any recording.")
    unpacked = b"".join(pieces)
    if not unpacked:
        raise Unreadable("The file is packed (gzip), and nothing in it could be unpacked.")
    return unpacked, packed.eof and not broke

"""Bytes to a photo, told by their beginning, never by a name."""

from coxa.readers.outcome import Unreadable
from coxa.readers.photos import jpeg, png, webp
from coxa.readers.photos.photo import MOST_BYTES, Photo


def clean(data: bytes) -> Photo:
    """Only what the picture needs is kept. Raises `Unreadable` for anything else or too much."""
    if len(data) > MOST_BYTES:
        raise Unreadable("A photo is at most 4 MB; send a smaller one.")
    if data.startswith(jpeg.SIGNATURE):
        return jpeg.clean(data)
    if data.startswith(png.SIGNATURE):
        return png.clean(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return webp.clean(data)
    raise Unreadable("This is not a JPEG, PNG or WebP picture.")

"""What a photo is, whichever of the three formats; limits that hold for all."""

from dataclasses import dataclass
from enum import StrEnum

from coxa.readers.outcome import Unreadable

MOST_BYTES = 4 * 1024**2
MOST_SIDE = 12_000  # no phone's picture is wider
MOST_PIXELS = 50_000_000  # what a browser unpacks to 200 MB


class PhotoKind(StrEnum):
    """The formats that every browser shows."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"


@dataclass(frozen=True)
class Photo:
    """`data` without place, time, names and words; sides in pixels as stored."""

    kind: PhotoKind
    data: bytes
    wide: int
    high: int

    def __post_init__(self) -> None:
        must_be_bearable(self.wide, self.high)


def must_be_bearable(wide: int, high: int) -> None:
    """Raises `Unreadable` for a picture that would fill the memory of whoever looks at it."""
    if not (0 < wide <= MOST_SIDE and 0 < high <= MOST_SIDE and wide * high <= MOST_PIXELS):
        raise Unreadable("This picture has too many pixels, or none.")


def broken() -> Unreadable:
    """One reason for all that is cut or damaged."""
    return Unreadable("This picture is damaged or cut short.")

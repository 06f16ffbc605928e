"""The format of a file, from its bytes alone: never from its name or a declared type."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from coxa.readers.entry.document import is_entry
from coxa.readers.entry.read import read_entry
from coxa.readers.fit.read import read_fit
from coxa.readers.golden_cheetah.read import is_golden_cheetah, read_golden_cheetah
from coxa.readers.gpx.read import read_gpx
from coxa.readers.outcome import Reading
from coxa.readers.tcx.read import read_tcx

# The root element comes after the declaration, a comment or two and the name spaces.
_HEAD_BYTES = 4096

ZIP_MAGICS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")


@dataclass(frozen=True)
class Format:
    """A format that can be read: its name, how its bytes look, and who reads it."""

    kind: str
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes], Reading]


def _is_fit(data: bytes) -> bool:
    return len(data) >= 12 and data[8:12] == b".FIT"


def _has_root(*names: str) -> Callable[[bytes], bool]:
    root = re.compile(rf"<(?:[\w.-]+:)?(?:{'|'.join(names)})[\s/>]".encode())
    return lambda data: root.search(_plain_head(data)) is not None


def _plain_head(data: bytes) -> bytes:
    """The start of the text with one byte a letter, so that UTF-16 is recognised too."""
    head = data[:_HEAD_BYTES]
    return head.replace(b"\x00", b"") if head.startswith((b"\xff\xfe", b"\xfe\xff")) else head


# One line a format; the first that recognises the bytes reads them.
FORMATS = (
    Format("entry", is_entry, read_entry),
    Format("fit", _is_fit, read_fit),
    Format("gpx", _has_root("gpx"), read_gpx),
    Format("golden_cheetah", is_golden_cheetah, read_golden_cheetah),
    Format("tcx", _has_root("TrainingCenterDatabase", "Activities"), read_tcx),
)


def format_of(data: bytes) -> Format | None:
    """The format the bytes are in, None where no reader knows them."""
    return next((each for each in FORMATS if each.recognises(data)), None)


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin like a zip archive."""
    return data.startswith(ZIP_MAGICS)

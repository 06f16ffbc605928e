"""The format is in the bytes."""

import pytest

from coxa.readers.outcome import Unreadable
from coxa.readers.read import read
from coxa.readers.sniff import format_of

from .recordings import SHIPPED, Known, known_files


@pytest.mark.parametrize("known", [k for k in known_files() if k.folder == SHIPPED], ids=str)
def test_every_real_file_is_recognised_from_its_bytes(known: Known) -> None:
    found = format_of(known.path.read_bytes())
    assert found is not None
    assert found.kind == known.expected["kind"]


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"Hello, this is a note about a run.",
        b"Activity ID,Activity Date\n1,2\n",
        b"<html><body>gpx</body></html>",
        b"{}",
        b"\x00",
    ],
)
def test_other_files_are_refused_in_plain_words(data: bytes) -> None:
    with pytest.raises(Unreadable, match="not a FIT, GPX or TCX file"):
        read(data)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(Unreadable, match="empty"):
        read(b"")

"""XML that wants to expand, to fetch or to nest without end."""

import time

import pytest

from coxa.readers.outcome import Unreadable
from coxa.readers.read import read

LAUGHS = (
    b'<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><gpx><trk><name>&c;</name></trk></gpx>'
)
OUTSIDE = b'<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]><gpx><name>&x;</name></gpx>'
DTD_ALONE = b'<!DOCTYPE gpx SYSTEM "http://localhost:9/x.dtd"><gpx/>'


@pytest.mark.parametrize("data", [LAUGHS, OUTSIDE, DTD_ALONE])
@pytest.mark.parametrize("root", [b"gpx", b"TrainingCenterDatabase"])
def test_a_doctype_is_refused_before_anything_expands(data: bytes, root: bytes) -> None:
    with pytest.raises(Unreadable, match="for safety"):
        read(b'<?xml version="1.0"?>' + data.replace(b"gpx", root))


@pytest.mark.parametrize("root", [b"gpx", b"TrainingCenterDatabase"])
def test_endless_nesting_is_refused_at_once(root: bytes) -> None:
    began = time.perf_counter()
    with pytest.raises(Unreadable, match="nested"):
        read(b"<" + root + b">" + b"<a>" * 5_000_000)
    assert time.perf_counter() - began < 20  # a hang, not a speed


def test_a_flood_of_points_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coxa.readers.gpx.document.MAX_POINTS", 100)
    with pytest.raises(Unreadable, match="more points"):
        read(b"<gpx><trk><trkseg>" + b"<trkpt/>" * 200 + b"</trkseg></trk></gpx>")


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(Unreadable):
        read(b'<?xml version="1.0" encoding="no-such-thing"?><gpx><trk/></gpx>')

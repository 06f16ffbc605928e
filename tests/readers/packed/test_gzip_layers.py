"""Gzip comes off, and bombs do not go off."""

import gzip

import pytest

from coxa.readers.outcome import Unreadable
from coxa.readers.read import read
from tests.readers.recordings import shipped

FIT = shipped("garmin-fenix-5-run.fit")


def packed(data: bytes, layers: int = 1) -> bytes:
    for _ in range(layers):
        data = gzip.compress(data)
    return data


@pytest.mark.parametrize("layers", [1, 2])
def test_a_gzipped_file_reads_as_the_file_itself(layers: int) -> None:
    assert read(packed(FIT, layers)) == read(FIT)


def test_gzip_in_gzip_in_gzip_is_refused() -> None:
    with pytest.raises(Unreadable, match="too many times"):
        read(packed(FIT, 3))


def test_a_gzip_bomb_is_refused() -> None:
    with pytest.raises(Unreadable, match="far larger"):
        read(packed(b"<gpx>" + bytes(80_000_000)))


def test_a_bomb_wrapped_in_gzip_is_refused() -> None:
    with pytest.raises(Unreadable, match="far larger"):
        read(packed(bytes(80_000_000), 2))


def test_a_cut_off_gzip_keeps_what_came_out_and_says_so() -> None:
    whole = packed(shipped("run.fit"))
    reading = read(whole[: len(whole) // 2])
    assert reading.salvaged
    assert reading.activities[0].records > 300


def test_gzip_of_nothing_is_unreadable() -> None:
    with pytest.raises(Unreadable):
        read(packed(b""))


def test_a_broken_gzip_is_unreadable() -> None:
    with pytest.raises(Unreadable):
        read(b"\x1f\x8b\x08" + b"\x00" * 20)

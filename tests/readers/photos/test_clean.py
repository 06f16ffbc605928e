"""A photo keeps its picture, and nothing of where, when and by whom it was taken."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.readers.outcome import Unreadable
from coxa.readers.photos.clean import clean
from coxa.readers.photos.orientation import exif_saying, orientation_of
from coxa.readers.photos.photo import MOST_BYTES, PhotoKind

SECRET = b"GPS 52.5200 13.4050"
SCAN = b"\x11\x22\xff\x00\x33\xff\xd0\x44"


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body


def exif(orientation: int = 1) -> bytes:
    return b"Exif\0\0" + exif_saying(orientation) + SECRET


def jpeg(*extra: bytes, wide: int = 20, high: int = 10, tail: bytes = b"") -> bytes:
    frame = segment(0xC0, struct.pack(">BHHB", 8, high, wide, 1) + b"\x01\x11\x00")
    jfif = segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0")
    scan = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + SCAN
    return b"\xff\xd8" + jfif + b"".join(extra) + frame + scan + b"\xff\xd9" + tail


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*extra: bytes, wide: int = 4, high: int = 3, pixels: bytes | None = None) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0))
    raw = b"".join(b"\0" + bytes(wide * 3) for _ in range(high)) if pixels is None else pixels
    body = chunk(b"IDAT", zlib.compress(raw))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(extra) + body + chunk(b"IEND", b"")


def webp(*extra: tuple[bytes, bytes], wide: int = 6, high: int = 5) -> bytes:
    frame = b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", wide, high) + b"x"
    parts = [(b"VP8X", b"\x0c" + bytes(9)), (b"VP8 ", frame), *extra]
    inner = b"WEBP" + b"".join(
        kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2) for kind, body in parts
    )
    return b"RIFF" + struct.pack("<I", len(inner)) + inner


def test_a_jpeg_loses_its_place_its_words_and_what_hides_behind_its_end():
    notes = [segment(0xE1, exif()), segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET)]
    notes += [segment(0xED, b"Photoshop 3.0\0" + SECRET), segment(0xFE, SECRET)]
    notes += [segment(0xE2, b"MPF\0" + SECRET)]
    photo = clean(jpeg(*notes, tail=SECRET))
    assert SECRET not in photo.data
    assert (photo.kind, photo.wide, photo.high) == (PhotoKind.JPEG, 20, 10)
    assert photo.data == jpeg()


def test_a_jpeg_keeps_its_colour_profile_and_its_scan():
    profile = segment(0xE2, b"ICC_PROFILE\0\x01\x01" + b"colours")
    photo = clean(jpeg(profile))
    assert profile in photo.data
    assert SCAN in photo.data


@pytest.mark.parametrize("turned", range(2, 9))
def test_a_turned_jpeg_still_says_which_way_is_up(turned):
    photo = clean(jpeg(segment(0xE1, exif(turned))))
    at = photo.data.index(b"Exif\0\0") + 6
    assert orientation_of(photo.data[at:]) == turned
    assert SECRET not in photo.data
    assert clean(photo.data).data == photo.data


def test_orientation_is_read_in_both_orders_of_bytes():
    big = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, 6, 0, 0)
    assert orientation_of(big) == 6
    assert orientation_of(b"") is None
    assert orientation_of(b"II*\0\xff\xff\xff\xff") is None


@pytest.mark.parametrize("kind", [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"prVt"])
def test_a_png_loses_its_words_and_its_time(kind):
    photo = clean(png(chunk(kind, SECRET)))
    assert SECRET not in photo.data
    assert photo.data == png()
    assert (photo.kind, photo.wide, photo.high) == (PhotoKind.PNG, 4, 3)


def test_a_png_that_unpacks_to_more_than_it_says_is_refused():
    with pytest.raises(Unreadable, match="damaged"):
        clean(png(pixels=bytes(50_000_000)))


def test_a_png_with_a_changed_byte_is_refused():
    data = bytearray(png())
    data[50] ^= 1
    with pytest.raises(Unreadable, match="damaged"):
        clean(bytes(data))


def test_a_webp_loses_its_notes_and_no_longer_announces_them():
    photo = clean(webp((b"EXIF", SECRET), (b"XMP ", SECRET)))
    assert SECRET not in photo.data
    assert (photo.kind, photo.wide, photo.high) == (PhotoKind.WEBP, 6, 5)
    assert photo.data[photo.data.index(b"VP8X") + 8] & 0x0C == 0
    assert int.from_bytes(photo.data[4:8], "little") == len(photo.data) - 8


def test_a_moving_webp_is_refused():
    with pytest.raises(Unreadable, match="moves"):
        clean(webp((b"ANIM", b"xxxxxx")))


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"<svg/>", b"%PDF", b"RIFF\0\0\0\0WAVE", b"\xff\xd8\xff\xe0"]
)
def test_anything_else_is_refused_with_a_reason(data):
    with pytest.raises(Unreadable):
        clean(data)


def test_too_much_is_refused_by_bytes_and_by_pixels():
    with pytest.raises(Unreadable, match="4 MB"):
        clean(b"\xff\xd8\xff" + bytes(MOST_BYTES))
    for data in (jpeg(wide=12_001), jpeg(wide=10_000, high=9_000), png(wide=0), webp(wide=0)):
        with pytest.raises(Unreadable, match="pixels"):
            clean(data)


@given(st.binary(max_size=200), st.sampled_from([jpeg(), png(), webp(), b""]), st.data())
def test_any_bytes_are_cleaned_or_refused_and_a_clean_photo_stays_as_it_is(noise, whole, data):
    at = data.draw(st.integers(0, len(whole)))
    for tried in (whole[:at], whole[:at] + noise + whole[at:], whole[:at] + noise):
        try:
            photo = clean(tried)
        except Unreadable:
            continue
        assert clean(photo.data) == photo

"""What holds for every file: against a decoder that goes message by message, and broken bytes."""

import random
import struct
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coxa.readers.fit.decoder.crc import LANE_BYTES, crc16
from coxa.readers.fit.decoder.decode import decode
from coxa.readers.fit.decoder.walk import walk
from coxa.readers.outcome import Unreadable
from tests.readers.recordings import shipped

from .touching import touch_everything
from .written import MORNING, UINT8, define, fit_file, record

few = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))

# Base type, its letter, what stands for "not measured".
TYPES = [
    (0x02, "B", 0xFF),
    (0x01, "b", 0x7F),
    (0x84, "H", 0xFFFF),
    (0x83, "h", 0x7FFF),
    (0x86, "I", 0xFFFF_FFFF),
    (0x85, "i", 0x7FFF_FFFF),
    (0x0A, "B", 0),
    (0x8B, "H", 0),
    (0x8C, "I", 0),
    (0x89, "d", None),
    (0x8F, "Q", 0xFFFF_FFFF_FFFF_FFFF),
]

# Fields without a name, so that nothing is scaled or expanded.
FIELDS = st.lists(
    st.tuples(st.integers(150, 156), st.sampled_from(TYPES)),
    min_size=1,
    max_size=5,
    unique_by=lambda field: field[0],
)
LAYOUTS = st.lists(st.tuples(FIELDS, st.booleans()), min_size=1, max_size=4)


@few
@given(
    layouts=LAYOUTS,
    order=st.lists(st.tuples(st.integers(0, 3), st.integers(1, 90)), min_size=1, max_size=6),
    again=st.integers(1, 40),
    filling=st.randoms(use_true_random=False),
)
def test_every_column_is_what_one_message_after_the_other_gives(
    layouts: list[Any], order: list[Any], again: int, filling
) -> None:
    definitions, packings = [], []
    for local, (fields, big_endian) in enumerate(layouts):
        told = [(number, struct.calcsize("=" + kind[1]), kind[0]) for number, kind in fields]
        definitions.append(define(local, 20, told, big_endian=big_endian))
        letters = "".join(kind[1] for _, kind in fields)
        packings.append(struct.Struct((">" if big_endian else "<") + letters))
    body, rows = list(definitions), []
    for any_local, count in order * again:
        local = any_local % len(layouts)
        for _ in range(count if again < 4 else 1):
            raw = filling.randbytes(packings[local].size)
            if filling.random() < 0.3:
                raw = filling.choice((b"\xff", b"\0", b"\x7f")) * len(raw)
            body.append(bytes([local]) + raw)
            rows.append(_one(layouts[local][0], packings[local].unpack(raw)))
    (part,) = decode(fit_file(body)).parts
    records = part.messages("record")
    assert len(records) == len(rows)
    for number in {number for fields, _ in layouts for number, _ in fields}:
        wanted = [row.get(number, np.nan) for row in rows]
        np.testing.assert_equal(records.numbers(str(number)), np.array(wanted, float))


def _one(fields: Sequence[Any], values: Sequence[float]) -> dict[int, float]:
    return {
        number: float(value)
        for (number, (_, _, invalid)), value in zip(fields, values, strict=True)
        if value != invalid
    }


@few
@given(
    lengths=st.lists(st.integers(0, 9), min_size=1, max_size=6),
    pattern=st.lists(st.integers(0, 5), min_size=1, max_size=5),
    times=st.integers(1, 300),
    tail=st.lists(st.integers(0, 5), max_size=40),
)
def test_every_message_is_found_where_it_begins(
    lengths: list[int], pattern: list[int], times: int, tail: list[int]
) -> None:
    body = b"".join(
        define(local, 20, [(200, size, UINT8)] if size else [])
        for local, size in enumerate(lengths)
    )
    wanted = []
    for any_local in [*pattern * times, *tail]:
        local = any_local % len(lengths)
        wanted.append(len(body))
        body += bytes([local]) + b"\x41" * lengths[local]
    found = walk(body, 0, len(body))
    assert found.whole
    assert found.positions.tolist() == wanted


@few
@given(passed=st.lists(st.integers(0, 31), min_size=1, max_size=300), every=st.integers(2, 40))
def test_header_clocks_are_right_where_less_than_half_a_minute_passes(
    passed: list[int], every: int
) -> None:
    body, now, wanted = [define(1, 20, [(3, 1, UINT8)])], MORNING, [MORNING]
    body.append(record(0))
    for index, seconds in enumerate(passed):
        now += seconds
        wanted.append(now)
        whole = index % every == 0
        body.append(record(now - MORNING) if whole else bytes((0xA0 | now & 0x1F, 120)))
    (part,) = decode(fit_file(body)).parts
    assert part.messages("record").numbers("timestamp").tolist() == wanted


@few
@given(data=st.binary(max_size=600), zeros=st.integers(0, 70_000))
def test_the_checksum_is_the_one_counted_bit_by_bit(data: bytes, zeros: int) -> None:
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0xA001 if crc & 1 else 0)
    assert crc16(bytes(zeros) + data) == crc  # zeros in front change nothing


@pytest.mark.parametrize("lanes", [8, 511, 512, 513, 1024, 8191])
@pytest.mark.parametrize("more", [-1, 0, 1])
def test_no_lane_counts_otherwise_than_the_others(lanes: int, more: int) -> None:
    data = random.Random(lanes).randbytes(lanes * LANE_BYTES + more)
    half = len(data) // 2
    left, right = data[:half] + bytes(len(data) - half), bytes(half) + data[half:]
    assert crc16(left) ^ crc16(right) == crc16(data)  # a checksum is linear
    assert crc16(data + crc16(data).to_bytes(2, "little")) == 0


def test_a_long_integer_beside_the_invalid_one_was_measured() -> None:
    values = [2**64 - 2, 2**64 - 1, 2**64 - 1024]
    body = [define(0, 20, [(150, 8, 0x8F)]), *(struct.pack("<BQ", 0, each) for each in values)]
    read = decode(fit_file(body)).parts[0].messages("record").numbers("150")
    assert np.isnan(read).tolist() == [False, True, False]


@few
@given(one=st.binary(min_size=1, max_size=3000), times=st.integers(1, 600))
def test_the_checksum_of_anything_followed_by_its_checksum_is_nothing(
    one: bytes, times: int
) -> None:
    data = one * times
    assert crc16(data + crc16(data).to_bytes(2, "little")) == 0


SEEDS = [
    shipped(name)
    for name in (
        "garmin-fenix-5-run.fit",
        "compressed-speed-distance.fit",
        "antfs-dump.63.fit",
        "elemnt-bolt-no-application-id-inside-developer-data-id.fit",
    )
]


@few
@given(
    seed=st.sampled_from(SEEDS),
    flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=20),
    cut=st.floats(0.1, 1),
)
def test_broken_bytes_give_columns_or_are_unreadable_and_nothing_else(
    seed: bytes, flips: list[Any], cut: float
) -> None:
    data = bytearray(seed)
    for where, value in flips:
        data[int(len(data) * where)] = value
    with suppress(Unreadable):
        touch_everything(bytes(data[: int(len(data) * cut)]))


@few
@given(data=st.binary(max_size=3000))
def test_any_bytes_behind_a_header_give_columns_or_are_unreadable(data: bytes) -> None:
    with suppress(Unreadable):
        touch_everything(fit_file([data]))

"""Small files written byte by byte, and what the decoder makes of each."""

import struct

import numpy as np
import pytest

from coxa.readers.fit.decoder.decode import decode
from coxa.readers.fit.decoder.header import Checksum
from coxa.readers.fit.decoder.messages import Messages
from coxa.readers.fit.decoder.rows import Row

from .written import (
    BYTES,
    MORNING,
    SINT32,
    STRING,
    UINT8,
    UINT16,
    UINT32,
    define,
    described,
    file_id,
    fit_file,
    lap,
    message,
    record,
)

RECORD = 20


def records(*written: bytes) -> Messages:
    (part,) = decode(fit_file(written)).parts
    return part.messages("record")


def test_a_value_is_scaled_and_moved_to_its_unit() -> None:
    found = records(record(0, (2, UINT16, 3000), (5, UINT32, 12_345)))
    assert found.numbers("altitude").tolist() == [100.0]
    assert found.numbers("distance").tolist() == [123.45]
    assert (found.units("altitude"), found.units("distance")) == ("m", "m")


def test_each_type_has_its_own_value_for_not_measured() -> None:
    not_measured = [(3, UINT8, 0xFF), (7, UINT16, 0xFFFF), (0, SINT32, 2**31 - 1)]
    found = records(record(0, *not_measured))
    for field in ("heart_rate", "power", "position_lat"):
        assert np.isnan(found.numbers(field)).tolist() == [True]


def test_a_field_that_is_not_there_is_not_measured() -> None:
    assert np.isnan(records(record(0), record(1)).numbers("power")).tolist() == [True, True]


def test_a_name_that_the_profile_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError):
        records(record(0)).numbers("happiness")


def test_a_nameless_field_goes_by_its_number() -> None:
    found = records(record(0, (200, UINT16, 7)))
    assert found.fields == ["200", "timestamp"]
    assert found.numbers("200").tolist() == [7.0]


def test_layouts_that_change_midway_merge_in_the_order_of_the_file() -> None:
    found = records(
        record(0, (3, UINT8, 100)),
        record(1, (7, UINT16, 250)),
        record(2, (3, UINT8, 102), (7, UINT16, 252)),
        message(RECORD, [(7, UINT16, 253), (253, UINT32, MORNING + 3)], big_endian=True),
        record(4, (3, UINT8, 104)),
    )
    np.testing.assert_equal(found.numbers("heart_rate"), [100, np.nan, 102, np.nan, 104])
    np.testing.assert_equal(found.numbers("power"), [np.nan, 250, 252, 253, np.nan])
    assert (found.numbers("timestamp") - MORNING).tolist() == [0, 1, 2, 3, 4]


def test_a_local_number_may_come_to_mean_another_message() -> None:
    both = decode(fit_file([record(0), lap(0, 60), record(1), lap(60, 60)])).parts[0]
    assert (len(both.messages("record")), len(both.messages("lap"))) == (2, 2)
    assert both.messages("lap").numbers("total_elapsed_time").tolist() == [60, 60]


def test_a_field_of_several_values_has_a_column_each() -> None:
    beats = define(0, 78, [(0, 6, UINT16)]) + struct.pack("<BHHH", 0, 800, 650, 0xFFFF)
    (part,) = decode(fit_file([beats, beats])).parts
    np.testing.assert_equal(part.messages("hrv").numbers("time"), [[0.8, 0.65, np.nan]] * 2)


def test_widths_that_differ_are_filled_up_with_not_measured() -> None:
    two = define(0, 78, [(0, 4, UINT16)]) + struct.pack("<BHH", 0, 800, 650)
    one = define(0, 78, [(0, 2, UINT16)]) + struct.pack("<BH", 0, 700)
    (part,) = decode(fit_file([two, one])).parts
    np.testing.assert_equal(part.messages("hrv").numbers("time"), [[0.8, 0.65], [0.7, np.nan]])


def test_a_size_that_its_type_does_not_divide_is_plain_bytes() -> None:
    odd = define(0, RECORD, [(253, 4, UINT32), (7, 3, UINT16), (3, 1, UINT8)])
    found = records(odd + struct.pack("<BIBBBB", 0, MORNING, 1, 2, 3, 99))
    assert found.numbers("power").shape == (1, 3)
    assert np.isnan(found.scalars("power")).tolist() == [True]
    assert found.numbers("heart_rate").tolist() == [99.0]


def test_a_field_of_no_size_takes_no_room() -> None:
    empty = define(0, RECORD, [(253, 4, UINT32), (7, 0, UINT16), (3, 1, UINT8)])
    assert records(empty + struct.pack("<BIB", 0, MORNING, 99)).scalars("heart_rate") == [99]


def test_a_definition_without_fields_is_a_message_of_its_header_alone() -> None:
    assert len(records(define(0, RECORD, []) + bytes(5))) == 5


def test_text_ends_at_its_first_nothing_or_with_its_field() -> None:
    name = define(0, 0, [(8, 6, STRING)])
    assert _first_name(name + b"\0watch\0") == "watch"
    assert _first_name(name + b"\0a\0b\0cd") == "a"
    assert _first_name(name + b"\0abcdef") == "abcdef"
    assert _first_name(name + b"\0ab\xffdef") == "ab\ufffddef"
    assert _first_name(name + bytes(7)) is None


def _first_name(written: bytes) -> object:
    return decode(fit_file([written])).parts[0].messages("file_id").first().get("product_name")


def test_rows_name_what_numbers_stand_for() -> None:
    (row,) = decode(fit_file([file_id()])).parts[0].messages("file_id").rows()
    assert row == {"type": "activity", "manufacturer": "garmin"}


def test_a_name_for_what_is_no_whole_number_is_the_number_itself() -> None:
    odd = define(0, 0, [(0, 4, 0x88), (1, 4, 0x88)])
    (row,) = _rows_of_file_id(odd + struct.pack("<Bff", 0, float("nan"), 2.5))
    assert row == {"manufacturer": 2.5}


def _rows_of_file_id(written: bytes) -> list[Row]:
    return decode(fit_file([written])).parts[0].messages("file_id").rows()


# Compressed headers.


def short(local: int, clock: int, *values: int) -> bytes:
    return bytes((0x80 | local << 5 | clock & 0x1F, *values))


HEART_ONLY = define(1, RECORD, [(3, 1, UINT8)])


def test_the_clock_of_a_header_counts_on_from_the_last_whole_time() -> None:
    found = records(
        record(0),
        HEART_ONLY,
        *(short(1, MORNING + passed, 100) for passed in (1, 2, 30, 33, 64)),
        record(100),
        short(1, MORNING + 131, 100),
    )
    passed = (found.numbers("timestamp") - MORNING).tolist()
    assert passed == [0, 1, 2, 30, 33, 64, 100, 131]


def test_a_time_in_another_message_moves_the_clock_too() -> None:
    found = records(record(0), HEART_ONLY, lap(10, 990), HEART_ONLY, short(1, MORNING + 1003, 9))
    assert (found.numbers("timestamp") - MORNING).tolist() == [0, 1003]


def test_a_header_clock_without_any_whole_time_counts_from_nothing() -> None:
    found = records(HEART_ONLY, short(1, 5, 1), short(1, 3, 1))
    assert found.numbers("timestamp").tolist() == [5, 35]


def test_a_time_that_is_no_time_leaves_the_clock_alone() -> None:
    odd = define(0, RECORD, [(253, 4, 0x85)]) + struct.pack("<Bi", 0, -5)
    found = records(record(0), odd, HEART_ONLY, short(1, MORNING + 3, 9))
    assert (found.numbers("timestamp") - MORNING).tolist()[2] == 3


def test_speed_and_distance_in_three_bytes_are_taken_apart_and_counted_on() -> None:
    packed = define(1, RECORD, [(8, 3, BYTES)])
    written = [(300, 16 * 200), (310, 16 * 10), (0, 16 * 10), (0xFFF, 0xFFF)]
    data = b"".join(
        b"\1" + bytes((speed & 0xFF, speed >> 8 | (metres & 0xF) << 4, metres >> 4))
        for speed, metres in written
    )
    found = records(packed + data)
    np.testing.assert_allclose(found.numbers("speed"), [3.0, 3.1, 0, np.nan])
    np.testing.assert_allclose(found.numbers("distance"), [200, 266, 266, np.nan])


def test_the_finer_field_is_filled_from_the_coarse_one_where_it_is_missing() -> None:
    found = records(record(0, (2, UINT16, 3000), (78, UINT32, 3001)), record(1, (2, UINT16, 3005)))
    np.testing.assert_allclose(found.numbers("enhanced_altitude"), [100.2, 101.0])


# Fields of apps.


def with_app(*values: int, field: int = 0, developer: int = 0) -> bytes:
    layout = define(0, RECORD, [(253, 4, UINT32)], [(field, 2, developer)])
    return layout + b"".join(struct.pack("<BIH", 0, MORNING, value) for value in values)


def test_a_field_of_an_app_has_the_name_the_file_gives_it() -> None:
    found = records(described(0, 0, UINT16, "Power", "Watts"), with_app(250, 0xFFFF))
    assert found.developer_fields == [("Power", "Watts")]
    np.testing.assert_equal(found.developer_numbers("Power", "Watts"), [250, np.nan])


def test_a_field_of_an_app_may_hold_several_values() -> None:
    layout = define(0, RECORD, [(253, 4, UINT32)], [(0, 4, 0)])
    told = described(0, 0, UINT16, "Feet", "N")
    found = records(told, layout + struct.pack("<BIHH", 0, MORNING, 900, 880))
    assert found.developer_numbers("Feet", "N").tolist() == [[900, 880]]


def test_another_app_may_take_over_the_numbers_of_the_one_before() -> None:
    found = records(
        described(0, 0, UINT16, "Power", "Watts"),
        with_app(250),
        described(0, 0, UINT16, "Cadence", "RPM"),
        with_app(80),
    )
    np.testing.assert_equal(found.developer_numbers("Power", "Watts"), [250, np.nan])
    np.testing.assert_equal(found.developer_numbers("Cadence", "RPM"), [np.nan, 80])


def test_two_apps_that_use_one_name_fill_one_column() -> None:
    found = records(
        described(0, 0, UINT16, "Power", "Watts"),
        described(1, 4, UINT16, "Power", "Watts"),
        with_app(250),
        with_app(260, field=4, developer=1),
    )
    assert found.developer_numbers("Power", "Watts").tolist() == [250, 260]


def test_a_field_that_nothing_describes_has_no_name_and_harms_nothing() -> None:
    found = records(with_app(250))
    assert found.developer_fields == []
    assert found.numbers("timestamp").tolist() == [MORNING]


def test_text_of_an_app_is_no_number() -> None:
    found = records(described(0, 0, STRING, "Note", ""), with_app(250))
    assert np.isnan(found.developer_numbers("Note", "")).all()


# Whole files, checksums and breaks.


def test_checksums_are_told_and_break_nothing() -> None:
    data = fit_file([record(0)])
    right = bytearray(data)
    right[-2:] = _slow_crc(data[:-2]).to_bytes(2, "little")
    assert decode(bytes(right)).parts[0].checksum == Checksum.RIGHT
    assert decode(data).parts[0].checksum == Checksum.WRONG
    assert decode(data, checksum=False).parts[0].checksum == Checksum.UNCHECKED
    assert decode(data).whole


def _slow_crc(data: bytes) -> int:
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0xA001 if crc & 1 else 0)
    return crc


def test_a_header_checksum_of_nothing_was_not_computed() -> None:
    head = struct.pack("<BBHI4sH", 14, 0x20, 2100, 0, b".FIT", 0)
    assert decode(head + b"\0\0").parts[0].header.checksum == Checksum.ABSENT
    right = head[:12] + _slow_crc(head[:12]).to_bytes(2, "little")
    assert decode(right + b"\0\0").parts[0].header.checksum == Checksum.RIGHT


def test_bytes_that_are_no_fit_file_give_no_parts_and_a_reason() -> None:
    for data in (b"", b".FIT", b"x" * 100):
        fit = decode(data)
        assert (fit.parts, fit.whole) == ((), False)
        assert fit.reason


def test_a_file_cut_off_keeps_every_message_before_the_cut() -> None:
    data = fit_file([record(second) for second in range(50)])
    one = len(record(0))
    for end in range(12, len(data) - 2):
        (part,) = decode(data[:end]).parts
        assert not part.whole
        assert len(part.messages("record")) == (end - 12) // one


def test_a_watch_that_died_before_it_wrote_the_length_loses_nothing() -> None:
    data = bytearray(fit_file([record(second) for second in range(50)])[:-2])
    data[4:8] = bytes(4)
    (part,) = decode(bytes(data)).parts
    assert len(part.messages("record")) == 50


def test_a_length_of_gigabytes_costs_nothing_and_hides_nothing() -> None:
    data = bytearray(fit_file([record(second) for second in range(50)])[:-2])
    data[4:8] = b"\xff\xff\xff\xff"
    (part,) = decode(bytes(data)).parts
    assert (len(part.messages("record")), part.whole) == (50, False)


def test_a_break_in_one_part_leaves_the_next_one_whole() -> None:
    broken = fit_file([record(0), record(1), b"\x0f\x00"])
    first, second = decode(broken + fit_file([record(2)])).parts
    assert (first.whole, second.whole) == (False, True)
    assert [len(part.messages("record")) for part in (first, second)] == [2, 1]

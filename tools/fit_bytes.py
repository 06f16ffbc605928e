"""Writes FIT messages, column by column and so quickly, with the checksum that FIT asks for."""

import struct
from array import array
from collections.abc import Sequence
from functools import cache

ENUM, UINT8, UINT16, SINT32, UINT32 = 0x00, 0x02, 0x84, 0x85, 0x86
_LETTERS = {ENUM: "B", UINT8: "B", UINT16: "H", SINT32: "i", UINT32: "I"}
_POLYNOMIAL = 0xA001

# (field number, base type, value), or the name of a column in place of the value
Field = tuple[int, int, int]
ColumnField = tuple[int, int, str]
Columns = dict[str, "array[int]"]


def message(number: int, fields: Sequence[Field]) -> bytes:
    """One definition and one data message of that global number."""
    values = b"".join(struct.pack("<" + _LETTERS[base], value) for _, base, value in fields)
    return _definition(number, [(field, base) for field, base, _ in fields]) + b"\x00" + values


def records(number: int, fields: Sequence[ColumnField], columns: Columns) -> bytes:
    """One definition, and a data message a row of the columns, which are of equal length."""
    rows = len(next(iter(columns.values())))
    width = 1 + sum(struct.calcsize(_LETTERS[base]) for _, base, _ in fields)
    body = bytearray(rows * width)
    at = 1
    for _, base, name in fields:
        size = struct.calcsize(_LETTERS[base])
        column = columns[name].tobytes()
        for byte in range(size):
            body[at + byte :: width] = column[byte::size]
        at += size
    return _definition(number, [(field, base) for field, base, _ in fields]) + bytes(body)


def _definition(number: int, fields: Sequence[tuple[int, int]]) -> bytes:
    head = struct.pack("<BBBHB", 0x40, 0, 0, number, len(fields))
    return head + b"".join(
        bytes((field, struct.calcsize(_LETTERS[base]), base)) for field, base in fields
    )


def fit_file(*messages: bytes) -> bytes:
    """A whole file of these messages."""
    body = b"".join(messages)
    head = struct.pack("<BBHI4s", 14, 0x20, 2132, len(body), b".FIT")
    whole = head + struct.pack("<H", checksum(head)) + body
    return whole + struct.pack("<H", checksum(whole))


def checksum(data: bytes) -> int:
    """FIT's CRC-16, two bytes at a step."""
    table = _table()
    even = data[: len(data) // 2 * 2]
    words = array("H", even)
    crc = 0
    for word in words:
        crc = table[crc ^ word]
    return _step(crc, data[-1]) if len(data) % 2 else crc


@cache
def _table() -> "array[int]":
    return array("H", (_step(_step(0, word & 0xFF), word >> 8) for word in range(65_536)))


def _step(crc: int, byte: int) -> int:
    crc ^= byte
    for _ in range(8):
        crc = crc >> 1 ^ (_POLYNOMIAL if crc & 1 else 0)
    return crc

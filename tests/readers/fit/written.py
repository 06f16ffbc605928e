"""Writes small FIT files for the tests, field by field: each test shows what it is about."""

import struct
from collections.abc import Iterable, Sequence

FILE_ID, SPORT, SESSION, LAP, RECORD, EVENT, ACTIVITY = 0, 12, 18, 19, 20, 21, 34
ENUM, UINT8, UINT16, SINT32, UINT32 = 0x00, 0x02, 0x84, 0x85, 0x86
STRING, BYTES = 0x07, 0x0D
_LETTERS = {ENUM: "B", UINT8: "B", UINT16: "H", SINT32: "i", UINT32: "I"}

# 2024-05-01T06:00:00Z on FIT's clock.
MORNING = 1_083_477_600

# (field number, base type, raw value)
Field = tuple[int, int, int]


def message(number: int, fields: Sequence[Field], *, big_endian: bool = False) -> bytes:
    """One definition and one data message of that global number."""
    order = ">" if big_endian else "<"
    definition = struct.pack(f"{order}BBBHB", 0x40, 0, int(big_endian), number, len(fields))
    values = b"\x00"
    for field, base, value in fields:
        letter = _LETTERS[base]
        definition += bytes((field, struct.calcsize(letter), base))
        values += struct.pack(order + letter, value)
    return definition + values


def fit_file(messages: Iterable[bytes]) -> bytes:
    """A whole FIT file of these messages; its checksum is left at nothing."""
    body = b"".join(messages)
    return struct.pack("<BBHI4s", 12, 0x20, 2100, len(body), b".FIT") + body + b"\x00\x00"


def file_id(kind: int = 4) -> bytes:
    """The message that says what kind of file this is; 4 is an activity."""
    return message(FILE_ID, [(0, ENUM, kind), (1, UINT16, 1)])


def record(second: int, *fields: Field) -> bytes:
    """A record so many seconds after `MORNING`."""
    return message(RECORD, [(253, UINT32, MORNING + second), *fields])


def session(start: int, elapsed_s: int, *fields: Field) -> bytes:
    """A session that starts so many seconds after `MORNING`."""
    times = [(253, UINT32, MORNING + start + elapsed_s), (2, UINT32, MORNING + start)]
    return message(SESSION, [*times, (7, UINT32, elapsed_s * 1000), *fields])


def sport(number: int, sub_sport: int = 0) -> tuple[Field, Field]:
    """A session's sport: 1 running, 2 cycling, 11 walking; sub-sport 1 treadmill, 3 trail."""
    return (5, ENUM, number), (6, ENUM, sub_sport)


def timer(second: int, *, start: bool) -> bytes:
    """A press of the button: the timer starts or stops."""
    return message(
        EVENT, [(253, UINT32, MORNING + second), (0, ENUM, 0), (1, ENUM, 0 if start else 4)]
    )


def closing(offset_s: int) -> bytes:
    """The activity message, with the watch's local time that far east of UTC."""
    fields = [(253, UINT32, MORNING), (5, UINT32, MORNING + offset_s), (1, UINT16, 1)]
    return message(ACTIVITY, fields)


def define(
    local: int,
    number: int,
    fields: Sequence[tuple[int, int, int]],
    apps: Sequence[tuple[int, int, int]] = (),
    *,
    big_endian: bool = False,
) -> bytes:
    """A definition alone: (field, size, base type) each, then (field, size, developer) of apps."""
    head = 0x40 | local | (0x20 if apps else 0)
    order = ">" if big_endian else "<"
    told = struct.pack(f"{order}BBBHB", head, 0, int(big_endian), number, len(fields))
    told += b"".join(bytes(each) for each in fields)
    return told + (bytes([len(apps)]) + b"".join(bytes(each) for each in apps) if apps else b"")


def described(developer: int, field: int, base: int, name: str, units: str) -> bytes:
    """The message that describes a field of an app."""
    texts = name.encode() + b"\0", units.encode() + b"\0"
    numbers = [(0, 1, UINT8), (1, 1, UINT8), (2, 1, UINT8)]
    fields = [*numbers, (3, len(texts[0]), STRING), (8, len(texts[1]), STRING)]
    return define(0, 206, fields) + bytes((0, developer, field, base)) + texts[0] + texts[1]


def lap(start: int, elapsed_s: int) -> bytes:
    """A lap that starts so many seconds after `MORNING`."""
    times = [(253, UINT32, MORNING + start + elapsed_s), (2, UINT32, MORNING + start)]
    return message(LAP, [*times, (7, UINT32, elapsed_s * 1000)])

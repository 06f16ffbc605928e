"""Messages one by one, for the few that are not worth a column: sessions, laps, events."""

import math
import struct
from collections.abc import Iterator, Sequence

from coxa.readers.fit.decoder.index import Group
from coxa.readers.fit.decoder.layout import Field, Layout
from coxa.readers.fit.decoder.limits import MAX_ROWS
from coxa.readers.fit.decoder.profile import KnownField, KnownMessage, value_names
from coxa.readers.outcome import Unreadable

# Field name to value; what was not measured has no key. Numbers are in the profile's units,
# values with names are the name, several values are a tuple.
Row = dict[str, object]


def rows_of(data: bytes, group: Group, message: KnownMessage) -> list[Row]:
    """One dictionary a message, of the named fields; raises `Unreadable` for absurd counts."""
    if len(group.positions) > MAX_ROWS:
        raise Unreadable("The file holds more laps and events than any watch writes.")
    readers = [_RowReader(layout, message) for layout in group.layouts]
    which = [0] * len(group.positions) if group.which is None else group.which.tolist()
    return [
        readers[kind].row(data, at)
        for at, kind in zip(group.positions.tolist(), which, strict=True)
    ]


class _RowReader:
    def __init__(self, layout: Layout, message: KnownMessage) -> None:
        self._fields = [
            (known, field, struct.Struct(f"{layout.order}{field.count}{field.base.letter}"))
            for field in layout.fields.values()
            if (known := message.by_number.get(field.number))
        ]

    def row(self, data: bytes, at: int) -> Row:
        row: Row = {}
        for known, field, packed in self._fields:
            value = _value(known, field, packed.unpack_from(data, at + field.at))
            if value is not None:
                row[known.name] = value
        return row


def _value(known: KnownField, field: Field, stored: Sequence[float]) -> object:
    if field.base.is_text:
        return _text(stored)
    values = list(_measured(known, field, stored))
    if all(value is None for value in values):
        return None
    return values[0] if len(values) == 1 else tuple(values)


def _measured(known: KnownField, field: Field, stored: Sequence[float]) -> Iterator[object]:
    for value in stored:
        if value == field.base.invalid or math.isnan(value):
            yield None
        elif known.names is not None and isinstance(value, int):
            yield value_names(known.names).get(value, value)
        elif known.scale != 1 or known.offset:
            yield value / known.scale - known.offset
        else:
            yield value


def _text(stored: Sequence[float]) -> str | None:
    letters = bytes(int(letter) for letter in stored).split(b"\0", 1)[0]
    return letters.decode("utf-8", errors="replace") or None


def whole_number(value: object) -> int | None:
    """The value where it is a whole number, else None."""
    return value if isinstance(value, int) else None

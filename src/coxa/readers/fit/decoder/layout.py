"""A definition message says how the data messages after it lie in bytes."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from coxa.readers.fit.decoder.base_types import BaseType, base_type

# Of a definition: reserved, byte order, global number (2), count of fields; then 3 bytes a field.
FIXED_BYTES = 5
FIELD_BYTES = 3


@dataclass(frozen=True, slots=True)
class Field:
    """`count` values of one type, `at` bytes after the message's header byte begins."""

    number: int
    at: int
    base: BaseType
    count: int


@dataclass(frozen=True, slots=True)
class DeveloperField:
    """`size` bytes of an app's own field; its type is told elsewhere, in a description."""

    developer: int
    number: int
    at: int
    size: int


class Layout:
    """Where each field of a message lies; made once for all identical definitions.

    `number` is FIT's global number of the message, `size` its bytes with the header byte.
    A field that a definition lists twice counts as its last mention.
    """

    def __init__(self, definition: bytes) -> None:
        """`definition` is a whole definition message without its header byte."""
        self.big_endian = definition[1] != 0
        self.order = ">" if self.big_endian else "<"
        (self.number,) = struct.unpack_from(self.order + "H", definition, 2)
        end = FIXED_BYTES + FIELD_BYTES * definition[4]
        self._own = definition[FIXED_BYTES:end]
        self._developers = definition[end + 1 :]
        self.size = 1 + sum(self._own[1::3]) + sum(self._developers[1::3])

    @property
    def has_developers(self) -> bool:
        """Whether apps added fields."""
        return bool(self._developers)

    @cached_property
    def fields(self) -> dict[int, Field]:
        """FIT's own fields by number, without those of no size."""
        fields: dict[int, Field] = {}
        at = 1
        for number, size, base_number in _triples(self._own):
            if size:
                base = base_type(base_number, size)
                fields[number] = Field(number, at, base, size // base.size)
            at += size
        return fields

    @cached_property
    def developer_fields(self) -> tuple[DeveloperField, ...]:
        """The fields of apps, in the order of the definition."""
        at = 1 + sum(self._own[1::3])
        fields = []
        for number, size, developer in _triples(self._developers):
            if size:
                fields.append(DeveloperField(developer, number, at, size))
            at += size
        return tuple(fields)


def _triples(data: bytes) -> Iterator[tuple[int, int, int]]:
    return zip(data[0::3], data[1::3], data[2::3], strict=True)


@lru_cache(maxsize=256)
def layout_of(definition: bytes) -> Layout:
    """The layout of a definition message without its header byte, kept across files."""
    return Layout(definition)

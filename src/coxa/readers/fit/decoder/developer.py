"""Fields that an app adds under a name of its own, described inside the file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from coxa.readers.fit.decoder.base_types import base_type
from coxa.readers.fit.decoder.index import Group
from coxa.readers.fit.decoder.layout import Field, Layout
from coxa.readers.fit.decoder.limits import MAX_BYTES, MAX_DEVELOPER_FIELDS
from coxa.readers.fit.decoder.rows import Row, whole_number
from coxa.readers.outcome import Unreadable

# (developer, field): the numbers by which a definition names an app's field.
Key = tuple[int, int]

# A field of an undescribed type is plain bytes.
_BYTES = 0x0D


@dataclass(frozen=True)
class Description:
    """What the file says of one field: its name, its units and the number of its base type.

    It holds for messages from offset `since` up to `until`: in a multisport file another app may
    take over the numbers of the one before.
    """

    key: Key
    name: str
    units: str
    base_number: int
    since: int = 0
    until: int = MAX_BYTES

    def says_the_same(self, other: "Description") -> bool:
        """Whether it only repeats the other."""
        return replace(other, since=self.since, until=self.until) == self


@dataclass(frozen=True)
class AppField:
    """The messages from row `first` up to `end` carry a described field, at these places."""

    told: Description
    first: int
    end: int
    group: Group
    places: dict[Layout, Field]


def descriptions(rows: list[Row], offsets: list[int]) -> list[Description]:
    """From the messages that describe, and where each stands in the file.

    Raises `Unreadable` for more than any watch writes.
    """
    found: list[Description] = []
    last: dict[Key, int] = {}
    for row, offset in zip(rows, offsets, strict=True):
        told = _description(row)
        if told is None:
            continue
        before = last.get(told.key)
        if before is not None and told.says_the_same(found[before]):
            continue
        if before is not None:
            found[before] = replace(found[before], until=offset)
            told = replace(told, since=offset)
        last[told.key] = len(found)
        found.append(told)
        if len(found) > MAX_DEVELOPER_FIELDS:
            raise Unreadable("The file describes more fields than any watch could have.")
    return found


def _description(row: Row) -> Description | None:
    developer = whole_number(row.get("developer_data_index"))
    number = whole_number(row.get("field_definition_number"))
    if developer is None or number is None:
        return None
    base_number = whole_number(row.get("fit_base_type_id"))
    name, units = str(row.get("field_name", "")), str(row.get("units", ""))
    return Description(
        (developer, number), name, units, _BYTES if base_number is None else base_number
    )


def app_fields(group: Group, described: list[Description]) -> Iterator[AppField]:
    """The described fields that any of the messages carries."""
    stored = {
        (field.developer, field.number)
        for layout in group.layouts
        for field in layout.developer_fields
    }
    for told in described:
        if told.key in stored:
            first, end = np.searchsorted(group.positions, [told.since, told.until]).tolist()
            part = group.between(first, end)
            places = _places(part, told)
            if places:
                yield AppField(told, first, end, part, places)


def _places(group: Group, told: Description) -> dict[Layout, Field]:
    places = {}
    for layout in group.layouts:
        for field in layout.developer_fields:
            if (field.developer, field.number) == told.key:
                base = base_type(told.base_number, field.size)
                places[layout] = Field(field.number, field.at, base, field.size // base.size)
    return places

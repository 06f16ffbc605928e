"""Fields that an app adds under a name of its own, described inside the file."""

from dataclasses import dataclass

from coxa.readers.fit.decoder.base_types import base_type
from coxa.readers.fit.decoder.layout import DeveloperField, Field, Layout
from coxa.readers.fit.decoder.limits import MAX_DEVELOPER_FIELDS
from coxa.readers.fit.decoder.rows import Row, whole_number
from coxa.readers.outcome import Unreadable

# (developer, field): the numbers by which a definition names an app's field.
Key = tuple[int, int]


@dataclass(frozen=True)
class Description:
    """What the file says of one field: its name, its units and the number of its base type."""

    name: str
    units: str
    base_number: int


def descriptions(rows: list[Row]) -> dict[Key, Description]:
    """From the messages that describe; the last one about a field counts.

    Raises `Unreadable` for more fields than any watch describes.
    """
    found: dict[Key, Description] = {}
    for row in rows:
        developer = whole_number(row.get("developer_data_index"))
        number = whole_number(row.get("field_definition_number"))
        if developer is None or number is None:
            continue
        if len(found) == MAX_DEVELOPER_FIELDS:
            raise Unreadable("The file describes more fields than any watch could have.")
        base_number = whole_number(row.get("fit_base_type_id"))
        found[developer, number] = Description(
            str(row.get("field_name", "")),
            str(row.get("units", "")),
            base_number if base_number is not None else 0x0D,
        )
    return found


def _place(field: DeveloperField, description: Description) -> Field:
    base = base_type(description.base_number, field.size)
    return Field(field.number, field.at, base, field.size // base.size)


def places_of(
    layouts: tuple[Layout, ...], described: dict[Key, Description]
) -> dict[Key, dict[Layout, Field]]:
    """Where each layout has which described field."""
    places: dict[Key, dict[Layout, Field]] = {}
    for layout in layouts:
        for field in layout.developer_fields:
            key = (field.developer, field.number)
            if key in described:
                places.setdefault(key, {})[layout] = _place(field, described[key])
    return places

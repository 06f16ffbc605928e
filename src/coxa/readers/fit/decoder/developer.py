"""Fields that an app adds under a name of its own, described inside the file."""

from dataclasses import dataclass

from coxa.readers.fit.decoder.base_types import BYTE, BaseType, base_type
from coxa.readers.fit.decoder.layout import DeveloperField, Field, Layout
from coxa.readers.fit.decoder.rows import Row, whole_number

# (developer, field): the numbers by which a definition names an app's field.
Key = tuple[int, int]


@dataclass(frozen=True)
class Description:
    """What the file says of one field: its name, its units and the number of its base type."""

    name: str
    units: str
    base_number: int

    def base(self, size: int) -> BaseType:
        """The type its values are stored as, where there is room for so many bytes."""
        return base_type(self.base_number, size)


def descriptions(rows: list[Row]) -> dict[Key, Description]:
    """From the messages that describe; the last one about a field counts."""
    found = {}
    for row in rows:
        developer = whole_number(row.get("developer_data_index"))
        number = whole_number(row.get("field_definition_number"))
        if developer is None or number is None:
            continue
        base_number = whole_number(row.get("fit_base_type_id"))
        found[developer, number] = Description(
            str(row.get("field_name", "")),
            str(row.get("units", "")),
            base_number if base_number is not None else 0x0D,
        )
    return found


def place_of(field: DeveloperField, description: Description | None) -> Field:
    """Where its values lie; plain bytes where nothing describes it."""
    base = BYTE if description is None else description.base(field.size)
    return Field(field.number, field.at, base, field.size // base.size)


def keys_of(layouts: tuple[Layout, ...]) -> list[Key]:
    """The app fields that any of the layouts has, in order."""
    fields = (field for layout in layouts for field in layout.developer_fields)
    return list(dict.fromkeys((field.developer, field.number) for field in fields))

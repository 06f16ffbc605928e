"""The types that FIT fields are stored as."""

from dataclasses import dataclass

# A base type is named by its low five bits; the top bit only says that bytes have an order.
NUMBER_MASK = 0x1F


@dataclass(frozen=True)
class BaseType:
    """`letter` is the type's letter in `struct` and in NumPy; `invalid` means "not measured"."""

    name: str
    size: int
    letter: str
    invalid: int | None

    @property
    def is_text(self) -> bool:
        """Whether it holds letters."""
        return self.name == "string"


BYTE = BaseType("byte", 1, "B", 0xFF)

_TYPES = {
    0x00: BaseType("enum", 1, "B", 0xFF),
    0x01: BaseType("sint8", 1, "b", 0x7F),
    0x02: BaseType("uint8", 1, "B", 0xFF),
    0x03: BaseType("sint16", 2, "h", 0x7FFF),
    0x04: BaseType("uint16", 2, "H", 0xFFFF),
    0x05: BaseType("sint32", 4, "i", 0x7FFF_FFFF),
    0x06: BaseType("uint32", 4, "I", 0xFFFF_FFFF),
    0x07: BaseType("string", 1, "B", None),
    0x08: BaseType("float32", 4, "f", None),  # all bits set is a NaN already
    0x09: BaseType("float64", 8, "d", None),
    0x0A: BaseType("uint8z", 1, "B", 0),
    0x0B: BaseType("uint16z", 2, "H", 0),
    0x0C: BaseType("uint32z", 4, "I", 0),
    0x0D: BYTE,
    0x0E: BaseType("sint64", 8, "q", 0x7FFF_FFFF_FFFF_FFFF),
    0x0F: BaseType("uint64", 8, "Q", 0xFFFF_FFFF_FFFF_FFFF),
    0x10: BaseType("uint64z", 8, "Q", 0),
}


def base_type(number: int, size: int) -> BaseType:
    """The type of that number; plain bytes where it is unknown or does not divide the size."""
    found = _TYPES.get(number & NUMBER_MASK, BYTE)
    return BYTE if size % found.size else found

"""FIT's numbers and our names for them, from `profile.toml` and `names.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

# Every message may carry this field, and a compressed header stands for it.
TIMESTAMP = 253


@dataclass(frozen=True)
class KnownField:
    """A value is raw / `scale` - `offset`, in `units`; `names` is its table in `names.toml`."""

    number: int
    name: str
    scale: float = 1
    offset: float = 0
    units: str = ""
    names: str | None = None


@dataclass(frozen=True)
class KnownMessage:
    """One kind of message and the fields that have a name."""

    number: int
    name: str
    by_name: dict[str, KnownField]
    by_number: dict[int, KnownField]

    def field(self, name: str | int) -> KnownField:
        """The field of that name or number; a bare number where it has no name."""
        if isinstance(name, str):
            return self.by_name[name]
        return self.by_number.get(name) or KnownField(name, str(name))


@cache
def known_messages() -> dict[str, KnownMessage]:
    """The messages that have a name, by name."""
    return {name: _message(name, told) for name, told in _table("profile").items()}


def known_message(name: str | int) -> KnownMessage:
    """The message of that name or global number; one without names where it is not known."""
    if isinstance(name, str):
        return known_messages()[name]
    return _by_number().get(name) or KnownMessage(name, str(name), {}, {})


@cache
def _by_number() -> dict[int, KnownMessage]:
    return {message.number: message for message in known_messages().values()}


@cache
def value_names(table: str) -> dict[int, str]:
    """What the values of a field stand for, such as ``{1: "running"}``."""
    return {int(number): name for number, name in _table("names")[table].items()}


def _message(name: str, told: dict[str, Any]) -> KnownMessage:
    fields = [KnownField(row[0], field, *row[1:]) for field, row in told["fields"].items()]
    return KnownMessage(
        told["number"],
        name,
        {field.name: field for field in fields},
        {field.number: field for field in fields},
    )


@cache
def _table(name: str) -> dict[str, Any]:
    text = (files(__package__) / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)

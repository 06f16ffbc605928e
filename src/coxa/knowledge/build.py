"""From a TOML table to a frozen shape: strict, and light enough for every start of the program.

Importing pydantic and making its adapters costs about 200 ms here, this about 1 ms; so `validate`
holds the data against pydantic in the tests, and a start uses this.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Shape = TypeVar("Shape")


@dataclass(frozen=True)
class FaultError(Exception):
    """One fault, and the path of keys that leads to it."""

    path: str
    what: str

    def __str__(self) -> str:
        return f"{self.path}: {self.what}"


def built(shape: type[Shape], table: Mapping[str, Any], path: str) -> Shape:
    """The table as that shape; raises `FaultError` naming the first key that does not fit."""
    kind: type = shape
    known = _fields(kind)
    for key in table:
        if key not in known:
            raise FaultError(f"{path}.{key}", "unknown key")
    for name, (field, _) in known.items():
        if name not in table and field.default is MISSING and field.default_factory is MISSING:
            raise FaultError(path, f"missing key {name}")
    return shape(
        **{key: _value(known[key][1], value, f"{path}.{key}") for key, value in table.items()}
    )


@cache
def _fields(shape: type) -> dict[str, tuple[Field[Any], Any]]:
    hints = get_type_hints(shape)
    return {each.name: (each, hints[each.name]) for each in fields(shape)}


def _value(hint: Any, value: Any, path: str) -> Any:
    if isinstance(hint, UnionType):
        return _value(next(each for each in get_args(hint) if each is not NoneType), value, path)
    if get_origin(hint) is tuple:
        return tuple(_items(get_args(hint)[0], value, path))
    if is_dataclass(hint):
        return built(hint, _checked(dict, value, path), path)  # type: ignore[arg-type]
    if issubclass(hint, Enum):
        return _member(hint, value, path)
    return _scalar(hint, value, path)


def _items(hint: Any, value: Any, path: str) -> Iterator[Any]:
    for index, each in enumerate(_checked(list, value, path)):
        yield _value(hint, each, f"{path}[{index}]")


def _member(kind: type[Enum], value: Any, path: str) -> Enum:
    try:
        return kind(value)
    except ValueError:
        allowed = ", ".join(str(each.value) for each in kind)
        raise FaultError(path, f"{value!r} is none of {allowed}") from None


def _scalar(kind: type, value: Any, path: str) -> Any:
    if kind is float and type(value) is int:
        return float(value)
    _checked(kind, value, path)
    if kind is str and not value.strip():
        raise FaultError(path, "is empty")
    return value


def _checked(kind: type, value: Any, path: str) -> Any:
    if type(value) is not kind:  # not isinstance: True is no number here
        raise FaultError(path, f"is {type(value).__name__}, not {kind.__name__}")
    return value

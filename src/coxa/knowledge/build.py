"""From a TOML table to a frozen shape: strict, and light enough for every start of the program.

Importing pydantic and making its adapters costs about 200 ms here, this about 1 ms; so the tests
alone hold the data against pydantic, and a start uses this.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import Enum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Shape = TypeVar("Shape")
Reader = Callable[[Any, str], Any]  # a value and the path of keys to it


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
    known, needed = _fields(kind)
    for key in table:
        if key not in known:
            raise FaultError(f"{path}.{key}", "unknown key")
    for name in needed:
        if name not in table:
            raise FaultError(path, f"missing key {name}")
    return shape(**{key: known[key](value, f"{path}.{key}") for key, value in table.items()})


@cache
def _fields(shape: type) -> tuple[dict[str, Reader], tuple[str, ...]]:
    """How each field is read, and those without a default."""
    hints = get_type_hints(shape)
    needed = (
        each.name
        for each in fields(shape)
        if each.default is MISSING and each.default_factory is MISSING
    )
    return {each.name: _reader(hints[each.name]) for each in fields(shape)}, tuple(needed)


@cache
def _reader(hint: Any) -> Reader:
    """Made once a type, since asking a type what it is costs more than reading the value."""
    if isinstance(hint, UnionType):
        return _reader(next(each for each in get_args(hint) if each is not NoneType))
    if get_origin(hint) is tuple:
        return partial(_items, _reader(get_args(hint)[0]))
    if is_dataclass(hint):
        return partial(_nested, hint)
    return partial(_member if issubclass(hint, Enum) else _scalar, hint)


def _items(read: Reader, value: Any, path: str) -> tuple[Any, ...]:
    listed = enumerate(_checked(list, value, path))
    return tuple([read(each, f"{path}[{index}]") for index, each in listed])


def _nested(shape: Any, value: Any, path: str) -> Any:
    return built(shape, _checked(dict, value, path), path)


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

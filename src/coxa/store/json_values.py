"""Our frozen values as plain JSON and back, strictly: an unknown key or a wrong type is refused.

Days are ISO dates, instants ISO with their offset, enumerations their value, tuples lists.
A field that is left out takes its default; one without a default must be there.
"""

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")
_PLACES = "the value"


class NotThatShapeError(ValueError):
    """The JSON does not have the shape; says where and why, in one line."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where or _PLACES}: {why}")


def as_json(value: object) -> Any:
    """The value as dicts, lists, strings, numbers, booleans and None."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: as_json(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (date, time)):  # a datetime is a date too
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): as_json(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [as_json(each) for each in value]
    return value


def from_json(shape: type[T], data: object, where: str = "") -> T:
    """The value of that shape. Raises `NotThatShapeError`."""
    return typing.cast("T", _read(shape, data, where))


def _read(shape: Any, data: object, where: str) -> Any:
    origin = typing.get_origin(shape)
    if origin in {types.UnionType, typing.Union}:
        return _read_union(typing.get_args(shape), data, where)
    if origin is tuple:
        return _read_tuple(typing.get_args(shape), data, where)
    if origin is not None and issubclass(origin, Mapping):
        return _read_mapping(typing.get_args(shape), data, where)
    if dataclasses.is_dataclass(shape):
        return _read_dataclass(typing.cast("type", shape), data, where)
    return _read_plain(shape, data, where)


def _read_union(shapes: tuple[Any, ...], data: object, where: str) -> Any:
    if data is None and types.NoneType in shapes:
        return None
    problem = NotThatShapeError(where, "may not be null")
    # A string may spell a day; a plain string comes last, so that the day wins.
    for shape in sorted(shapes, key=lambda each: each is str):
        if shape is types.NoneType:
            continue
        try:
            return _read(shape, data, where)
        except NotThatShapeError as error:
            problem = error
    raise problem


def _read_tuple(shapes: tuple[Any, ...], data: object, where: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise NotThatShapeError(where, "must be a list")
    return tuple(_read(shapes[0], each, f"{where}[{at}]") for at, each in enumerate(data))


def _read_mapping(shapes: tuple[Any, ...], data: object, where: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise NotThatShapeError(where, "must be an object")
    return {key: _read(shapes[1], each, f"{where}.{key}") for key, each in data.items()}


@cache
def _hints(shape: type) -> dict[str, Any]:
    return typing.get_type_hints(shape)


def _read_dataclass(shape: type, data: object, where: str) -> Any:
    if not isinstance(data, dict):
        raise NotThatShapeError(where, "must be an object")
    known = {each.name for each in dataclasses.fields(shape)}
    for key in data:
        if key not in known:
            raise NotThatShapeError(where, f"has no field {key!r}")
    prefix = f"{where}." if where else ""
    given = {key: _read(_hints(shape)[key], each, f"{prefix}{key}") for key, each in data.items()}
    try:
        return shape(**given)
    except (TypeError, ValueError) as error:
        raise NotThatShapeError(where, str(error)) from error


def _read_plain(shape: Any, data: object, where: str) -> Any:
    if shape in {object, Any}:
        return data
    try:
        if isinstance(shape, type) and issubclass(shape, Enum):
            return shape(data)
        if shape is datetime:
            return _instant(data)
        if shape is date:
            return date.fromisoformat(_text(data))
    except ValueError as error:
        raise NotThatShapeError(where, f"cannot be {data!r}") from error
    if shape is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if isinstance(data, bool) is not (shape is bool) or not isinstance(data, shape):
        raise NotThatShapeError(where, f"must be {_NAMES.get(shape, shape)}, not {data!r}")
    return data


_NAMES = {bool: "true or false", int: "a whole number", float: "a number", str: "text"}


def _text(data: object) -> str:
    if not isinstance(data, str):
        raise ValueError(data)  # noqa: TRY004 - caught one step up, as every wrong value
    return data


def _instant(data: object) -> datetime:
    found = datetime.fromisoformat(_text(data))
    if found.tzinfo is None:
        raise ValueError(data)
    return found

"""One field of many messages at once, without copying more than the field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coxa.readers.fit.decoder.base_types import BYTE, BaseType
from coxa.readers.fit.decoder.index import Group
from coxa.readers.fit.decoder.layout import Field, Layout

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Raw:
    """Values as stored, of the messages at `rows` of the group, or of all where that is None.

    `values` has the shape (messages,), or (messages, count) for a field with several.
    """

    values: NDArray[Any]
    base: BaseType
    rows: NDArray[np.intp] | None


class Picker:
    """Takes fields out of the messages of one group."""

    def __init__(self, data: bytes, group: Group) -> None:
        self._data = data
        self._group = group
        self._buffer, self._first, self._stride = self._rows_of_one_layout()

    def _rows_of_one_layout(self) -> tuple[Any, int, int]:
        """A buffer, an offset and a stride at which the messages follow; stride 0: they do not."""
        positions = self._group.positions
        if self._group.which is not None:
            return self._data, 0, 0
        if len(positions) == 1:
            return self._data, int(positions[0]), 1
        steps = np.diff(positions)
        if (steps == steps[0]).all():
            return self._data, int(positions[0]), int(steps[0])
        size = self._group.layouts[0].size
        window = np.ndarray((len(self._data) - size + 1, size), np.uint8, self._data, 0, (1, 1))
        return window[positions], 0, size

    def pick(self, places: dict[Layout, Field]) -> Iterator[Raw]:
        """The field as stored, once for each way of storing it."""
        if self._stride:
            place = places.get(self._group.layouts[0])
            if place is not None:
                yield self._strided(place, self._group.layouts[0].order)
            return
        kinds: dict[tuple[BaseType, int, str], list[int]] = {}
        for index, layout in enumerate(self._group.layouts):
            if layout in places:
                place = places[layout]
                kinds.setdefault((place.base, place.count, layout.order), []).append(index)
        for (base, count, order), indexes in kinds.items():
            at = np.full(len(self._group.layouts), -1, np.int32)
            at[indexes] = [places[self._group.layouts[index]].at for index in indexes]
            yield self._scattered(base, count, order, at)

    def _strided(self, place: Field, order: str) -> Raw:
        shape, strides = _shape(len(self._group.positions), self._stride, place.base, place.count)
        dtype = np.dtype(order + place.base.letter)
        at = self._first + place.at
        return Raw(np.ndarray(shape, dtype, self._buffer, at, strides), place.base, None)

    def _scattered(self, base: BaseType, count: int, order: str, at: NDArray[np.int32]) -> Raw:
        group = self._group
        assert group.which is not None
        offsets = at[group.which]
        rows = np.flatnonzero(offsets >= 0) if (at < 0).any() else None
        where = group.positions + offsets
        if rows is not None:
            where = where[rows]
        shape, strides = _shape(len(self._data) - base.size * count + 1, 1, base, count)
        every = np.ndarray(shape, np.dtype(order + base.letter), self._data, 0, strides)
        return Raw(every[where], base, rows)


def _shape(
    rows: int, stride: int, base: BaseType, count: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    if count == 1:
        return (rows,), (stride,)
    return (rows, count), (stride, base.size)


def as_numbers(raw: Raw, scale: float = 1, offset: float = 0) -> Numbers:
    """What was stored / scale - offset, NaN where the value is the type's "not measured"."""
    if raw.base.invalid is None:
        with np.errstate(invalid="ignore"):  # a NaN that signals is a NaN
            values = raw.values.astype(np.float64)
    else:
        values = raw.values.astype(np.float64)
        missing = raw.values == raw.base.invalid
        if raw.base is BYTE and missing.ndim == 2:
            missing = missing.all(axis=1)  # plain bytes are one value, and all of them are set
        if missing.any():
            values[missing] = np.nan
    if scale != 1:
        values /= scale
    if offset:
        values -= offset
    return values


def column_of(found: Iterable[Raw], rows: int, scale: float = 1, offset: float = 0) -> Numbers:
    """One column of all, NaN where there is nothing; shapes as of `assembled`."""
    return assembled([(as_numbers(raw, scale, offset), raw.rows) for raw in found], rows)


def assembled(parts: list[tuple[Numbers, NDArray[np.intp] | slice | None]], rows: int) -> Numbers:
    """One column of parts that go to the given rows, or to all for None; NaN elsewhere.

    The shape is (rows,), or (rows, n) where any part has n values a message.
    """
    if len(parts) == 1 and parts[0][1] is None:
        return parts[0][0]
    width = max((values.shape[1] for values, _ in parts if values.ndim == 2), default=0)
    column = np.full((rows, width) if width else rows, np.nan)
    for values, at in parts:
        target = column[:, : values.shape[1] if values.ndim == 2 else 1] if width else column
        source = values[:, None] if width and values.ndim == 1 else values
        if isinstance(at, slice):
            np.copyto(target[at], source, where=~np.isnan(source))  # two apps may share a name
        else:
            target[slice(None) if at is None else at] = source
    return column

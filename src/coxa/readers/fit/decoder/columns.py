"""One field of many messages at once, without copying more than the field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from coxa.readers.fit.decoder.base_types import BYTE, BaseType
from coxa.readers.fit.decoder.index import Group
from coxa.readers.fit.decoder.layout import Field, Layout
from coxa.readers.fit.decoder.walk import Positions

Numbers = NDArray[np.float64]


class Raw(NamedTuple):
    """Values as stored, of the messages at `rows` of the group, or of all where that is None.

    `values` has the shape (messages,), or (messages, count) for a field with several.
    """

    values: NDArray[Any]
    base: BaseType
    rows: NDArray[np.intp] | None


@dataclass(frozen=True)
class _Alike:
    """Messages of one layout that follow each other in `buffer`, `stride` bytes apart."""

    layout: Layout
    buffer: Any
    first: int
    stride: int
    count: int
    rows: NDArray[np.intp] | None

    def raw(self, place: Field) -> Raw:
        shape, strides = _shape(self.count, self.stride, place.base, place.count)
        dtype = _dtype(self.layout.order, place.base.letter)
        values = np.ndarray(shape, dtype, self.buffer, self.first + place.at, strides)
        return Raw(values, place.base, self.rows)


# Fewer messages of one layout are not worth a copy and a step for each field.
_WORTH_A_COPY = 200


class Picker:
    """Takes fields out of the messages of one group."""

    def __init__(self, data: bytes, group: Group) -> None:
        self._data = data
        self._layouts = group.layouts
        if group.which is None:
            self._alike = [self._one(group.layouts[0], group.positions, None)]
            self._few = np.empty(0, np.intp)
            return
        counts = np.bincount(group.which, minlength=len(group.layouts))
        self._alike = [
            self._one(group.layouts[index], group.positions[rows], rows)
            for index in np.flatnonzero(counts >= _WORTH_A_COPY).tolist()
            for rows in [np.flatnonzero(group.which == index)]
        ]
        self._few = np.flatnonzero(counts[group.which] < _WORTH_A_COPY)
        self._positions, self._which = group.positions[self._few], group.which[self._few]

    def _one(self, layout: Layout, at: Positions, rows: NDArray[np.intp] | None) -> _Alike:
        """Messages at a regular stride stay where they are, others are copied side by side."""
        if len(at) == 1:
            return _Alike(layout, self._data, int(at[0]), 1, 1, rows)
        steps = at[1:] - at[:-1]
        if not np.count_nonzero(steps != steps[0]):
            return _Alike(layout, self._data, int(at[0]), int(steps[0]), len(at), rows)
        size = layout.size
        window = np.ndarray((len(self._data) - size + 1, size), np.uint8, self._data, 0, (1, 1))
        return _Alike(layout, window[at], 0, size, len(at), rows)

    def pick(self, places: dict[Layout, Field]) -> Iterator[Raw]:
        """The field as stored, once for each way of storing it."""
        for alike in self._alike:
            if alike.layout in places:
                yield alike.raw(places[alike.layout])
        if not len(self._few):
            return
        kinds: dict[tuple[BaseType, int, str], list[int]] = {}
        for index, layout in enumerate(self._layouts):
            if layout in places:
                place = places[layout]
                kinds.setdefault((place.base, place.count, layout.order), []).append(index)
        for (base, count, order), indexes in kinds.items():
            at = np.full(len(self._layouts), -1, np.int32)
            at[indexes] = [places[self._layouts[index]].at for index in indexes]
            yield self._scattered(base, count, order, at)

    def _scattered(self, base: BaseType, count: int, order: str, at: NDArray[np.int32]) -> Raw:
        """Of the few messages whose layout has the field, each at its own offset."""
        offsets = at[self._which]
        having = np.flatnonzero(offsets >= 0)
        shape, strides = _shape(len(self._data) - base.size * count + 1, 1, base, count)
        every = np.ndarray(shape, _dtype(order, base.letter), self._data, 0, strides)
        where = self._positions[having] + offsets[having]
        return Raw(every[where], base, self._few[having])


@cache  # two orders of twelve letters at most
def _dtype(order: str, letter: str) -> np.dtype[Any]:
    return np.dtype(order + letter)


def _shape(
    rows: int, stride: int, base: BaseType, count: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    if count == 1:
        return (rows,), (stride,)
    return (rows, count), (stride, base.size)


# Integers of so many bytes stay apart from each other as 64-bit floats.
_EXACT_BYTES = 4


def as_numbers(raw: Raw, scale: float = 1, offset: float = 0) -> Numbers:
    """What was stored / scale - offset, NaN where the value is the type's "not measured"."""
    if raw.base.invalid is None:
        with np.errstate(invalid="ignore"):  # a NaN that signals is a NaN
            values = raw.values.astype(np.float64)
    else:
        values = raw.values.astype(np.float64)
        # Quicker than to compare what lies askew in the file.
        exact = raw.base.size <= _EXACT_BYTES
        missing = values == raw.base.invalid if exact else raw.values == raw.base.invalid
        if raw.base is BYTE and missing.ndim == 2:
            missing = missing.all(axis=1)  # plain bytes are one value, and all of them are set
        if np.count_nonzero(missing):  # several times as quick as `any` where few are asked
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

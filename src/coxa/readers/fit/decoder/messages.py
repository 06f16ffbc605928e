"""All messages of one kind: its fields as columns."""

from collections.abc import Callable
from functools import cached_property

import numpy as np

from coxa.readers.fit.decoder.clock import HeaderClock
from coxa.readers.fit.decoder.columns import Numbers, Picker, assembled, column_of
from coxa.readers.fit.decoder.components import EXPANSIONS, FILLING
from coxa.readers.fit.decoder.developer import AppField, Description, app_fields
from coxa.readers.fit.decoder.index import Group
from coxa.readers.fit.decoder.layout import Field, Layout
from coxa.readers.fit.decoder.profile import TIMESTAMP, KnownField, KnownMessage
from coxa.readers.fit.decoder.rows import Row, rows_of


class Messages:
    """The messages of one kind in the order of the file; its length is their count.

    A column is made when it is asked for, and not kept: ask once.
    """

    def __init__(
        self,
        data: bytes,
        known: KnownMessage,
        group: Group,
        clock: HeaderClock,
        described: Callable[[], list[Description]],
    ) -> None:
        """Made by `decode`; nobody else needs to."""
        self._data = data
        self._known = known
        self._group = group
        self._clock = clock
        self._described = described
        self._picker: Picker | None = None

    def __len__(self) -> int:
        """How many there are."""
        return len(self._group.positions)

    @property
    def offsets(self) -> list[int]:
        """Where in the bytes each message begins."""
        offsets: list[int] = self._group.positions.tolist()
        return offsets

    @property
    def fields(self) -> list[str]:
        """The names of FIT's fields that any of the messages carries; a number for a nameless one.

        What a component expansion or a compressed header gives is named too.
        """
        stored: set[int] = set()
        stored.update(*(layout.fields for layout in self._group.layouts))
        if self._clock.of(self._group.positions) is not None:
            stored.add(TIMESTAMP)
        names = [self._known.field(number).name for number in sorted(stored)]
        grown = [
            made.field for made in EXPANSIONS.get(self._known.name, ()) if made.source in names
        ]
        return list(dict.fromkeys(names + grown))

    @property
    def developer_fields(self) -> list[tuple[str, str]]:
        """Name and units of the fields that apps added, as the file describes them."""
        return list(dict.fromkeys((each.told.name, each.told.units) for each in self._app_fields))

    def units(self, field: str) -> str:
        """The units of a field's numbers; empty for counts, codes and times."""
        return self._field(field).units

    def numbers(self, field: str) -> Numbers:
        """The values of a field: shape (n,), or (n, k) for a field of k values a message.

        64-bit floats in the field's units, NaN where nothing was measured, also where the field
        is not there at all or holds text (`rows` has that). ``timestamp`` is in seconds since
        1989-12-31T00:00:00Z. Raises `KeyError` for a name that the profile does not have; a
        number names a nameless field.
        """
        column = self._stored(self._field(field))
        for made in FILLING.get((self._known.name, field), ()):
            if self._has(self._known.field(made.source).number):
                grown = made.expand(self._stored(self._known.field(made.source), plain=True))
                column = filled(column, grown)
        return column

    def scalars(self, field: str) -> Numbers:
        """As `numbers`, always of shape (n,): a field of several values counts as not measured."""
        column = self.numbers(field)
        return column if column.ndim == 1 else np.full(len(self), np.nan)

    def developer_numbers(self, name: str, units: str) -> Numbers:
        """The values of an app's field, as stored, in its own units; shapes as in `numbers`."""
        parts = [
            (self._app_column(each), slice(each.first, each.end))
            for each in self._app_fields
            if (each.told.name, each.told.units) == (name, units)
        ]
        return assembled([*parts], len(self))

    def rows(self) -> list[Row]:
        """The messages one by one, as dictionaries of named values; for those that are few.

        Raises `Unreadable` where they are more than `limits.MAX_ROWS`.
        """
        return self._rows(self._group)

    def _rows(self, group: Group) -> list[Row]:
        rows = rows_of(self._data, group, self._known)
        timed = self._clock.of(group.positions)
        if timed is not None:
            for time, row in zip(timed[0].tolist(), timed[1].tolist(), strict=True):
                rows[row].setdefault("timestamp", int(time))
        return rows

    def first(self) -> Row:
        """The first message as `rows` gives it; empty where there is none."""
        group = self._group
        if not len(group.positions):
            return {}
        return self._rows(group.between(0, 1))[0]

    def _field(self, name: str) -> KnownField:
        return self._known.field(int(name) if name.isdecimal() else name)

    def _has(self, number: int) -> bool:
        return any(number in layout.fields for layout in self._group.layouts)

    def _pick(self) -> Picker:
        self._picker = self._picker or Picker(self._data, self._group)
        return self._picker

    def _stored(self, field: KnownField, *, plain: bool = False) -> Numbers:
        places: dict[Layout, Field] = {}
        for layout in self._group.layouts:
            told = layout.fields.get(field.number)
            if told and not told.base.is_text:
                places[layout] = told
        found = self._pick().pick(places) if places else ()
        scale, offset = (1.0, 0.0) if plain else (field.scale, field.offset)
        column = column_of(found, len(self), scale, offset)
        timed = self._clock.of(self._group.positions) if field.number == TIMESTAMP else None
        if timed is not None and column.ndim == 1:
            times, rows = timed
            column[rows] = np.where(np.isnan(column[rows]), times, column[rows])
        return column

    @cached_property
    def _app_fields(self) -> list[AppField]:
        if not any(layout.has_developers for layout in self._group.layouts):
            return []
        return list(app_fields(self._group, self._described()))

    def _app_column(self, app: AppField) -> Numbers:
        whole = len(app.group.positions) == len(self)
        picker = self._pick() if whole else Picker(self._data, app.group)
        found = (raw for raw in picker.pick(app.places) if not raw.base.is_text)
        return column_of(found, len(app.group.positions))


def filled(column: Numbers, other: Numbers) -> Numbers:
    """The column, with the other's values where it has none; with several values a row, as is."""
    if column.ndim != 1 or other.ndim != 1:
        return column
    missing = np.isnan(column)
    return np.where(missing, other, column) if missing.any() else column

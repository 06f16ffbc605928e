"""Where Strava's table has what, in whatever language its header is.

The header comes in the language of the account and has grown from 86 to 103 columns, but the order
of the first ones never changed, and in every language "elapsed time" and "distance" stand twice:
once for display, once raw. Those two pairs say that the positions hold.
"""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from coxa.readers.outcome import Unreadable


class Column(IntEnum):
    """The columns that are read, by their place in every header seen."""

    ID = 0
    DATE = 1
    NAME = 2
    SPORT = 3
    DESCRIPTION = 4
    SHOWN_ELAPSED = 5
    SHOWN_DISTANCE = 6
    PRIVATE_NOTE = 10
    GEAR = 11
    FILE = 12
    ELAPSED = 15
    MOVING = 16
    DISTANCE = 17
    ASCENT = 20
    DESCENT = 21
    MAX_HEART_RATE = 30
    AVG_HEART_RATE = 31
    EXERTION = 43
    DIRT_DISTANCE = 81
    COMPETITION = 95


# Older exports may end with the file's name, before the raw columns.
_LEAST_COLUMNS = Column.FILE + 1
_TWINS = ((Column.SHOWN_ELAPSED, Column.ELAPSED), (Column.SHOWN_DISTANCE, Column.DISTANCE))

# Only where the twins do not agree: English names with the occurrence that is meant.
_ENGLISH = {
    Column.ID: ("activity id", 0),
    Column.DATE: ("activity date", 0),
    Column.NAME: ("activity name", 0),
    Column.SPORT: ("activity type", 0),
    Column.DESCRIPTION: ("activity description", 0),
    Column.SHOWN_ELAPSED: ("elapsed time", 0),
    Column.SHOWN_DISTANCE: ("distance", 0),
    Column.PRIVATE_NOTE: ("activity private note", 0),
    Column.GEAR: ("activity gear", 0),
    Column.FILE: ("filename", 0),
    Column.ELAPSED: ("elapsed time", 1),
    Column.MOVING: ("moving time", 0),
    Column.DISTANCE: ("distance", 1),
    Column.ASCENT: ("elevation gain", 0),
    Column.DESCENT: ("elevation loss", 0),
    Column.MAX_HEART_RATE: ("max heart rate", 1),
    Column.AVG_HEART_RATE: ("average heart rate", 0),
    Column.EXERTION: ("perceived exertion", 0),
    Column.DIRT_DISTANCE: ("dirt distance", 0),
    Column.COMPETITION: ("competition", 0),
}


# Where each known column stands in one table; a missing one has no key.
Layout = Mapping[Column, int]


def cells_of(layout: Layout, row: Sequence[str]) -> dict[str, str]:
    """The cells that say anything, by our names of their columns, without blanks around them."""
    told = {column: row[at].strip() for column, at in layout.items() if at < len(row)}
    return {column.name.lower(): cell for column, cell in told.items() if cell}


def layout_of(header: Sequence[str]) -> Layout:
    """By position where the twins agree, by English names else; raises `Unreadable`."""
    plain = [name.strip().casefold() for name in header]
    if _in_known_order(plain):
        return {column: column.value for column in Column if column < len(plain)}
    named = {column: _nth(plain, *name) for column, name in _ENGLISH.items()}
    at = {column: where for column, where in named.items() if where is not None}
    if not {Column.ID, Column.DATE, Column.FILE} <= at.keys():
        raise Unreadable("This table of Strava's has columns that Coxa does not know.")
    return at


def _in_known_order(header: Sequence[str]) -> bool:
    if len(header) < _LEAST_COLUMNS:
        return False
    return all(raw >= len(header) or header[shown] == header[raw] for shown, raw in _TWINS)


def _nth(header: Sequence[str], name: str, occurrence: int) -> int | None:
    places = [at for at, each in enumerate(header) if each == name]
    return places[occurrence] if occurrence < len(places) else None

"""Rows of samples become columns, cleaned of what cannot be."""

from collections.abc import Sequence

from coxa.readers.recording.plausible import bounds_of, within
from coxa.readers.recording.samples import Row
from coxa.values.activity import STREAM_NAMES, Column

Columns = dict[str, tuple[float | None, ...]]


def columns_of(rows: Sequence[Row], start_s: float, sport: str) -> Columns:
    """One column a stream that has any value; times count from `start_s`."""
    columns: Columns = {"time_s": tuple(round(row["time_s"] - start_s, 3) for row in rows)}
    for name in STREAM_NAMES[1:]:
        low, high = bounds_of(name, sport)
        column = tuple(within(row.get(name), low, high) for row in rows)
        if any(value is not None for value in column):
            columns[name] = column
    _pair_positions(columns)
    if "distance_m" in columns:
        columns["distance_m"] = never_falling(columns["distance_m"])
    return columns if rows else {}


def never_falling(column: Column) -> tuple[float | None, ...]:
    """The distances, without those that lie behind one already reached."""
    reached = 0.0
    kept: list[float | None] = []
    for value in column:
        if value is not None and value >= reached:
            reached = value
            kept.append(value)
        else:
            kept.append(None)
    return tuple(kept)


def _pair_positions(columns: Columns) -> None:
    """A position is both numbers or none, and 0, 0 is a receiver without a fix."""
    latitudes = columns.pop("latitude_deg", ())
    longitudes = columns.pop("longitude_deg", ())
    pairs = [
        (None, None) if None in pair or pair == (0.0, 0.0) else pair
        for pair in zip(latitudes, longitudes, strict=False)
    ]
    if any(latitude is not None for latitude, _ in pairs):
        columns["latitude_deg"] = tuple(latitude for latitude, _ in pairs)
        columns["longitude_deg"] = tuple(longitude for _, longitude in pairs)

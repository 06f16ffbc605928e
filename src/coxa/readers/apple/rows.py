"""Samples and points of the route, each with a clock of its own, become rows of one recording."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from coxa.readers.apple.quantities import COLUMNS, DISTANCE
from coxa.readers.recording.samples import Row

# Heart rate comes every 5 s; a point takes over what was measured at most this long before it.
_HOLDS_S = 10.0


def rows_of(
    start_s: float,
    samples: Mapping[str, Sequence[Sequence[float]]],
    route: Sequence[Sequence[Row]],
) -> list[Row]:
    """By the points of the route where there is one, else by the samples' own instants."""
    points = sorted((row for rows in route for row in rows), key=lambda row: row["time_s"])
    told = {name: samples[name] for name in COLUMNS if samples.get(name)}
    if points:
        for name, values in told.items():
            _lay_over(points, name, [(start_s + at, value) for at, _, value in values])
        return points
    rows: dict[float, Row] = {}
    for name, values in told.items():
        column, factor = COLUMNS[name]
        for at, _, value in values:
            rows.setdefault(start_s + at, {"time_s": start_s + at})[column] = value * factor
    _add_distance(rows, start_s, samples.get(DISTANCE, ()))
    return [rows[at] for at in sorted(rows)]


def _lay_over(points: Sequence[Row], name: str, values: Sequence[tuple[float, float]]) -> None:
    column, factor = COLUMNS[name]
    at = -1
    for point in points:
        while at + 1 < len(values) and values[at + 1][0] <= point["time_s"]:
            at += 1
        if at >= 0 and point["time_s"] - values[at][0] <= _HOLDS_S:
            point[column] = values[at][1] * factor


def _add_distance(
    rows: dict[float, Row], start_s: float, values: Sequence[Sequence[float]]
) -> None:
    """Each sample is a stretch; where it ends, so much has been run."""
    reached = accumulate(value for _, _, value in values)
    for (at, lasted, _), metres in zip(values, reached, strict=True):
        end_s = start_s + at + lasted
        rows.setdefault(end_s, {"time_s": end_s})["distance_m"] = round(metres, 2)

"""Fewer samples, so that a chart of one run stays below 60 kB on the wire."""

from collections.abc import Mapping

from coxa.values.activity import Column

MOST_POINTS = 800  # more than a chart is pixels wide on a phone, twice over
# Where a thing is and when: the first sample of each piece. Everything else: the piece's mean.
_MARKS = ("time_s", "distance_m", "latitude_deg", "longitude_deg")
_DECIMALS = {"latitude_deg": 5, "longitude_deg": 5, "speed_mps": 2, "vertical_ratio_pct": 2}


def thinned(
    streams: Mapping[str, Column], most: int = MOST_POINTS
) -> dict[str, list[float | None]]:
    """At most `most` samples a column; a piece without any value stays None."""
    return {name: _column(name, column, most) for name, column in streams.items() if any_in(column)}


def any_in(column: Column) -> bool:
    """Whether anything was measured."""
    return any(value is not None for value in column)


def _column(name: str, column: Column, most: int) -> list[float | None]:
    size = -(-len(column) // most)  # samples in a piece, rounded up
    pieces = (column[at : at + size] for at in range(0, len(column), size))
    decimals = _DECIMALS.get(name, 1)
    if name in _MARKS:
        return [_rounded(piece[0], decimals) for piece in pieces]
    return [_rounded(_mean(piece), decimals) for piece in pieces]


def _mean(piece: Column) -> float | None:
    known = [value for value in piece if value is not None]
    return sum(known) / len(known) if known else None


def _rounded(value: float | None, decimals: int) -> float | None:
    return None if value is None else round(value, decimals)

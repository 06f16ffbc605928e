"""Distances on the globe, and positions that a receiver made up."""

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

from coxa.readers.recording.samples import Row

EARTH_RADIUS_M = 6_371_008.8  # the IUGG mean radius

# 360 km/h is no sport: a fix so far from the last one is an error of the receiver.
MAX_JUMP_MPS = 100.0


def haversine_m(from_lat: float, from_lon: float, to_lat: float, to_lon: float) -> float:
    """Metres between two positions in degrees, along the surface."""
    half_lat = radians(to_lat - from_lat) / 2
    half_lon = radians(to_lon - from_lon) / 2
    chord = sin(half_lat) ** 2 + cos(radians(from_lat)) * cos(radians(to_lat)) * sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_M * asin(min(1.0, sqrt(chord)))


def measure(segments: Sequence[Sequence[Row]]) -> float:
    """Writes the distance since the start into each row, and returns the whole, in metres.

    Nothing is counted between segments. A fix that nothing could have reached loses its position;
    where the next fix agrees with it, the track goes on from there and the jump is not counted.
    """
    total = 0.0
    for segment in segments:
        last: Row | None = None
        stray: Row | None = None
        for row in segment:
            before = last
            if last is not None and _is_jump(last, row):
                if stray is None or _is_jump(stray, row):
                    stray = dict(row)
                    del row["latitude_deg"], row["longitude_deg"]
                    continue
                before = stray
            if before is not None:
                total += _apart(before, row)
            row["distance_m"] = total
            last, stray = row, None
    return total


def _apart(one: Row, other: Row) -> float:
    return haversine_m(
        one["latitude_deg"], one["longitude_deg"], other["latitude_deg"], other["longitude_deg"]
    )


def _is_jump(one: Row, other: Row) -> bool:
    seconds = max(1.0, other["time_s"] - one["time_s"])
    return _apart(one, other) > MAX_JUMP_MPS * seconds

"""Distances on the globe."""

import pytest

from coxa.readers.recording.geodesy import haversine_m, measure
from coxa.readers.recording.samples import Row


def row(second: float, north_m: float) -> Row:
    return {"time_s": second, "latitude_deg": north_m / 111_195.08, "longitude_deg": 0.0}


def test_a_degree_of_latitude_is_111_km() -> None:
    assert haversine_m(0, 0, 1, 0) == pytest.approx(111_195.08, rel=1e-6)


def test_half_the_globe_is_no_error() -> None:
    assert haversine_m(90, 0, -90, 180) == pytest.approx(20_015_114, rel=1e-5)


def test_nothing_is_counted_between_segments() -> None:
    assert measure([[row(0, 0), row(10, 30)], [row(20, 500), row(30, 530)]]) == pytest.approx(
        60, rel=1e-3
    )


def test_a_track_that_goes_on_elsewhere_is_followed_without_the_jump() -> None:
    far = 1_000_000
    rows = [row(0, 0), row(10, 30), row(11, far), row(12, far + 3), row(13, far + 6)]
    assert measure([rows]) == pytest.approx(36, rel=1e-3)

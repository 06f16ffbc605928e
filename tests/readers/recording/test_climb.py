"""Ascent without the trembling of the sensor."""

from coxa.readers.recording.climb import climb


def test_a_hill_counts_to_its_top_and_down_again() -> None:
    assert climb([100, 101, 105, 111, 110, 104, 99]) == (11, 12)


def test_trembling_is_not_climbed() -> None:
    assert climb([100, 102, 100, 102, 100, 101.5] * 50) == (0, 0)


def test_a_long_gentle_slope_counts_in_full() -> None:
    assert climb([metre / 10 for metre in range(1001)]) == (100, 0)


def test_no_altitude_is_unknown_and_not_flat() -> None:
    assert climb([None, None]) == (None, None)

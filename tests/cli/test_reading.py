from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from coxa.interfaces.cli.failing import WrongUse
from coxa.interfaces.cli.reading import day, distance, duration, instant, instant_on, weight
from coxa.values.distances import Units

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "units", "metres"),
    [
        ("5km", Units.MI, 5000),
        ("5 km", Units.KM, 5000),
        ("5,2", Units.KM, 5200),
        ("3mi", Units.KM, 4828.032),
        ("3", Units.MI, 4828.032),
        ("800m", Units.MI, 800),
    ],
)
def test_distances(text, units, metres):
    assert distance(text, units) == pytest.approx(metres)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("45:00", 2700),
        ("1:02:03", 3723),
        ("90:00", 5400),
        ("45min", 2700),
        ("45 m", 2700),
        ("1h", 3600),
        ("1h05", 3900),
        ("1h 5min", 3900),
        ("1.5h", 5400),
        ("90s", 90),
    ],
)
def test_durations(text, seconds):
    assert duration(text) == seconds


@pytest.mark.parametrize("text", ["45", "", "h", "1:2", "5km", "-5:00", "1:02:03:04"])
def test_what_is_no_duration_is_refused(text):
    with pytest.raises(WrongUse):
        duration(text)


@pytest.mark.parametrize("text", ["", "-5", "5 miles", "km", "1e3"])
def test_what_is_no_distance_is_refused(text):
    with pytest.raises(WrongUse):
        distance(text, Units.KM)


def test_a_time_is_on_the_runner_s_clock_unless_it_names_an_offset():
    assert instant("2026-05-01T06:12", BERLIN) == datetime(2026, 5, 1, 4, 12, tzinfo=UTC)
    assert instant("2026-05-01T06:12Z", BERLIN) == datetime(2026, 5, 1, 6, 12, tzinfo=UTC)
    at = instant_on("06:12", date(2026, 1, 1), BERLIN)
    assert at == datetime(2026, 1, 1, 5, 12, tzinfo=UTC)


def test_days_and_weights():
    assert day("yesterday", date(2026, 3, 1)) == date(2026, 2, 28)
    assert weight("70") == weight("70 kg") == 70
    assert weight("154lb") == pytest.approx(69.853, abs=0.001)

from datetime import UTC, date, datetime

import pytest

from coxa.values.days import UnknownZoneError, local_day, zone


def test_a_run_belongs_to_the_local_day_of_its_start():
    late = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    assert local_day(late, zone("Europe/Berlin")) == date(2026, 3, 2)
    assert local_day(late, zone("America/New_York")) == date(2026, 3, 1)


def test_an_instant_without_a_zone_has_no_day():
    with pytest.raises(ValueError, match="without a zone"):
        local_day(datetime(2026, 3, 1), zone("UTC"))  # noqa: DTZ001  the fault under test


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../etc/passwd"])
def test_an_unknown_zone_is_refused(name):
    with pytest.raises(UnknownZoneError):
        zone(name)

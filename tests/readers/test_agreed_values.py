"""Every real file reads as independent decoders agree, or the difference is explained."""

import pytest

from coxa.readers.outcome import NotAnActivity, Reading
from coxa.readers.read import read

from .agreement import differences
from .explained import EXPLAINED
from .recordings import Known, known_files, reading_of

NO_ACTIVITY = {
    "DeveloperData.fit": "no times",
    "Settings.fit": "settings",
    "cerknicko-without-times.gpx": "no times",
    "empty-trkseg.gpx": "empty",
    "gpx1.0_with_all_fields.gpx": "routes or places",
    "unicode_with_bom.gpx": "routes or places",
}

SALVAGED = {
    "activity-settings-corruptheader.fit",
    "activity-settings-nodata.fit",
    "activity-unexpected-eof.fit",
    "lezyne_super_gps-garmin_fit-sample-bad-endian.fit",
    "malformed.tcx",
    "nick.fit",
    "strava-android-app-201.10-b1218918.fit",
}

ACTIVITIES = [known for known in known_files() if known.name not in NO_ACTIVITY]
OTHERS = [known for known in known_files() if known.name in NO_ACTIVITY]


@pytest.mark.parametrize("known", ACTIVITIES, ids=str)
def test_every_agreed_value_is_met_or_its_difference_explained(known: Known) -> None:
    explained = set(EXPLAINED.get(known.name, {}))
    assert differences(reading_of(known.path), known.expected) == explained


@pytest.mark.parametrize("known", ACTIVITIES, ids=str)
def test_only_damaged_files_are_called_salvaged_and_say_why(known: Known) -> None:
    reading = reading_of(known.path)
    assert reading.salvaged == (known.name in SALVAGED)
    assert not reading.salvaged or reading.reason


@pytest.mark.parametrize("known", OTHERS, ids=str)
def test_sound_files_without_a_recording_are_no_activity(known: Known) -> None:
    with pytest.raises(NotAnActivity, match=NO_ACTIVITY[known.name]):
        read(known.path.read_bytes())


@pytest.mark.parametrize("known", ACTIVITIES, ids=str)
def test_every_stream_has_one_value_a_record_and_starts_at_the_start(known: Known) -> None:
    reading: Reading = reading_of(known.path)
    for activity in reading.activities:
        assert all(len(column) == activity.records for column in activity.streams.values())
        times = activity.streams.get("time_s", ())
        assert all(0 <= time <= activity.elapsed_s + 60 for time in times if time is not None)


HISTORY = [known for known in known_files("gpx") if known.name.startswith("history")]


@pytest.mark.parametrize("known", HISTORY, ids=str)
def test_runs_whose_file_names_no_sport_are_inferred_as_runs(known: Known) -> None:
    (activity,) = reading_of(known.path).activities
    assert (activity.sport, activity.sport_source) == ("running", "inferred")

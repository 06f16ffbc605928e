"""What a GPX file tells, whoever wrote it."""

from datetime import UTC, datetime, timedelta

import pytest

from coxa.readers.outcome import NotAnActivity, Unreadable
from coxa.readers.read import read
from coxa.values.activity import Activity
from tests.readers.recordings import shipped

HEAD = '<?xml version="1.0"?><gpx version="1.1" creator="Test - https://example.org/">'
GARMIN = (
    "<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>150</gpxtpx:hr><gpxtpx:cad>85"
    "</gpxtpx:cad><gpxtpx:atemp>12</gpxtpx:atemp></gpxtpx:TrackPointExtension></extensions>"
)
SUUNTO = (
    "<extensions><gpxdata:hr>150</gpxdata:hr><gpxdata:cadence>85</gpxdata:cadence>"
    "<gpxdata:temp>12</gpxdata:temp></extensions>"
)
METRES_A_STEP = 3.0
_DEGREE_M = 111_195.08


def point(second: int, *, inside: str = "", zone: str = "Z", lat: float | None = None) -> str:
    north = second * METRES_A_STEP / _DEGREE_M if lat is None else lat
    time = datetime(2024, 5, 1, 6) + timedelta(seconds=second)  # noqa: DTZ001 - zone is the test's
    return f'<trkpt lat="{north}" lon="8.5"><time>{time.isoformat()}{zone}</time>{inside}</trkpt>'


def track(*segments: str, head: str = "", start: str = HEAD) -> bytes:
    inner = "".join(f"<trkseg>{segment}</trkseg>" for segment in segments)
    return f"{start}<trk>{head}{inner}</trk></gpx>".encode()


def minutes(count: int = 10, *, inside: str = "", zone: str = "Z") -> str:
    seconds = range(0, count * 60 + 1, 5)
    return "".join(point(second, inside=inside, zone=zone) for second in seconds)


def only(data: bytes) -> Activity:
    (activity,) = read(data).activities
    return activity


def test_distance_is_the_way_along_the_globe() -> None:
    run = only(track(minutes()))
    assert run.distance_m == pytest.approx(1800, rel=1e-4)
    assert run.elapsed_s == 600


@pytest.mark.parametrize(
    "inside",
    [
        GARMIN,
        SUUNTO,
        "<extensions><heartrate>150</heartrate><cadence>85</cadence><temp>12</temp></extensions>",
    ],
)
def test_heart_rate_cadence_and_temperature_of_every_sender_are_read(inside: str) -> None:
    run = only(track(minutes(inside=inside), head="<type>running</type>"))
    assert run.avg_heart_rate_bpm == 150
    assert run.avg_cadence_spm == 170
    assert run.streams["temperature_c"][0] == 12


def test_cadence_that_counts_both_feet_already_is_not_doubled() -> None:
    run = only(track(minutes(inside="<cad>172</cad>"), head="<type>9</type>"))
    assert run.avg_cadence_spm == 172


@pytest.mark.parametrize(
    ("word", "sport", "sub_sport"),
    [
        ("9", "running", None),
        ("Run", "running", None),
        ("TrailRun", "running", "trail"),
        ("treadmill_running", "running", "treadmill"),
        ("1", "cycling", None),
        ("Hiking", "hiking", None),
    ],
)
def test_the_words_and_numbers_of_sites_are_understood(
    word: str, sport: str, sub_sport: str | None
) -> None:
    run = only(track(minutes(), head=f"<type>{word}</type>"))
    assert (run.sport, run.sub_sport, run.sport_source) == (sport, sub_sport, "file")


def test_an_unknown_word_is_inferred_from_the_movement() -> None:
    run = only(track(minutes(), head="<type>jkljkl</type>"))
    assert (run.sport, run.sport_source) == ("running", "inferred")


def test_segments_are_one_activity_with_a_pause_between() -> None:
    first = "".join(point(second) for second in range(0, 301, 5))
    second = "".join(point(second) for second in range(420, 721, 5))
    run = only(track(first, second))
    assert [pause.duration_s for pause in run.pauses] == [120]
    assert (run.elapsed_s, run.timer_s) == (720, 600)
    assert run.distance_m == pytest.approx(1800, rel=1e-4)


def test_a_jump_of_the_clock_without_movement_is_a_pause() -> None:
    still = 300 * METRES_A_STEP / _DEGREE_M
    stands = "".join(point(second) for second in range(0, 301, 5)) + point(400, lat=still)
    run = only(track(stands))
    assert run.timer_s == 300


def test_a_lost_signal_that_was_crossed_at_speed_is_no_pause() -> None:
    assert only(track(minutes(5) + point(400))).pauses == ()


def test_tracks_of_several_days_are_several_activities() -> None:
    day = 86_400
    later = "".join(point(second + day) for second in range(0, 601, 5))
    assert len(read(track(minutes(), later)).activities) == 2


def test_a_fix_far_off_is_dropped_and_not_run_to() -> None:
    odd = minutes(5) + point(301, lat=40.0) + "".join(point(s) for s in range(305, 601, 5))
    run = only(track(odd))
    assert run.distance_m == pytest.approx(1800, rel=1e-3)
    assert run.streams["latitude_deg"].count(None) == 1


def test_an_offset_in_the_times_is_known_and_utc_is_not() -> None:
    east = only(track(minutes(zone="+02:00")))
    assert east.offset_known
    assert east.start.utcoffset() == timedelta(hours=2)
    for zone in ("Z", "+00:00", ""):
        plain = only(track(minutes(zone=zone)))
        assert not plain.offset_known
        assert plain.start == datetime(2024, 5, 1, 6, tzinfo=UTC)


def test_points_without_a_place_are_left_out_and_counted() -> None:
    placeless = "<trkpt><time>2024-05-01T06:20:00Z</time></trkpt>"
    reading = read(track(minutes() + placeless))
    assert reading.reason == "1 points without a position were left out."
    assert not reading.salvaged


@pytest.mark.parametrize("number", ["nan", "inf", "1e999", "", "north", "91"])
def test_a_latitude_that_is_none_is_no_position(number: str) -> None:
    bad = f'<trkpt lat="{number}" lon="8"><time>2024-05-01T06:00:00Z</time></trkpt>'
    assert only(track(minutes() + bad)).records == 121


def test_gpx_1_0_speed_and_a_byte_order_mark_are_read() -> None:
    old = HEAD.replace("1.1", "1.0")
    run = only(b"\xef\xbb\xbf" + track(minutes(inside="<speed>3.0</speed>"), start=old))
    assert run.streams["speed_mps"][0] == 3.0


def test_utf_16_is_read() -> None:
    text = track(minutes()).decode().replace("?><gpx", ' encoding="UTF-16"?><gpx', 1)
    assert only(text.encode("utf-16")).records == 121


def test_blanks_before_the_declaration_are_forgiven() -> None:
    assert only(b" \r\n\t" + track(minutes())).records == 121


def test_a_cut_off_file_keeps_what_came_before() -> None:
    whole = shipped("gpx_run.gpx")
    reading = read(whole[: len(whole) // 2])
    assert reading.salvaged
    assert 650 < reading.activities[0].records < 720


@pytest.mark.parametrize(
    ("inner", "word"),
    [
        ("<rte><rtept lat='1' lon='2'/></rte>", "routes or places"),
        ("<wpt lat='1' lon='2'/>", "routes or places"),
        ("<trk><trkseg/></trk>", "empty"),
        (
            "<trk><trkseg><trkpt lat='1' lon='2'/><trkpt lat='1' lon='3'/></trkseg></trk>",
            "no times",
        ),
    ],
)
def test_ways_to_follow_are_no_activity(inner: str, word: str) -> None:
    with pytest.raises(NotAnActivity, match=word):
        read(f"{HEAD}{inner}</gpx>".encode())


def test_a_file_cut_off_before_its_second_point_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="half-way"):
        read(f"{HEAD}<trk><trkseg>{point(0)}<trkpt".encode())


def test_the_title_of_the_track_and_the_name_of_the_sender_are_kept() -> None:
    run = only(track(minutes(), head="<name>Morning\n run</name>"))
    assert (run.title, run.device) == ("Morning run", "Test")

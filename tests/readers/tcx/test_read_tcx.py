"""What a TCX file tells, whoever wrote it."""

from datetime import UTC, datetime, timedelta

import pytest

from coxa.readers.outcome import NotAnActivity, Unreadable
from coxa.readers.read import read
from coxa.values.activity import Activity, Lap
from tests.readers.recordings import shipped

HEAD = '<?xml version="1.0"?><TrainingCenterDatabase xmlns:ns3="urn:x"><Activities>'
TAIL = "</Activities></TrainingCenterDatabase>"


def at(second: int) -> str:
    return (datetime(2024, 5, 1, 6, tzinfo=UTC) + timedelta(seconds=second)).strftime(
        "%Y-%m-%dT%H:%M:%SZ"
    )


def point(second: int, inside: str = "") -> str:
    metres = f"<DistanceMeters>{second * 3}</DistanceMeters>"
    return f"<Trackpoint><Time>{at(second)}</Time>{metres}{inside}</Trackpoint>"


def lap(start: int, end: int, *, inside: str = "", sums: bool = True) -> str:
    points = "".join(point(second, inside) for second in range(start, end, 5))
    told = (
        f"<TotalTimeSeconds>{end - start}</TotalTimeSeconds>"
        f"<DistanceMeters>{(end - start) * 3}</DistanceMeters>"
    )
    return f'<Lap StartTime="{at(start)}">{told if sums else ""}<Track>{points}</Track></Lap>'


def activity(*laps: str, sport: str = "Running", after: str = "") -> str:
    return f'<Activity Sport="{sport}"><Id>{at(0)}</Id>{"".join(laps)}{after}</Activity>'


def only(*activities: str) -> Activity:
    (found,) = read((HEAD + "".join(activities) + TAIL).encode()).activities
    return found


def test_distance_and_timer_are_the_sums_of_the_laps() -> None:
    run = only(activity(lap(0, 300), lap(400, 700)))
    assert (run.distance_m, run.timer_s, run.elapsed_s) == (1800, 600, 700)
    assert run.laps == (
        Lap(start_s=0, elapsed_s=400, timer_s=300, distance_m=900),
        Lap(start_s=400, elapsed_s=300, timer_s=300, distance_m=900),
    )
    assert [pause.duration_s for pause in run.pauses] == [105]


def test_without_lap_sums_the_points_tell_the_distance() -> None:
    assert only(activity(lap(0, 301, sums=False))).distance_m == 900


def test_cadence_of_one_leg_is_doubled_wherever_it_is_written() -> None:
    extension = "<Extensions><ns3:TPX><ns3:RunCadence>84</ns3:RunCadence></ns3:TPX></Extensions>"
    for inside in ("<Cadence>84</Cadence>", extension):
        assert only(activity(lap(0, 300, inside=inside))).avg_cadence_spm == 168


def test_speed_power_and_heart_rate_are_read() -> None:
    inside = (
        "<HeartRateBpm><Value>151</Value></HeartRateBpm><Extensions><TPX><Speed>3.1</Speed>"
        "<Watts>250</Watts></TPX></Extensions>"
    )
    run = only(activity(lap(0, 300, inside=inside)))
    assert run.avg_heart_rate_bpm == 151
    assert (run.streams["speed_mps"][0], run.streams["power_w"][0]) == (3.1, 250)


def test_a_heart_rate_of_255_is_none() -> None:
    inside = "<HeartRateBpm><Value>255</Value></HeartRateBpm>"
    assert only(activity(lap(0, 300, inside=inside))).max_heart_rate_bpm is None


def test_each_activity_in_the_file_is_one() -> None:
    both = HEAD + activity(lap(0, 300)) + activity(lap(900, 1200), sport="Biking") + TAIL
    run, ride = read(both.encode()).activities
    assert (run.sport, ride.sport) == ("running", "cycling")


def test_the_creator_is_the_device_and_not_the_author() -> None:
    after = "<Creator><Name>Forerunner 15 </Name></Creator>"
    assert only(activity(lap(0, 300), after=after)).device == "Forerunner 15"


def test_a_sport_called_other_is_inferred() -> None:
    run = only(activity(lap(0, 600), sport="Other"))
    assert (run.sport, run.sport_source) == ("running", "inferred")


def test_a_lap_without_points_still_counts_its_time() -> None:
    bare = f'<Lap StartTime="{at(0)}"><TotalTimeSeconds>1800</TotalTimeSeconds></Lap>'
    run = only(activity(bare))
    assert (run.records, run.timer_s, run.elapsed_s) == (0, 1800, 1800)


def test_blanks_before_the_declaration_are_forgiven() -> None:
    text = "          " + HEAD + activity(lap(0, 300)) + TAIL
    assert len(read(text.encode()).activities) == 1


def test_a_missing_root_is_salvaged_and_said() -> None:
    reading = read(shipped("malformed.tcx"))
    assert reading.salvaged
    assert "beginning" in (reading.reason or "")
    assert reading.activities[0].distance_m == pytest.approx(4689.24)


def test_a_cut_off_file_keeps_what_came_before() -> None:
    whole = shipped("run_garmin.tcx")
    reading = read(whole[: len(whole) // 2])
    assert reading.salvaged
    assert 60 < reading.activities[0].records < 85


@pytest.mark.parametrize(
    "inner", ["<Workouts><Workout/></Workouts>", "<Courses><Course/></Courses>"]
)
def test_plans_and_courses_are_no_activity(inner: str) -> None:
    with pytest.raises(NotAnActivity, match="planned workout or a course"):
        read(f"<TrainingCenterDatabase>{inner}</TrainingCenterDatabase>".encode())


def test_a_file_cut_off_before_its_first_lap_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="half-way"):
        read((HEAD + '<Activity Sport="Running"><Id>').encode())

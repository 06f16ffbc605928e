"""Apple's export: workouts of both forms, with their samples and their route."""

import io
import tracemalloc
import zipfile
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from coxa.readers.apple.spool import BUCKET_S, Sample, Spool
from coxa.readers.apple.stream import read_stream
from coxa.readers.outcome import Unreadable
from coxa.readers.packed.containers import Finding, Found, TurnedAway, found_at, found_in_upload
from coxa.readers.read import read
from coxa.values.activity import Activity
from tests.readers.apple.built import (
    NEW_FORM,
    ROUTE,
    START,
    XML,
    export,
    gpx,
    metadata,
    moment,
    record,
    records,
    route_of,
    statistic,
    workout,
    xml,
)

FULL = workout(
    NEW_FORM
    + metadata("HKIndoorWorkout", "0")
    + metadata("HKTimeZone", "Europe/Lisbon")
    + metadata("HKElevationAscended", "1250 cm")
    + route_of()
)


def findings(data: bytes) -> list[Finding]:
    return list(found_in_upload("a.zip", data))


def run_in(data: bytes) -> Activity:
    (finding,) = (each for each in findings(data) if isinstance(each, Found))
    (activity,) = read(finding.load()).activities
    return activity


def test_a_workout_is_joined_with_its_samples_and_its_route() -> None:
    run = run_in(export(records() + FULL, {ROUTE: gpx()}))
    assert (run.sport, run.sub_sport, run.device) == ("running", None, "My Watch")
    assert (run.distance_m, run.elapsed_s, run.timer_s) == (5200, 1800, 29 * 60)
    assert run.has_gps
    assert run.records == 1800  # the receiver's first five seconds lie before the start
    assert run.avg_heart_rate_bpm == 150
    assert run.ascent_m == 12.5
    assert run.dynamics.stance_time_ms == 250
    assert run.dynamics.vertical_oscillation_mm == pytest.approx(85)
    assert run.dynamics.step_length_mm == pytest.approx(1100)
    assert run.avg_cadence_spm == pytest.approx(85 * 60 / 29, abs=0.01)


def test_the_day_is_that_of_the_workouts_own_zone() -> None:
    run = run_in(export(FULL))
    assert run.start == START.astimezone(UTC)
    assert run.start.utcoffset() == timedelta(hours=1)
    assert run.offset_known


def test_offsets_of_the_export_itself_are_not_believed() -> None:
    assert not run_in(export(workout(NEW_FORM))).offset_known


def test_the_old_form_of_a_distance_is_read() -> None:
    old = 'totalDistance="3.1" totalDistanceUnit="mi"'
    assert run_in(export(workout(old=old))).distance_m == pytest.approx(4988.9664)


def test_a_run_without_a_route_has_the_samples_as_its_clock() -> None:
    run = run_in(export(records() + workout(metadata("HKIndoorWorkout", "1"))))
    assert (run.sport, run.sub_sport, run.has_gps) == ("running", "treadmill", False)
    assert run.distance_m == pytest.approx(5000)
    assert run.streams["distance_m"][-1] == pytest.approx(5000)
    assert run.records > 360


def test_averages_of_the_workout_stand_in_for_samples() -> None:
    told = statistic("HeartRate", "count/min", average=141.5, minimum=90, maximum=170)
    told += statistic("RunningGroundContactTime", "ms", average=260)
    run = run_in(export(workout(NEW_FORM + told)))
    assert (run.avg_heart_rate_bpm, run.max_heart_rate_bpm) == (141.5, 170)
    assert run.dynamics.stance_time_ms == 260


def test_a_phone_in_the_pocket_does_not_double_the_steps() -> None:
    body = records() + records("My Phone", beats=90) + workout()
    run = run_in(export(body))
    assert run.avg_heart_rate_bpm == 150
    assert run.distance_m == pytest.approx(5000)


def test_samples_of_another_source_are_better_than_none() -> None:
    assert run_in(export(records("My Strap") + workout())).avg_heart_rate_bpm == 150


def test_pauses_are_those_of_the_buttons() -> None:
    events = "".join(
        f'<WorkoutEvent type="HKWorkoutEventType{kind}" date="{moment(at)}"/>'
        for kind, at in (("Pause", 600), ("Resume", 660))
    )
    (pause,) = run_in(export(workout(events))).pauses
    assert (pause.start_s, pause.duration_s) == (600, 60)


def test_the_same_workout_of_a_later_export_is_the_same_file() -> None:
    def document(body: str) -> bytes:
        (finding,) = (each for each in findings(export(body)) if isinstance(each, Found))
        return finding.load()

    moved = FULL.replace("0x281b52d00", "0x999999999")  # an address in the phone's memory
    later = record("HeartRate", "count/min", 50, 9e5)
    assert document(records() + FULL) == document(records() + later + moved)


def test_the_export_has_another_name_in_another_language() -> None:
    run = run_in(export(FULL, name="apple_health_export/导出.xml"))
    assert run.distance_m == 5200


def test_the_export_alone_and_unpacked_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "export.xml").write_bytes(xml(records() + FULL))
    alone = [each for each in found_at(tmp_path / "export.xml") if isinstance(each, Found)]
    folder = [each for each in found_at(tmp_path) if isinstance(each, Found)]
    assert len(alone) == len(folder) == 1
    assert alone[0].load() == folder[0].load()


def test_a_route_that_no_workout_names_comes_by_itself() -> None:
    paths = [each.path for each in findings(export(workout(NEW_FORM), {ROUTE: gpx()}))]
    assert f"a.zip/apple_health_export/{ROUTE}" in paths


def test_a_reference_opens_nothing_but_routes_of_the_archive() -> None:
    for path in ("/../../etc/passwd", "/export_cda.xml", "/workout-routes/missing.gpx"):
        assert not run_in(export(workout(NEW_FORM + route_of(path)))).has_gps


def test_an_export_that_breaks_off_says_so_and_keeps_what_came_before() -> None:
    data = export(FULL + workout(at_s=86_400))
    broken = xml(FULL + workout(at_s=86_400))[:-200]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(XML, broken)
    assert len([each for each in findings(data) if isinstance(each, Found)]) == 2
    found = findings(buffer.getvalue())
    refused = [each for each in found if isinstance(each, TurnedAway)]
    assert [each.status for each in refused] == ["refused"]
    assert len(found) == 2


def test_entities_are_never_expanded() -> None:
    hostile = '<!DOCTYPE HealthData [<!ENTITY a "aaaa">\n]>\n'
    told = read_stream([xml("&a;" + FULL, doctype=hostile)])
    assert not told.whole
    assert not told.workouts


def test_a_document_type_too_long_to_be_cut_out_is_refused() -> None:
    hostile = f'<!DOCTYPE HealthData [<!ENTITY a "{"a" * 600_000}">\n]>\n'
    data = xml("&a;", doctype=hostile)
    with pytest.raises(Unreadable, match="entities"):
        read_stream(data[at : at + 65_536] for at in range(0, len(data), 65_536))


def test_sports_without_a_name_of_ours_keep_apples() -> None:
    run = run_in(export(workout(kind="TraditionalStrengthTraining")))
    assert run.sport == "traditional_strength_training"


def test_memory_stays_small_while_the_export_streams_by() -> None:
    line = record("HeartRate", "count/min", 60, 0).encode()

    def pieces():
        head, _, tail = xml("@").partition(b"@")
        yield head
        for _ in range(40):
            yield line * 2500
        yield tail

    tracemalloc.start()
    told = read_stream(pieces())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told.whole
    assert peak < 8_000_000  # 100,000 samples, 34 MB of XML


def test_the_spool_gives_back_what_it_was_given() -> None:
    spool = Spool()
    given = [Sample(1, 2, at * 7.0, at * 7.0 + 1, at / 3) for at in range(5000)]
    given += [Sample(3, 4, BUCKET_S * 9 + at, BUCKET_S * 9 + at, 1.0) for at in range(5000)]
    for sample in given:
        spool.add(sample)
    assert [*spool.samples(0), *spool.samples(9)] == given

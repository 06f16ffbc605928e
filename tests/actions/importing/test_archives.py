"""Whole archives: what their tables say is kept with the runs, and nothing comes twice."""

import pytest

from coxa.actions.importing.import_files import Upload, import_files
from coxa.actions.runs.activities import activity_detail, activity_lines
from coxa.actions.runs.split_duplicate import split_duplicate
from tests.readers.apple import built as apple
from tests.readers.garmin import built as garmin
from tests.readers.strava import built as strava


def imported(runner, data, now, name="export.zip"):
    lines = list(import_files(runner, [Upload(name, data)], now))
    return {line.path.removeprefix(f"{name}/"): line for line in lines}


def runs_by_title(runner):
    return {line.title: line for line in activity_lines(runner)}


def test_a_strava_export_brings_names_notes_shoes_and_typed_runs(runner, now):
    lines = imported(runner, strava.export(), now)
    assert {path: line.status.value for path, line in lines.items()} == {
        "activities.csv": "skipped",
        "shoes.csv": "skipped",
        "media/1.jpg": "skipped",
        strava.FIT_NAME: "imported",
        strava.GPX_NAME: "imported",
        "activities.csv/9003": "imported",
    }
    runs = runs_by_title(runner)
    river, treadmill = runs["Along the river"], runs["Treadmill at the hotel"]
    assert river.note == "Easy, hip quiet\nslept badly"
    assert (river.gear, river.perceived_exertion) == ("Brooks Revel 3", 4)
    assert river.dirt_distance_m == 1530.5
    assert (treadmill.distance_m, treadmill.race) == (5010, True)


def test_the_same_export_again_brings_nothing_new(runner, now):
    imported(runner, strava.export(), now)
    before = activity_lines(runner)
    again = imported(runner, strava.export(root="later/"), now)
    assert {line.status.value for line in again.values()} == {"skipped", "duplicate"}
    assert activity_lines(runner) == before


def test_an_export_tells_of_files_that_were_here_before_it(runner, now):
    list(import_files(runner, [Upload("7001.fit.gz", strava.FIT)], now))
    (alone,) = activity_lines(runner)
    assert (alone.title, alone.gear, alone.note) == (None, None, "")
    imported(runner, strava.export(), now)
    river = runs_by_title(runner)["Along the river"]
    assert (river.id, river.gear) == (alone.id, "Brooks Revel 3")
    assert river.note == "Easy, hip quiet\nslept badly"


def test_a_note_that_the_runner_wrote_here_stays(runner, now):
    from coxa.store.activities.marks import mark

    list(import_files(runner, [Upload("7001.fit.gz", strava.FIT)], now))
    (alone,) = activity_lines(runner)
    mark(runner, alone.id, {"note": "mine"})
    imported(runner, strava.export(), now)
    assert runs_by_title(runner)["Along the river"].note == "mine"


@pytest.mark.parametrize("jobs", [1, 2])
def test_words_arrive_by_whatever_number_of_processes(runner, now, jobs):
    sources = [Upload("export.zip", strava.export())]
    list(import_files(runner, sources, now, jobs))
    assert runs_by_title(runner)["Along the river"].gear == "Brooks Revel 3"


def test_a_garmin_export_names_files_and_adds_what_has_none(runner, now):
    data = garmin.export([garmin.of_fit(garmin.FIT_START_MS), garmin.WITHOUT_FILE])
    lines = imported(runner, data, now)
    assert {path: line.status.value for path, line in lines.items()} == {
        garmin.LISTED: "skipped",
        "DI_CONNECT/DI-Connect-User/user_profile.json": "skipped",
        f"{garmin.UPLOADED}/me_101.fit": "imported",
        f"{garmin.UPLOADED}/me_102.fit": "skipped",
        f"{garmin.LISTED}/502": "imported",  # 501 is told by its file
    }
    assert set(runs_by_title(runner)) == {"Round the lake", "Hotel treadmill"}
    assert [len(line.files) for line in activity_lines(runner)] == [1, 1]


def test_a_garmin_export_again_brings_nothing_new(runner, now):
    data = garmin.export([garmin.of_fit(garmin.FIT_START_MS), garmin.WITHOUT_FILE])
    imported(runner, data, now)
    before = activity_lines(runner)
    again = imported(runner, data, now)
    assert {line.status.value for line in again.values()} == {"skipped", "duplicate"}
    assert activity_lines(runner) == before


def test_an_outing_of_two_services_is_one_run_that_can_be_split(runner, now):
    start_ms = 1_777_786_200_000  # the second of the typed run
    twin = {**garmin.WITHOUT_FILE, "startTimeGmt": start_ms, "startTimeLocal": start_ms}
    imported(runner, strava.export((strava.OF_FIT, strava.BY_HAND)), now)
    before = activity_lines(runner)
    lines = imported(runner, garmin.export([twin]), now, "garmin.zip")
    assert f"{garmin.LISTED}/502" not in lines  # the typed run tells of it already
    again = lines[f"{garmin.UPLOADED}/me_101.fit"]
    assert again.status.value == "duplicate"
    assert len(activity_lines(runner)) == len(before)
    detail = activity_detail(runner, again.activity)
    assert len(detail.recordings) == 2
    split_duplicate(runner, detail.recordings[0].id)
    assert len(activity_lines(runner)) == len(before) + 1


def test_an_apple_export_brings_its_workouts_once(runner, now):
    body = apple.records() + apple.workout(apple.NEW_FORM + apple.route_of())
    data = apple.export(body, {apple.ROUTE: apple.gpx()})
    lines = imported(runner, data, now)
    (workout,) = (line for line in lines.values() if line.activity)
    assert (workout.kind, workout.status.value) == ("apple", "imported")
    (run,) = activity_lines(runner)
    assert run.has_gps
    again = imported(runner, data, now)
    assert {line.status.value for line in again.values()} == {"skipped", "duplicate"}


@pytest.mark.parametrize("many", [1, 3, 24])
def test_what_is_known_is_known_by_one_question_or_by_many(runner, now, monkeypatch, many):
    monkeypatch.setattr("coxa.store.taking_in.known_files.MANY", many)
    list(import_files(runner, [Upload("7001.fit.gz", strava.FIT)], now))
    first = imported(runner, strava.export(), now)
    assert first[strava.FIT_NAME].status.value == "duplicate"
    assert runs_by_title(runner)["Along the river"].gear == "Brooks Revel 3"
    again = imported(runner, strava.export(), now)
    assert {line.status.value for line in again.values()} == {"skipped", "duplicate"}
    assert [line.activities for line in again.values() if line.activities]


@pytest.mark.parametrize("many", [1, 24])
def test_a_deleted_run_stays_deleted(runner, now, monkeypatch, many):
    from coxa.actions.runs.delete import delete_run

    monkeypatch.setattr("coxa.store.taking_in.known_files.MANY", many)
    line = imported(runner, strava.export(), now)[strava.FIT_NAME]
    delete_run(runner, line.activity, now)
    again = imported(runner, strava.export(), now)[strava.FIT_NAME]
    assert "You deleted this run" in again.reason
    assert "Along the river" not in runs_by_title(runner)


def test_gear_becomes_a_pair_of_shoes_that_both_runs_wore(runner, now):
    from coxa.store.models import Activity, Shoe

    imported(runner, strava.export(), now)
    (pair,) = Shoe.objects.filter(runner_id=runner)
    assert pair.name == "Brooks Revel 3"
    worn = Activity.objects.filter(shoe=pair).values_list("title", flat=True)
    assert set(worn) == {"Along the river", "Treadmill at the hotel"}


def test_gear_of_a_ride_is_no_shoe(runner, now):
    from coxa.store.models import Shoe

    ride = {**strava.BY_HAND, 3: "Ride", 11: "Old bicycle"}
    imported(runner, strava.export((ride,)), now)
    assert not Shoe.objects.filter(runner_id=runner).exists()


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "export.zip"
    path.write_bytes(strava.export())
    return path


def statuses(lines):
    return {line.path: line.status.value for line in lines}


def test_the_same_archive_again_is_not_even_opened(runner, now, archive, monkeypatch):
    first = statuses(import_files(runner, [archive], now))
    monkeypatch.setattr("coxa.readers.packed.zips.zipfile.ZipFile", None)
    again = statuses(import_files(runner, [archive], now))
    assert set(again) == set(first)
    assert set(again.values()) == {"skipped", "duplicate"}


def test_an_archive_of_another_runner_is_opened(runner, other, now, archive):
    list(import_files(runner, [archive], now))
    assert "imported" in statuses(import_files(other, [archive], now)).values()


def test_a_run_that_was_deleted_is_said_to_be(runner, now, archive):
    from coxa.actions.runs.delete import delete_run

    (line,) = (each for each in import_files(runner, [archive], now) if each.kind == "gpx")
    delete_run(runner, line.activity, now)
    (again,) = (each for each in import_files(runner, [archive], now) if each.kind == "gpx")
    assert "You deleted this run" in again.reason


def test_what_was_refused_is_tried_again(runner, now, tmp_path):
    path = tmp_path / "export.zip"
    path.write_bytes(garmin.zipped({"good.fit": garmin.FIT, "bad.fit": b"no run"}))
    for expected in ("imported", "duplicate"):
        lines = statuses(import_files(runner, [path], now))
        assert lines == {f"{path}/good.fit": expected, f"{path}/bad.fit": "refused"}


def test_an_archive_whose_runs_are_gone_is_opened_again(runner, now, archive):
    from coxa.store.models import Activity, File

    list(import_files(runner, [archive], now))
    Activity.objects.all().delete()
    File.objects.all().delete()
    assert "imported" in statuses(import_files(runner, [archive], now)).values()


def test_the_worker_does_not_open_it_again_either(runner, now, archive, settings, monkeypatch):
    from coxa.actions.importing import import_batch

    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    seen = []
    for _ in range(2):
        batch = import_batch.start_batch(runner, [("mine.zip", [archive.read_bytes()])], now)
        import_batch.process_batch(batch, lambda: now)
        seen.append(statuses(import_batch.batch_lines(runner, batch)))
        monkeypatch.setattr("coxa.readers.packed.zips.zipfile.ZipFile", None)
    assert set(seen[0]) == set(seen[1])
    assert set(seen[1].values()) == {"skipped", "duplicate"}

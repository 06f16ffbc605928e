"""A watched folder: what is whole goes in once, what is replaced goes in again."""

import os
from pathlib import Path

import pytest

from coxa.actions.importing.watch_folder import (
    SETTLE_S,
    Watched,
    Watcher,
    set_watched_folder,
    watched_folder,
    watched_folders,
)
from coxa.actions.refusals import Refused
from coxa.actions.runs.activities import activity_lines
from tests.conftest import DATA

FIT, GPX = DATA / "garmin-fenix-5-run.fit", DATA / "gpx_run.gpx"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "watch"
    made.mkdir()
    return made


@pytest.fixture
def watcher(runner, folder):
    return Watcher(Watched(runner, folder))


def names(due):
    return sorted(path.name for path in due)


def test_a_file_is_due_once_it_has_settled(watcher, folder):
    (folder / "run.fit").write_bytes(FIT.read_bytes())
    assert watcher.due(0) == {}
    assert watcher.due(SETTLE_S - 0.1) == {}
    assert watcher.is_waiting
    assert names(watcher.due(SETTLE_S)) == ["run.fit"]


def test_a_file_that_grows_is_waited_for(watcher, folder):
    (folder / "run.fit").write_bytes(FIT.read_bytes()[:100])
    watcher.due(0)
    (folder / "run.fit").write_bytes(FIT.read_bytes())
    assert watcher.due(SETTLE_S) == {}
    assert names(watcher.due(2 * SETTLE_S)) == ["run.fit"]


def test_what_went_in_is_not_due_again_even_by_another_watcher(watcher, folder, runner, now):
    (folder / "run.fit").write_bytes(FIT.read_bytes())
    watcher.due(0)
    lines = list(watcher.take_in(watcher.due(SETTLE_S), now))
    assert [line.status.value for line in lines] == ["imported"]
    assert watcher.due(100) == {}
    assert Watcher(Watched(runner, folder)).due(100) == {}
    assert not watcher.is_waiting


def test_a_file_that_is_replaced_in_one_step_goes_in_again(watcher, folder, runner, now):
    target = folder / "latest"
    for at, data in enumerate((FIT, GPX)):
        fresh = folder / ".draft"
        fresh.write_bytes(data.read_bytes())
        os.utime(fresh, (1, 1))  # the same old clock on both
        fresh.replace(target)
        watcher.due(at * 100)
        list(watcher.take_in(watcher.due(at * 100 + SETTLE_S), now))
    assert len(activity_lines(runner)) == 2


def test_drafts_pictures_and_hidden_files_are_left_alone(watcher, folder):
    for name in (".syncthing.run.fit.tmp", "run.fit.part", "photo.jpg", "notes.txt", "x.tmp"):
        (folder / name).write_bytes(b"x")
    watcher.due(0)
    assert watcher.due(100) == {}


def test_the_worker_gets_what_is_due_as_one_import(watcher, folder, runner, now, settings):
    from coxa.actions.importing.import_batch import batch_lines, process_batch

    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    (folder / "deep").mkdir()
    (folder / "deep" / "run.fit").write_bytes(FIT.read_bytes())
    (folder / "run.gpx").write_bytes(GPX.read_bytes())
    watcher.due(0)
    batch = watcher.hand_over(watcher.due(SETTLE_S), now)
    process_batch(batch, lambda: now)
    lines = batch_lines(runner, batch)
    assert [line.path for line in lines] == ["deep/run.fit", "run.gpx"]
    assert watcher.due(100) == {}


def test_the_worker_looks_at_the_folder_that_is_switched_on(runner, folder, home, now, settings):
    from coxa.interfaces.worker.watching import look

    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    (folder / "run.fit").write_bytes(FIT.read_bytes())
    watchers: dict = {}
    assert look(watchers, 0, now) == []
    set_watched_folder(runner, str(folder), home.root)
    assert look(watchers, 1, now) == []
    assert len(look(watchers, 1 + SETTLE_S, now)) == 1
    set_watched_folder(runner, "", home.root)
    assert look(watchers, 100, now) == []
    assert watchers == {}


def test_only_one_folder_is_on_and_it_is_the_runners_own(runner, other, home, folder, tmp_path):
    second = tmp_path / "second"
    second.mkdir()
    set_watched_folder(runner, str(folder), home.root)
    set_watched_folder(runner, str(second), home.root)
    assert [each.folder for each in watched_folders()] == [second]
    assert watched_folder(other) is None


@pytest.mark.parametrize("text", ["/no/such/folder", "{home}", "{home}/files", "{home}/.."])
def test_coxas_own_folder_and_what_is_none_are_refused(runner, home, text):
    with pytest.raises(Refused):
        set_watched_folder(runner, text.format(home=home.root), home.root)


def test_a_folder_that_goes_away_is_no_error(runner, tmp_path):
    assert Watcher(Watched(runner, Path(tmp_path / "gone"))).due(0) == {}

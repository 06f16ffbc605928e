import errno
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from django.db import DatabaseError

from coxa.actions.importing import import_batch
from coxa.actions.importing.decode import decode
from coxa.actions.importing.import_files import Upload, import_files, summarise
from coxa.actions.refusals import NotFound, Refused
from coxa.actions.runs.activities import activity_lines
from coxa.store.taking_in import batches
from coxa.store.taking_in.import_line import ImportStatus
from tests.conftest import DATA

REAL = Path(__file__).parents[4] / "shared" / "data" / "activities"
SAME_RUNS = (
    ("10kUNLP2014-Garmin15.fit", "10kUNLP2014-Garmin15.tcx"),
    ("garmin-forerunner-10.fit", "garmin-forerunner-10-output.gpx"),
    ("gpx_run.gpx", "tcx_run.tcx"),
)

GPX, TCX, FIT = DATA / "gpx_run.gpx", DATA / "tcx_run.tcx", DATA / "garmin-fenix-5-run.fit"


def statuses(lines):
    return {line.path.rpartition("/")[2]: line.status.value for line in lines}


def test_a_broken_file_is_refused_by_name_and_the_others_go_in(runner, now, tmp_path):
    folder = tmp_path / "watch"
    folder.mkdir()
    (folder / "broken.fit").write_bytes(FIT.read_bytes()[:30])
    (folder / "empty.gpx").write_bytes(b"")
    (folder / "good.gpx").write_bytes(GPX.read_bytes())
    lines = list(import_files(runner, [folder, folder / "nothing-here.fit"], now))
    assert statuses(lines) == {
        "broken.fit": "refused",
        "empty.gpx": "refused",
        "good.gpx": "imported",
        "nothing-here.fit": "refused",
    }
    assert all(line.reason for line in lines if line.status is ImportStatus.REFUSED)


def test_the_real_pair_is_one_run(runner, now):
    lines = list(import_files(runner, [GPX, TCX], now))
    assert [line.status.value for line in lines] == ["imported", "duplicate"]
    assert lines[0].activity == lines[1].activity
    (line,) = activity_lines(runner)
    assert len(line.files) == 2


@pytest.mark.skipif(not REAL.is_dir(), reason="the shared recordings are not here")
@pytest.mark.parametrize("names", SAME_RUNS)
def test_real_recordings_of_one_run_are_one_run_in_either_order(runner, other, now, names):
    sources = [REAL / name for name in names]
    list(import_files(runner, sources, now))
    list(import_files(other, reversed(sources), now))
    (line,), (turned,) = activity_lines(runner), activity_lines(other)
    assert (line.distance_m, line.start) == (turned.distance_m, turned.start)
    assert len(line.files) == 2


def test_a_second_import_changes_nothing(runner, now):
    sources = [GPX, TCX, FIT, DATA / "sample_mulitple_header.fit"]
    list(import_files(runner, sources, now))
    before = activity_lines(runner)
    again = list(import_files(runner, sources, now))
    assert {line.status.value for line in again} == {"duplicate"}
    assert activity_lines(runner) == before


def test_a_multisport_file_gives_several_activities(runner, now):
    (line,) = import_files(runner, [DATA / "sample_mulitple_header.fit"], now)
    assert len(line.activities) == 5
    assert line.activity == line.activities[0]


def test_members_of_an_uploaded_zip_are_named_inside_it(runner, now):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("runs/one.gpx", GPX.read_bytes())
        archive.writestr("runs/broken.fit", b"no")
    lines = list(import_files(runner, [Upload("all.zip", packed.getvalue())], now))
    assert {(line.path, line.status.value) for line in lines} == {
        ("all.zip/runs/one.gpx", "imported"),
        ("all.zip/runs/broken.fit", "refused"),
    }


def test_several_processes_come_to_the_same(runner, other, now):
    sources = [GPX, TCX, FIT]
    alone = statuses(import_files(runner, sources, now, jobs=1))
    together = statuses(import_files(other, sources, now, jobs=2))
    assert alone == together


def test_a_file_that_cannot_be_stored_stops_nothing(runner, home, now, monkeypatch):
    from coxa.actions.importing import import_files as action

    def fails(*_):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(action, "take_in", fails)
    lines = list(import_files(runner, [GPX, FIT], now))
    assert {line.status for line in lines} == {ImportStatus.REFUSED}
    assert all("under" in (line.reason or "") for line in lines)
    assert "disk is full" not in (home.log / "errors.log").read_text()


def test_the_summary_counts_each_status(runner, now):
    lines = list(import_files(runner, [GPX, TCX, DATA / "unicode_with_bom.gpx"], now))
    summary = summarise(lines, 1.23456)
    assert (summary.imported, summary.duplicate, summary.refused, summary.skipped) == (1, 1, 0, 1)


@pytest.fixture
def uploaded(runner, now, settings):
    """A batch that no worker has touched."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    uploads = [("morning.gpx", [GPX.read_bytes()]), ("../../etc/passwd", [b"no ", b"run"])]
    return import_batch.start_batch(runner, uploads, now)


def test_a_batch_is_worked_off_and_its_inbox_emptied(runner, uploaded, home, now):
    waiting = import_batch.batch_progress(runner, uploaded)
    assert (waiting.total, waiting.done, waiting.finished) == (2, 0, False)
    import_batch.process_batch(uploaded, lambda: now)
    done = import_batch.batch_progress(runner, uploaded)
    assert (done.total, done.done, done.imported, done.refused) == (2, 2, 1, 1)
    assert done.finished
    assert import_batch.latest_batch(runner) == done
    lines = import_batch.batch_lines(runner, uploaded)
    assert [line.path for line in lines] == ["morning.gpx", "../../etc/passwd"]
    waiting = [path for path in home.inbox.rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in waiting] == [b"no run"]  # for another try


def test_a_batch_that_a_worker_left_behind_goes_on(runner, uploaded, now, monkeypatch):
    class Killed(BaseException):
        pass

    def dies(*_):
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(batches, "finish", dies)
        with pytest.raises(Killed):
            import_batch.process_batch(uploaded, lambda: now)
    assert import_batch.resume_unfinished(lambda: now) == 1
    assert import_batch.resume_unfinished(lambda: now) == 0
    assert len(import_batch.batch_lines(runner, uploaded)) == 2
    assert len(activity_lines(runner)) == 1


def test_refused_files_can_be_tried_again(runner, uploaded, home, now, monkeypatch):
    import_batch.process_batch(uploaded, lambda: now)
    assert import_batch.batch_progress(runner, uploaded).can_retry
    monkeypatch.setattr(
        "coxa.actions.importing.decoding.decode", lambda _: decode(GPX.read_bytes())
    )
    again = import_batch.retry_refused(runner, uploaded, now)
    import_batch.process_batch(again, lambda: now)
    (line,) = import_batch.batch_lines(runner, again)
    assert (line.path, line.status.value) == ("../../etc/passwd", "duplicate")
    assert list(home.inbox.iterdir()) == []
    with pytest.raises(Refused):
        import_batch.retry_refused(runner, uploaded, now)


def test_nobody_retries_somebody_elses_import(other, uploaded, now):
    import_batch.process_batch(uploaded, lambda: now)
    with pytest.raises(NotFound):
        import_batch.retry_refused(other, uploaded, now)


def test_two_uploads_of_one_name_are_two_files(runner, now, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    uploads = [("run.gpx", [GPX.read_bytes()]), ("run.gpx", [FIT.read_bytes()])]
    batch = import_batch.start_batch(runner, uploads, now)
    import_batch.process_batch(batch, lambda: now)
    lines = import_batch.batch_lines(runner, batch)
    assert [line.path for line in lines] == ["run.gpx", "run.gpx (2)"]
    assert {line.status.value for line in lines} == {"imported"}


def test_progress_counts_the_members_of_an_archive_and_names_the_file(
    runner, now, settings, monkeypatch
):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one.gpx", GPX.read_bytes())
        archive.writestr("two.fit", FIT.read_bytes())
        archive.writestr("three.jpg", b"")
    batch = import_batch.start_batch(runner, [("all.zip", [packed.getvalue()])], now)
    seen = []
    write = batches.write_line

    def watched(batch_id, line):
        seen.append(import_batch.batch_progress(runner, batch_id))
        write(batch_id, line)

    monkeypatch.setattr(batches, "write_line", watched)
    import_batch.process_batch(batch, lambda: now)
    assert seen[0].total == 3
    assert seen[0].current.startswith("all.zip/")
    assert import_batch.batch_progress(runner, batch).runs == 2


def test_erasing_empties_the_inbox(runner, uploaded, home, now):
    from coxa.actions.home.erase import erase

    erase(runner)
    assert list(home.inbox.iterdir()) == []


def test_a_full_disk_is_the_reason_that_a_file_is_refused_with(runner, now, monkeypatch):
    def full(*_):
        raise DatabaseError("disk I/O") from OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("coxa.actions.importing.import_files.take_in", full)
    (line,) = import_files(runner, [DATA / "gpx_run.gpx"], now)
    assert line.status is ImportStatus.REFUSED
    assert "disk is full" in (line.reason or "")


TRACK = """<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
{points}</trkseg></trk></gpx>"""


@pytest.mark.parametrize("year", ["0001", "1969", "9999"])
def test_a_clock_that_no_diary_reaches_is_refused_in_words_of_a_runner(runner, now, year):
    points = "".join(
        f'<trkpt lat="{50 + at / 500}" lon="8"><time>{year}-12-31T23:{at:02d}:00Z</time></trkpt>'
        for at in range(20)
    )
    upload = Upload("run.gpx", TRACK.format(points=points).encode())
    (line,) = import_files(
        runner,
        [
            upload,
        ],
        now,
    )
    assert line.status is ImportStatus.REFUSED
    assert "clock" in line.reason
    assert activity_lines(runner) == ()

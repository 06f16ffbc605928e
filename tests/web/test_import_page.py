"""Files in by a form; the worker reads them, the page only looks."""

from datetime import UTC, datetime
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile

from coxa.interfaces.web.imports.groups import seen
from coxa.store.shapes import BatchProgress
from coxa.store.taking_in.import_line import ImportLine, ImportStatus
from tests.web.pages import felt

DATA = Path(__file__).parent.parent / "data"
START = datetime(2026, 6, 16, 10, 0, 0, tzinfo=UTC)


def upload(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def progress(**changes) -> BatchProgress:
    fields = {"total": 0, "done": 0, "imported": 0, "duplicate": 0, "refused": 0, "skipped": 0}
    return BatchProgress(1, START, None, **{**fields, **changes})


def test_a_plain_form_starts_an_import_and_leads_to_it(me) -> None:
    file = upload("run.gpx", (DATA / "gpx_run.gpx").read_bytes())
    answer = me.post("/import/", {"files": [file, upload("photo.fit", b"\x89PNG")]})
    assert answer.status_code == 302
    where = answer.headers["Location"]
    assert "leave this page" in me.get(where).content.decode()
    from coxa.actions.importing.import_batch import process_batch
    from coxa.interfaces.web.who import now

    process_batch(int(where.strip("/").split("/")[-1]), now)
    text = me.get(where).content.decode()
    assert "1 file imported" in text
    assert text.index("1 of 2 files was refused") < text.index("1 imported")


def test_it_asks_for_the_hip_only_until_it_is_known(me, runner, june) -> None:
    where = me.post("/import/", {"files": upload("a.gpx", b"<gpx/>")}).headers["Location"]
    assert "Today needs one answer" in me.get(where).content.decode()
    felt(runner, 0)
    text = me.get(where).content.decode()
    assert "Today needs one answer" not in text
    assert "What to do today" in text


def test_a_script_gets_the_address_as_json(me) -> None:
    file = upload("run.gpx", (DATA / "gpx_run.gpx").read_bytes())
    answer = me.post("/import/", {"files": file}, headers={"accept": "application/json"})
    assert answer.json()["where"].startswith("/import/")


def test_no_file_is_said(me) -> None:
    answer = me.post("/import/")
    assert answer.status_code == 400
    assert "No file was chosen." in answer.content.decode()


def test_own_files_do_not_go_to_the_sample_runner(me) -> None:
    me.post("/settings/sample/", {"do": "look"})
    answer = me.post("/import/", {"files": upload("run.gpx", b"<gpx/>")})
    assert answer.status_code == 400
    assert "looking at sample data" in answer.content.decode()


def test_somebody_elses_import_is_not_there(me, somebody_else) -> None:
    where = me.post("/import/", {"files": upload("a.gpx", b"<gpx/>")}).headers["Location"]
    assert somebody_else.get(where).status_code == 404
    assert somebody_else.get(f"{where}lines/").status_code == 404


def test_names_of_uploads_are_shown_as_words_only(me) -> None:
    name = "<script>alert(1)</script>.gpx"
    where = me.post("/import/", {"files": upload(name, b"x")}).headers["Location"]
    from coxa.actions.importing.import_batch import process_batch
    from coxa.interfaces.web.who import now

    process_batch(int(where.strip("/").split("/")[-1]), now)
    assert "<script>alert" not in me.get(where).content.decode()


def test_the_headline_counts_and_guesses_only_when_it_can() -> None:
    now = START.replace(second=20)
    assert seen(progress(total=3), (), now).headline == "Reading the files"
    half = progress(total=2114, done=1057)
    assert seen(half, (), now).headline == "1,057 of 2,114 files, about 20 seconds left"


def test_refused_files_come_first_and_long_groups_are_cut() -> None:
    lines = tuple(ImportLine(f"{at}.fit", ImportStatus.IMPORTED, at) for at in range(5000))
    shown = seen(progress(total=5000, done=5000, imported=5000), lines, START)
    (group,) = shown.folded
    assert (group.title, len(group.lines), group.hidden) == ("5,000 imported", 200, 4800)


def test_a_folder_is_switched_on_and_off_on_the_page(me, tmp_path) -> None:
    folder = tmp_path / "watch"
    folder.mkdir()
    assert me.post("/import/folder/", {"folder": str(folder)}).status_code == 302
    assert f'value="{folder}"' in me.get("/import/").content.decode()
    assert me.post("/import/folder/", {"folder": ""}).status_code == 302
    assert str(folder) not in me.get("/import/").content.decode()


def test_a_folder_that_is_none_is_refused_in_words(me) -> None:
    answer = me.post("/import/folder/", {"folder": "/no/such/folder"})
    assert answer.status_code == 400
    assert "no such folder" in answer.content.decode()


def test_a_phone_names_no_folder(me, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("coxa.interfaces.web.imports.view.is_this_machine", lambda _: False)
    assert me.post("/import/folder/", {"folder": str(tmp_path)}).status_code == 403
    assert "A folder that Coxa watches" not in me.get("/import/").content.decode()


def test_refused_files_are_tried_again_from_the_page(me, somebody_else) -> None:
    from coxa.actions.importing.import_batch import process_batch
    from coxa.interfaces.web.who import now

    where = me.post("/import/", {"files": upload("bad.fit", b"x")}).headers["Location"]
    process_batch(int(where.strip("/").split("/")[-1]), now)
    page = me.get(where).content.decode()
    assert "Try the refused ones again" in page
    assert somebody_else.post(f"{where}retry/").status_code == 404
    again = me.post(f"{where}retry/").headers["Location"]
    assert again != where
    assert "Try the refused ones again" not in me.get(where).content.decode()

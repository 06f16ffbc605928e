import json
import zipfile

import pytest

from coxa.actions.export_all import export_all
from coxa.actions.import_files import import_files
from coxa.actions.refusals import Refused
from coxa.actions.restore import restore
from coxa.store.home import Home
from tests.conftest import DATA

GPX = DATA / "gpx_run.gpx"


@pytest.fixture
def full(runner, now):
    list(import_files(runner, [GPX], now))
    return runner


def test_an_export_holds_everything_and_the_originals_byte_for_byte(full, tmp_path):
    folder = tmp_path / "out"
    assert export_all(full, folder) == 1
    (original,) = (folder / "originals").iterdir()
    assert original.read_bytes() == GPX.read_bytes()
    (line,) = (folder / "activities.jsonl").read_text().splitlines()
    assert json.loads(line)["files"][0]["name"] == "gpx_run.gpx"
    with pytest.raises(Refused, match="not empty"):
        export_all(full, folder)


@pytest.mark.parametrize("name", ["../evil", "files/aa/short", "secret.key", "/etc/passwd"])
def test_an_archive_with_anything_else_in_it_is_no_backup(tmp_path, name):
    source = tmp_path / "bad.zip"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("coxa.sqlite3", "x")
        archive.writestr(name, "x")
    with pytest.raises(Refused, match="not a backup"):
        restore(source, Home(tmp_path / "fresh"))
    assert not (tmp_path / "fresh" / "coxa.sqlite3").exists()


def test_a_damaged_original_is_noticed(tmp_path):
    source = tmp_path / "bad.zip"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("coxa.sqlite3", "x")
        archive.writestr(f"files/aa/aa{'0' * 62}", "changed")
    with pytest.raises(Refused, match="damaged"):
        restore(source, Home(tmp_path / "fresh"))

import json
import zipfile

import pytest

from coxa.actions.home.erase import erase
from coxa.actions.home.export_all import export_all
from coxa.actions.home.export_zip import export_zip
from coxa.actions.home.restore import restore
from coxa.actions.importing.import_files import import_files
from coxa.actions.refusals import Refused
from coxa.store.home.folder import Home
from tests.conftest import DATA
from tests.readers.photos.test_clean import png

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


def test_a_name_of_a_zip_makes_one_that_others_cannot_read(full, tmp_path):
    path = tmp_path / "new" / "all.zip"
    assert export_zip(full, path) == 1
    with zipfile.ZipFile(path) as archive:
        (name,) = [name for name in archive.namelist() if "/originals/" in name and name[-1] != "/"]
        assert archive.read(name) == GPX.read_bytes()
        assert "all/activities.jsonl" in archive.namelist()
    assert path.stat().st_mode & 0o077 == 0
    assert list(path.parent.iterdir()) == [path]
    with pytest.raises(Refused, match="there already"):
        export_zip(full, path)


def test_a_photo_of_a_pair_is_in_the_export_and_the_backup_and_goes_with_the_runner(
    runner, other, now, home, tmp_path, monkeypatch
):
    from coxa.actions.home import backup as backup_of
    from coxa.actions.shoes.add import add_shoe
    from coxa.actions.shoes.photo import keep_photo

    data = png()
    for who in (runner, other):
        keep_photo(who, add_shoe(who, {"name": "Blue"}, now.date(), now).id, data)
    export_all(runner, tmp_path / "out")
    (photo,) = (tmp_path / "out" / "shoe_photos").iterdir()
    assert photo.read_bytes() == data
    monkeypatch.setattr(backup_of, "copy_database", lambda target: target.write_bytes(b""))
    backup_of.backup(home, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert data in [archive.read(name) for name in archive.namelist()]
    erase(runner)
    (kept,) = home.files.glob("??/*")
    assert kept.read_bytes() == data  # the other runner's is the same picture
    erase(other)
    assert not list(home.files.glob("??/*"))


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


@pytest.mark.parametrize("rubbish", [b"", b"garbage" * 1000, b"SQLite format 3\0" + b"x" * 5000])
def test_a_damaged_database_is_noticed_and_the_home_stays_free(tmp_path, rubbish):
    source = tmp_path / "bad.zip"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("coxa.sqlite3", rubbish)
    with pytest.raises(Refused, match="database"):
        restore(source, Home(tmp_path / "fresh"))
    assert not (tmp_path / "fresh" / "coxa.sqlite3").exists()


def test_whatever_damage_does_to_a_zip_it_is_said_and_the_home_stays_free(tmp_path):
    source, fresh = tmp_path / "bad.zip", Home(tmp_path / "fresh")
    with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("coxa.sqlite3", bytes(range(256)) * 40)
    whole = source.read_bytes()
    for at in range(0, len(whole), 3):
        for changed in (0x00, 0xFF, whole[at] ^ 0x01):
            source.write_bytes(whole[:at] + bytes([changed]) + whole[at + 1 :])
            with pytest.raises(Refused):
                restore(source, fresh)
    assert not any(fresh.root.iterdir())

"""What a backup brings back and an erasing leaves, on real homes, also after a kill."""

import json
import os
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing

import pytest

from tests.conftest import DATA
from tests.worker.killing import environment

SECRET = "zebraquux"


@pytest.fixture
def coxa(tmp_path):
    def call(*words, home="home"):
        command = [sys.executable, "-m", "coxa", "--home", str(tmp_path / home), *map(str, words)]
        return subprocess.run(
            command,
            env=environment(tmp_path / home),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    return call


def tables(home):
    """Every row of every table, but for when a device was last seen and the like: none here."""
    with closing(sqlite3.connect(home / "coxa.sqlite3")) as read:
        names = [
            name for (name,) in read.execute("select name from sqlite_master where type='table'")
        ]
        return {name: sorted(map(repr, read.execute(f'select * from "{name}"'))) for name in names}


def originals(home):
    return {path.name: path.read_bytes() for path in (home / "files").glob("??/*")}


def filled(coxa):
    coxa("import", DATA / "gpx_run.gpx", DATA / "run.fit")
    coxa("pain", "3", "--where", "groin:left", "--note", SECRET)
    coxa("run", "add", "--start", "2026-05-01T06:12", "--distance", "5km", "--duration", "30:00")
    coxa("shoes", "add", SECRET)
    coxa("plan", "new", "--template", "ladder")
    coxa("checkin", "--follow", SECRET)


def test_a_backup_brings_back_every_row_and_every_byte(coxa, tmp_path):
    filled(coxa)
    assert coxa("backup", "all.zip").returncode == 0
    assert coxa("restore", "all.zip", home="fresh").returncode == 0
    assert tables(tmp_path / "fresh") == tables(tmp_path / "home")
    assert originals(tmp_path / "fresh") == originals(tmp_path / "home")
    assert len(originals(tmp_path / "home")) == 2


def test_a_file_half_written_before_a_kill_does_not_spoil_the_backup(coxa, tmp_path):
    filled(coxa)
    folder = next((tmp_path / "home" / "files").glob("??"))
    (folder / "tmpa1b2c3d4").write_bytes(b"half a ru")
    assert coxa("backup", "all.zip").returncode == 0
    assert coxa("restore", "all.zip", home="fresh").returncode == 0
    assert set(originals(tmp_path / "fresh")) == set(originals(tmp_path / "home")) - {"tmpa1b2c3d4"}


def test_a_backup_that_holds_a_half_written_file_comes_back_without_it(coxa, tmp_path):
    filled(coxa)
    coxa("backup", "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip", "a") as archive:
        archive.writestr("files/ab/tmpa1b2c3d4", b"half a ru")
    said = coxa("restore", "all.zip", home="fresh")
    assert said.returncode == 0, said.stderr
    assert originals(tmp_path / "fresh") == originals(tmp_path / "home")


def test_a_file_older_than_zips_is_backed_up_too(coxa, tmp_path):
    filled(coxa)
    for path in (tmp_path / "home" / "files").glob("??/*"):
        os.utime(path, (0, 0))
    said = coxa("backup", "all.zip")
    assert said.returncode == 0, said.stderr
    assert coxa("restore", "all.zip", home="fresh").returncode == 0


def test_the_log_of_a_database_taken_away_does_not_go_into_the_one_brought_back(coxa, tmp_path):
    filled(coxa)
    coxa("backup", "all.zip")
    home, fresh = tmp_path / "home", tmp_path / "fresh"
    coxa("pain", "9", home="other")
    with closing(sqlite3.connect(tmp_path / "other" / "coxa.sqlite3")) as open_:
        open_.execute("create table later (x)")
        open_.commit()
        fresh.mkdir()
        log = (tmp_path / "other" / "coxa.sqlite3-wal").read_bytes()
    (fresh / "coxa.sqlite3-wal").write_bytes(log)
    assert log
    assert coxa("restore", "all.zip", home="fresh").returncode == 0
    assert tables(fresh) == tables(home)


def test_erasing_leaves_no_word_in_the_home_though_somebody_reads_beside(coxa, tmp_path):
    filled(coxa)
    home = tmp_path / "home"
    left = home / "files" / "ab"
    left.mkdir(exist_ok=True)
    (left / "tmpa1b2c3d4").write_text(SECRET)  # of an import that was killed
    with closing(sqlite3.connect(home / "coxa.sqlite3")) as beside:
        beside.execute("select count(*) from django_migrations").fetchone()
        assert coxa("erase", "--yes").returncode == 0
        words = SECRET.encode()
        holding = [path.name for path in home.rglob("*") if path.is_file()]
        assert [name for name in holding if words in next(home.rglob(name)).read_bytes()] == []
    assert originals(home) == {}
    assert json.loads(coxa("profile", "--json").stdout)["units"] == "km"

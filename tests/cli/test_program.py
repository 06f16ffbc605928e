"""The installed program, in a process of its own, on a fresh home."""

import json
import os
import stat
import subprocess
import sys

import pytest

from tests.conftest import DATA


@pytest.fixture
def program(tmp_path):
    def call(*words, home="home"):
        names = {key: value for key, value in os.environ.items() if not key.startswith("COXA_")}
        names.pop("DJANGO_SETTINGS_MODULE", None)
        return subprocess.run(
            [sys.executable, "-m", "coxa.interfaces.cli.main", "--home", tmp_path / home, *words],
            env=names,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    return call


def test_import_and_today_on_a_fresh_home(program):
    first = program("import", DATA / "gpx_run.gpx", DATA / "run.fit", "--json")
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout.splitlines()[-1])["summary"]["imported"] == 2
    today = program("today", "--json")
    assert json.loads(today.stdout)["state"] == "unknown"


def test_a_backup_is_private_and_comes_back_whole(program, tmp_path):
    program("import", DATA / "gpx_run.gpx")
    program("pain", "3", "--where", "groin:left")
    assert program("backup", "all.zip").returncode == 0
    assert stat.S_IMODE((tmp_path / "all.zip").stat().st_mode) == 0o600
    assert program("restore", "all.zip", home="fresh").returncode == 0
    for command in (("activities", "--json"), ("pain", "--list", "--json")):
        assert program(*command, home="fresh").stdout == program(*command).stdout
    assert program("export", "out", home="fresh").returncode == 0
    (original,) = (tmp_path / "out" / "originals").iterdir()
    assert original.read_bytes() == (DATA / "gpx_run.gpx").read_bytes()
    assert program("restore", "all.zip", home="fresh").returncode == 2
    assert program("backup", "all.zip").returncode == 2


def test_help_needs_no_home(program, tmp_path):
    said = program("--help")
    assert said.returncode == 0
    assert "what to do today" in said.stdout
    assert program("import", "--help").returncode == 0
    assert not (tmp_path / "home").exists()

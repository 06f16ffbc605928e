"""Several commands at once on one home: each does its work, and none twice."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.worker.killing import environment

DATA = Path(__file__).parents[1] / "data"
FILES = ("run.fit", "gpx_run.gpx", "run_garmin.tcx", "garmin_connect.gpx", "tcx_run.tcx")
NOTES = 3


def begun(home, *words):
    return subprocess.Popen(
        [sys.executable, "-m", "coxa", "--home", str(home), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(home),
    )


def said(home, *words):
    out, wrong = (process := begun(home, *words)).communicate()
    assert process.returncode == 0, wrong
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """Three folders that share most of their files."""
    made = [tmp_path_factory.mktemp("watch") for _ in range(3)]
    for number, folder in enumerate(made):
        for each, name in enumerate(FILES):
            if each != number:
                shutil.copy(DATA / name, folder)
    return made


def kept(home):
    """Which run, and which files it came in: whichever was first."""
    return sorted(
        (each["start"], sorted(file["sha256"] for file in each["files"]))
        for each in said(home, "activities", "--json")
    )


def test_imports_and_notes_at_once_end_as_one_after_another(tmp_path, folders):
    together, one_by_one = tmp_path / "together", tmp_path / "one_by_one"
    said(together, "profile", "--json")  # makes the home
    running = [begun(together, "import", str(folder)) for folder in folders]
    note = ("--where", "groin:left", "--when", "during", "--json")
    running += [begun(together, "pain", str(level), *note) for level in range(NOTES)]
    for process in running:
        _, wrong = process.communicate()
        assert process.returncode == 0, wrong
    for folder in folders:
        begun(one_by_one, "import", str(folder)).communicate()
    assert kept(together) == kept(one_by_one) != []
    assert len(said(together, "pain", "--list", "--json")) == NOTES

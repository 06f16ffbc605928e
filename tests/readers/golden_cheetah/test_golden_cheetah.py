"""GoldenCheetah's own files, and the originals that lie beside them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coxa.readers.outcome import NotAnActivity, Unreadable
from coxa.readers.packed.containers import Found, TurnedAway, found_at
from coxa.readers.read import read

NAME = "activities/2013_02_06_10_12_11.json"


def document(samples: int = 1800) -> bytes:
    ride = {
        "STARTTIME": "2013/02/06 10:12:11 UTC ",
        "RECINTSECS": 1,
        "DEVICETYPE": "Garmin FR620 ",
        "TAGS": {"Sport": "Run ".strip(), "Workout Title": "By the canal"},
        "SAMPLES": [
            {"SECS": at, "KM": at * 0.0028, "HR": 150, "RCON": 250, "RVERT": 8.4, "RCAD": 85}
            for at in range(samples)
        ],
    }
    return b"\xef\xbb\xbf" + json.dumps({"RIDE": ride}, indent=1).encode()


def test_an_activity_is_read_with_its_dynamics() -> None:
    (run,) = read(document()).activities
    assert (run.sport, run.title) == ("running", "By the canal")
    assert run.start == datetime(2013, 2, 6, 10, 12, 11, tzinfo=UTC)
    assert run.distance_m == pytest.approx(1799 * 2.8)
    assert (run.avg_heart_rate_bpm, run.avg_cadence_spm) == (150, 170)
    assert (run.dynamics.stance_time_ms, run.dynamics.vertical_oscillation_mm) == (250, 84)


def test_the_files_of_an_athlete_are_found_among_other_tables(tmp_path: Path) -> None:
    (tmp_path / "activities").mkdir()
    (tmp_path / NAME).write_bytes(document())
    (tmp_path / "config.json").write_bytes(b"{}")
    findings = {Path(each.path).name: each for each in found_at(tmp_path)}
    assert isinstance(findings["2013_02_06_10_12_11.json"], Found)
    assert isinstance(findings["config.json"], TurnedAway)


def test_an_empty_one_is_no_activity() -> None:
    with pytest.raises(NotAnActivity):
        read(document(0))


def test_a_broken_one_is_refused() -> None:
    with pytest.raises(Unreadable):
        read(document()[:-20])

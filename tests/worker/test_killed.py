"""A worker may be killed at any moment of an import; the runs are the same in the end."""

import os
import time
from random import Random

import pytest

from tests.worker.killing import killed_once, prepared, processes_of, undisturbed

# `make test` tries a few moments; COXA_KILLS=20 tries as many as are promised.
KILLS = int(os.environ.get("COXA_KILLS", "3"))


@pytest.mark.slow
@pytest.mark.skipif(bool(os.environ.get("COXA_TEST_POSTGRES")), reason="looks into SQLite files")
def test_a_worker_killed_at_any_moment_leaves_the_same_runs(tmp_path) -> None:
    home = prepared(tmp_path)
    expected = undisturbed(home, tmp_path)
    assert len(expected[0]) == 33
    chance = Random(20)
    moments = []
    for _ in range(KILLS):
        found, lines_before = killed_once(home, tmp_path, chance)
        assert found == expected, f"killed after {lines_before} lines"
        moments.append(lines_before)
    assert any(0 < each < len(expected[1]) for each in moments), "no kill hit the middle"
    until = time.monotonic() + 20
    while processes_of(tmp_path / "killed") and time.monotonic() < until:
        time.sleep(0.2)
    assert processes_of(tmp_path / "killed") == []

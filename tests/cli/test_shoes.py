"""`coxa shoes`, and the pair in `coxa activities`."""

import json

import pytest

FORM = """id name kind bought first_used start_distance_m distance_m runs inspect_at_m due_on
    rotation default_for retired"""


@pytest.fixture
def run(coxa):
    """The id of a run of 10 km."""
    start = ("--start", "2026-05-01T06:12+02:00", "--distance", "10km")
    return coxa("run", "add", *start, "--duration", "1:00:00", "--json").one["id"]


def test_a_pair_is_added_listed_used_and_retired(coxa, run):
    added = coxa(
        *("shoes", "add", "Daily", "--kind", "trail", "--bought", "2026-01-02"),
        *("--start-distance", "100km", "--json"),
    ).one
    assert set(FORM.split()) <= added.keys()
    assert (added["kind"], added["bought"], added["distance_m"]) == ("trail", "2026-01-02", 100e3)
    used = coxa("shoes", "use", "Daily", run, "--json").one
    assert (used["distance_m"], used["runs"]) == (110e3, 1)
    assert coxa("activities", "--json").one["shoe"] == added["id"]
    assert coxa("shoes", "retire", added["id"], "--on", "2026-06-01", "--json").one["retired"]
    assert coxa("shoes", "list", "--json").one["retired"] == "2026-06-01"
    assert coxa("shoes", "retire", "Daily", "--undo", "--json").one["retired"] is None


def test_the_default_pair_is_on_the_next_run(coxa):
    pair = coxa("shoes", "add", "Daily", "--default-for", "running", "--json").one
    assert pair["default_for"] == "running"
    start = ("--start", "2026-05-01T06:12+02:00", "--distance", "10km")
    assert coxa("run", "add", *start, "--json").one["shoe"] == pair["id"]


def test_use_without_runs_means_the_runs_to_come(coxa):
    coxa("shoes", "add", "Daily")
    assert coxa("shoes", "use", "Daily", "--json").one["default_for"] == "running"
    assert (
        coxa("shoes", "use", "Daily", "--default-for", "none", "--json").one["default_for"] is None
    )


def test_all_bare_runs_of_a_time_get_the_pair(coxa, run):
    coxa("shoes", "add", "Daily")
    assert coxa("shoes", "use", "Daily", "--since", "2026-05-02", "--json").one["runs"] == 0
    assert coxa("shoes", "use", "Daily", "--since", "2026-05-01", "--json").one["runs"] == 1
    assert coxa("shoes", "use", "none", run).status == 0
    assert coxa("activities", "--json").one["shoe"] is None


def test_a_bare_distance_is_in_the_runners_own_unit(coxa):
    coxa("profile", "set", "--units", "mi")
    form = coxa("shoes", "add", "Daily", "--remind-at", "250", "--json").one
    assert (form["inspect_at_m"], form["own_reminder"]) == (402336.0, True)
    assert "0.0\u00a0mi of 250.0\u00a0mi" in coxa("shoes", "list").out
    back = coxa("shoes", "edit", "Daily", "--remind-at", "kind", "--json").one
    assert (back["inspect_at_m"], back["own_reminder"]) == (643737.6, False)


def test_today_tells_of_a_pair_past_its_reminder(coxa):
    coxa("shoes", "add", "Old", "--start-distance", "700km")
    coxa("shoes", "add", "New")
    first, second = coxa("today", "--json").one["shoes"]
    assert {"shoe", "distance_m", "notice"} <= first.keys()
    assert first["notice"].startswith("Old: 700.0")
    assert second["notice"] is None
    assert "Old: 700.0" in coxa("today").out


def test_the_ground_is_said_with_a_run_and_taken_back(coxa, run):
    said = coxa("run", "edit", run, "--surface", "grass", "--json").one
    assert (said["surface"], said["surface_source"]) == ("grass", "runner")
    back = coxa("run", "edit", run, "--surface", "none", "--json").one
    assert (back["surface"], back["surface_source"]) == (None, None)
    assert coxa("run", "edit", run, "--surface", "lava").status == 2


def test_an_export_holds_the_pairs(coxa, tmp_path):
    coxa("shoes", "add", "Daily", "--kind", "racing")
    coxa("export", tmp_path / "out")
    (line,) = (tmp_path / "out" / "shoes.jsonl").read_text().splitlines()
    assert (json.loads(line)["name"], json.loads(line)["kind"]) == ("Daily", "racing")


def test_what_is_not_there_is_wrong_use(coxa, run):
    assert coxa("shoes", "use", "nothing", run).status == 2
    coxa("shoes", "add", "Daily")
    assert coxa("shoes", "use", "Daily", run + 1).status == 2
    assert coxa("shoes", "use", "none").status == 2
    assert coxa("shoes", "add", "X", "--days", "someday").status == 2
    assert len(coxa("shoes", "list", "--json").lines) == 1

"""`coxa load`: sums of days and weeks, and each run against its 30 days."""

from datetime import UTC, datetime, timedelta

from tests.readers.apple.built import START, export, step


def test_the_weeks_are_summed_and_said(coxa):
    monday = datetime.now(tz=UTC).date() - timedelta(days=datetime.now(tz=UTC).weekday())
    for days_ago, km in ((14, 5), (7, 6), (5, 4)):
        day = monday - timedelta(days=days_ago)
        coxa("run", "add", "--start", f"{day}T12:12", "--distance", f"{km}km")
    said = coxa("load").out
    assert "5.0\u00a0km" in said
    assert "10.0\u00a0km" in said
    assert "nothing recorded" in said


def test_without_a_run_nothing_is_made_up(coxa):
    assert coxa("load", "--json").one["last_28d"]["runs"] is None


def test_json_tells_of_silence_effort_and_time_by_pace(coxa):
    today = datetime.now(tz=UTC).date()
    for days_ago in (20, 1):
        day = today - timedelta(days=days_ago)
        coxa("run", "add", "--start", f"{day}T12:12", "--distance", "5km", "--duration", "30:00")
    told = coxa("load", "--days", "28", "--json").one
    (hole,) = told["silences"]
    assert hole["first"] == (today - timedelta(days=19)).isoformat()
    assert told["last_28d"]["unknown_days"] == 25  # 7 before the first record, 18 between
    assert told["effort"] == {"load": None, "known": 0, "unknown": 2}
    assert told["spikes"][0]["unknown_days"] == 29  # 11 before the first record, 18 between
    assert told["runs"] == {"all": 2, "with_pace": 0, "with_slope": 0, "waiting": 0}
    assert told["balance"] is None


def test_an_effort_said_with_a_run_makes_its_load(coxa):
    day = datetime.now(tz=UTC).date() - timedelta(days=1)
    said = ("--start", f"{day}T12:12", "--distance", "5km", "--duration", "30:00", "--effort", "4")
    run = coxa("run", "add", *said, "--json").one
    assert coxa("load", "--json").one["effort"]["load"] == 120  # 30 minutes at 4
    coxa("run", "edit", str(run["id"]), "--effort", "none")
    assert coxa("load", "--json").one["effort"]["load"] is None


def test_an_export_of_a_phone_tells_how_one_walks(coxa, tmp_path):
    now = datetime.now(tz=UTC)
    back = (now - START).days
    body = "".join(
        step("WalkingAsymmetryPercentage", 0.2 if ago < 14 else 0.03, back - ago)
        for ago in range(60)
    )
    (tmp_path / "export.zip").write_bytes(export(body))
    coxa("import", str(tmp_path / "export.zip"))
    told = coxa("load", "--json").one["walking"]
    assert told["uneven"]["new"] is True
    assert told["uneven"]["usual"] == 0.03
    assert told["weeks"][0]["asymmetry"] == 0.03
    assert told["weeks"][0]["speed_mps"] is None
    assert "Phones measure this roughly." in coxa("load").out

"""`coxa load`: sums of days and weeks, and each run against its 30 days."""

from datetime import UTC, datetime, timedelta


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

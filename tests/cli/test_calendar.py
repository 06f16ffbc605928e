"""`coxa calendar` and `coxa workout` write files that other programs read."""

import io
from datetime import date, timedelta

import fitdecode
import icalendar
import pytest


@pytest.fixture
def planned(coxa):
    """A run of yesterday, no pain, and a plan with a run every day."""
    start = date.today() - timedelta(days=1)  # noqa: DTZ011 - the machine's day, as the program's
    coxa("run", "add", "--start", f"{start}T06:12", "--distance", "5km", "--duration", "30:00")
    coxa("pain", 0)
    days = "mon,tue,wed,thu,fri,sat,sun"
    coxa("plan", "new", "--template", "article", "--days", days)
    return coxa


def day_with_a_run(coxa):
    lines = coxa("plan", "show", "--json").lines
    return next(line["date"] for line in lines[1:] if line["kind"] in {"run", "walk_run"})


def test_the_calendar_is_read_by_a_calendar_library(planned, tmp_path):
    file = tmp_path / "plan.ics"
    form = planned("calendar", file, "--json").one
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    assert form == {"file": str(file), "entries": len(calendar.events)}
    assert len(calendar.events) > 10
    before = file.read_bytes()
    assert planned("calendar", file).status == 0
    assert file.read_bytes() == before
    assert b"hip" not in before
    planned("calendar", file, "--health-words")
    assert b"hip" in file.read_bytes()


def test_a_planned_run_is_read_by_a_decoder(planned, tmp_path):
    file, day = tmp_path / "run.fit", day_with_a_run(planned)
    assert planned("workout", day, file, "--json").one == {"file": str(file), "date": day}
    with fitdecode.FitReader(io.BytesIO(file.read_bytes())) as reader:
        names = [frame.name for frame in reader if isinstance(frame, fitdecode.FitDataMessage)]
    assert names[:2] == ["file_id", "workout"]
    line = planned("import", file, "--json").lines[0]
    assert line["status"] == "skipped"


def test_without_a_plan_or_a_folder_it_is_wrong_use(coxa, planned, tmp_path):
    assert planned("calendar", tmp_path / "none" / "plan.ics").status == 2
    assert planned("calendar", tmp_path).status == 2
    assert planned("workout", "someday", tmp_path / "x.fit").status == 2
    coxa("plan", "drop")
    assert coxa("calendar", tmp_path / "plan.ics").status == 2
    assert coxa("workout", "today", tmp_path / "x.fit").status == 2
    assert not list(tmp_path.glob("*.*"))

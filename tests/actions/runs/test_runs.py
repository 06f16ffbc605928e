from datetime import UTC, datetime, timedelta

import pytest

from coxa.actions.refusals import NotFound, Refused
from coxa.actions.runs.activities import activity_detail, activity_lines, count_activities
from coxa.actions.runs.add import NewRun, add_run
from coxa.actions.runs.confirm import confirm_run
from coxa.actions.runs.delete import delete_run, restore_run
from coxa.actions.runs.edit import edit_run
from coxa.actions.runs.ignore import ignore_run, unignore_run
from coxa.values.sports import SportSource

START = datetime(2026, 6, 14, 7, tzinfo=UTC)


@pytest.fixture
def typed(runner, now):
    return add_run(runner, NewRun(START, 5000.0, 1800.0, title="Lunch"), now)


def test_a_typed_run_says_what_was_typed(typed, runner):
    assert (typed.sport, typed.sport_source) == ("running", SportSource.RUNNER)
    assert (typed.distance_m, typed.timer_s, typed.elapsed_s) == (5000.0, 1800.0, 1800.0)
    assert (typed.title, typed.files, typed.records) == ("Lunch", (), 0)
    assert activity_detail(runner, typed.id).streams == {}


def test_a_run_typed_without_duration_has_an_unknown_one(runner, now):
    line = add_run(runner, NewRun(START, 5000.0), now)
    assert (line.elapsed_s, line.timer_s) == (None, None)


def test_a_second_run_at_the_same_time_is_refused_and_names_the_first(typed, runner, now):
    with pytest.raises(Refused, match=str(typed.id)):
        add_run(runner, NewRun(START + timedelta(minutes=2), 4900.0, 1700.0), now)


@pytest.mark.parametrize(
    "run",
    [
        NewRun(START, -1.0, 60.0),
        NewRun(START, 0.0, 60.0),
        NewRun(START, 9e9, 60.0),
        NewRun(START, float("nan"), 60.0),
        NewRun(START, 5000.0, 0.0),
        NewRun(datetime(2030, 1, 1, tzinfo=UTC), 5000.0, 60.0),
        NewRun(datetime(2026, 6, 1), 5000.0, 60.0),  # noqa: DTZ001 - the very fault
    ],
)
def test_a_slip_is_refused(runner, now, run):
    with pytest.raises(Refused):
        add_run(runner, run, now)
    assert activity_lines(runner) == ()


def test_edits_stay_and_the_day_follows_the_start(typed, runner, now):
    later = START + timedelta(days=1)
    line = edit_run(runner, typed.id, {"start": later, "title": None, "race": True}, now)
    assert (line.day, line.title, line.race) == (later.date(), None, True)
    assert edit_run(runner, typed.id, {"distance_m": 6000.0}, now).start == later


def test_a_bad_edit_changes_nothing(typed, runner, now):
    with pytest.raises(Refused):
        edit_run(runner, typed.id, {"note": "x", "distance_m": -5.0}, now)
    assert activity_lines(runner) == (typed,)


def test_delete_and_restore(typed, runner, now):
    assert delete_run(runner, typed.id, now).deleted
    assert activity_lines(runner) == ()
    assert [line.id for line in activity_lines(runner, deleted=True)] == [typed.id]
    assert restore_run(runner, typed.id) == typed


def test_ignore_and_confirm_can_be_taken_back(typed, runner):
    assert not ignore_run(runner, typed.id).counts
    assert unignore_run(runner, typed.id).counts
    assert confirm_run(runner, typed.id).confirmed
    assert not confirm_run(runner, typed.id, confirmed=False).confirmed


def test_lists_are_newest_first_and_filtered(typed, runner, now):
    older = add_run(runner, NewRun(START - timedelta(days=3), 5000.0, 60.0, sport="walking"), now)
    assert [line.id for line in activity_lines(runner)] == [typed.id, older.id]
    assert [line.id for line in activity_lines(runner, sport="running")] == [typed.id]
    assert [line.id for line in activity_lines(runner, since=typed.day)] == [typed.id]
    assert [line.id for line in activity_lines(runner, until=older.day)] == [older.id]
    assert [line.id for line in activity_lines(runner, limit=1)] == [typed.id]
    assert [line.id for line in activity_lines(runner, limit=1, offset=1)] == [older.id]
    assert count_activities(runner) == 2


def test_what_is_not_there_is_not_found(runner, now):
    with pytest.raises(NotFound):
        activity_detail(runner, 99)


def test_a_run_or_walk_typed_in_short_is_no_sport_of_its_own(typed, runner, now):
    walked = add_run(runner, NewRun(START - timedelta(days=1), sport="Walk"), now)
    assert walked.sport == "walking"
    assert edit_run(runner, walked.id, {"sport": "jog"}, now).sport == "running"

"""The weekly check-in: kept, skipped, taken back; a warning sign holds the days to come."""

import json
from datetime import timedelta

import pytest

from coxa.actions.checks import check_hip
from coxa.actions.episodes import check_in
from coxa.actions.home.export_all import export_all
from coxa.actions.refusals import NotFound, Refused
from coxa.actions.today import picture_of, today
from coxa.diary.check_in import Ask
from tests.conftest import NOW

ON = NOW.date()
FOUR = dict.fromkeys(Ask, 1)


def said(*warnings, ratings=None):
    return check_in.Said(FOUR, ratings or {}, warnings)


@pytest.fixture
def sore(runner):
    check_hip.save_check(runner, {"where": ["side_of_hip:left"], "walking": "fine"}, ON, NOW)
    return runner


def test_every_warning_sign_is_an_option_of_the_safety_check():
    assert set(check_in.warning_texts()) == set(check_in.WARNINGS)


@pytest.mark.parametrize("sign", check_in.WARNINGS)
def test_each_sign_saves_a_check_that_raises_a_flag_or_stops_running(sore, sign):
    kept = check_in.record_check_in(sore, said(sign), ON, NOW + timedelta(hours=1))
    assert kept.flagged is not None
    latest = check_hip.latest_check(sore)
    assert latest is not None
    assert latest.id == kept.flagged
    found = latest.assessment
    assert found.flags or found.stop_running or sign in {"night.any_position", "signs.swelling"}


@pytest.mark.parametrize("sign", ["alarm.ill", "walking.cannot", "alarm.saddle"])
def test_an_emergency_at_a_check_in_blocks_running_until_cleared(sore, sign):
    check_in.record_check_in(sore, said(sign), ON, NOW)
    for days in (0, 30, 200):
        later = today(sore, ON + timedelta(days=days))
        assert (later.state, later.urgency) == ("see_someone", "emergency")
        assert later.session.cap_m is None
    check_hip.clear_flags(sore, "Dr Who", "nothing", ON, NOW + timedelta(hours=2))
    assert today(sore, ON).urgency != "emergency"


def test_the_worst_of_one_question_is_what_counts(sore):
    check_in.record_check_in(sore, said("walking.unbearable", "walking.limp"), ON, NOW)
    latest = check_hip.latest_check(sore)
    assert latest is not None
    assert latest.answers["walking"] == "unbearable"


def test_signs_that_were_not_ticked_are_not_taken_for_a_no(sore):
    check_in.record_check_in(sore, said("alarm.ill"), ON, NOW)
    latest = check_hip.latest_check(sore)
    assert latest is not None
    assert latest.answers["alarm"] == {"ill": True}


def test_taking_a_check_in_back_leaves_the_safety_check_in_force(sore):
    kept = check_in.record_check_in(sore, said("alarm.ill"), ON, NOW)
    assert kept.id is not None
    check_in.undo_check_in(sore, kept.id, NOW)
    assert check_in.check_ins(sore) == ()
    assert today(sore, ON).urgency == "emergency"
    check_in.restore_check_in(sore, kept.id)
    assert len(check_in.check_ins(sore)) == 1


@pytest.mark.parametrize("sign", check_in.WARNINGS)
def test_each_sign_without_an_episode_raises_a_flag(runner, sign):
    kept = check_in.record_check_in(runner, said(sign), ON, NOW)
    latest = check_hip.latest_check(runner)
    assert latest is not None
    assert latest.id == kept.flagged
    assert latest.assessment.flags
    assert today(runner, ON).state.value in {"see_someone", "rest"}


def test_no_sign_saves_no_check(sore):
    assert check_in.record_check_in(sore, said(), ON, NOW).flagged is None
    assert len(check_hip.saved_checks(sore)) == 1


def test_due_a_week_after_the_check_and_not_after_a_skipped_week(sore):
    week = ON + timedelta(days=7)
    assert not check_in.check_in_is_due(sore, week - timedelta(days=1))
    assert check_in.check_in_is_due(sore, week)
    kept = check_in.skip_check_in(sore, week, NOW)
    assert kept.skipped
    assert not check_in.check_in_is_due(sore, week)
    assert picture_of(sore, week).check_in_since == week


def test_who_has_no_episode_is_not_asked(runner):
    assert not check_in.check_in_is_due(runner, ON)
    assert picture_of(runner, ON).episode is None


def test_a_dropped_activity_keeps_its_history_and_comes_back(runner):
    check_in.choose_activities(runner, ["Stairs", "An easy hour"], NOW)
    first = check_in.chosen_activities(runner)[0]
    check_in.choose_activities(runner, ["An easy hour"], NOW)
    assert [each.name for each in check_in.chosen_activities(runner)] == ["An easy hour"]
    check_in.choose_activities(runner, ["Stairs"], NOW)
    assert check_in.chosen_activities(runner) == (first,)


def test_at_most_three_and_only_ones_own(runner, other):
    with pytest.raises(Refused, match="most 3"):
        check_in.choose_activities(runner, list("abcd"), NOW)
    check_in.choose_activities(other, ["Stairs"], NOW)
    (theirs,) = check_in.chosen_activities(other)
    assert theirs.id is not None
    with pytest.raises(NotFound):
        check_in.record_check_in(runner, said(ratings={theirs.id: 4}), ON, NOW)
    kept = check_in.record_check_in(other, said(), ON, NOW)
    with pytest.raises(NotFound):
        check_in.undo_check_in(runner, kept.id or 0, NOW)
    assert check_in.check_ins(runner) == ()


def test_it_is_exported(sore, tmp_path):
    check_in.choose_activities(sore, ["Stairs"], NOW)
    (stairs,) = check_in.chosen_activities(sore)
    check_in.record_check_in(sore, said(ratings={stairs.id or 0: 4}), ON, NOW)
    export_all(sore, tmp_path / "out")
    (line,) = (tmp_path / "out" / "check_ins.jsonl").read_text().splitlines()
    assert json.loads(line)["answers"] == {"run": 1, "less": 1, "worse": 1, "pain": 1}
    assert json.loads(line)["ratings"] == {str(stairs.id): 4}

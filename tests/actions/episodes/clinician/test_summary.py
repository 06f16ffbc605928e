"""The clinician reads every sign that is in force, not only those of the last few ticks."""

from datetime import timedelta

import pytest

from coxa.actions.checks.check_hip import clear_flags, save_check
from coxa.actions.episodes.clinician.summary import clinician_summary
from coxa.actions.profile import set_profile
from coxa.actions.record_pain import NewPain, record_pain
from coxa.diary.entry import When
from coxa.values.regions import place
from tests.conftest import NOW

pytestmark = pytest.mark.django_db
ON = NOW.date()
GROIN = {"where": ["groin:left"], "with_running": "builds", "walking": "limp", "age": 30}
TICKED = {"where": ["groin:left"], "unwell": True}


def checked(runner, answers, days_ago):
    at = NOW - timedelta(days=days_ago)
    save_check(runner, answers, at.date(), at)


def test_a_later_sign_does_not_hide_the_earlier_ones(runner):
    checked(runner, GROIN, 7)
    before = {flag.text for flag in clinician_summary(runner, ON).flags}
    checked(runner, TICKED, 0)
    found = clinician_summary(runner, ON)
    assert before < {flag.text for flag in found.flags}
    assert found.flags[0].urgency == "emergency"
    assert {flag.on for flag in found.flags} == {ON, ON - timedelta(days=7)}
    assert found.check.on == ON - timedelta(days=7)


def test_what_was_cleared_is_no_sign_any_more(runner):
    checked(runner, GROIN, 9)
    clear_flags(runner, "Dr Example", "nothing", ON - timedelta(days=5), NOW)
    checked(runner, TICKED, 0)
    assert {flag.on for flag in clinician_summary(runner, ON).flags} == {ON}


def test_on_the_sheet_what_is_so_what_is_not_and_what_is_not_known_stand_apart(runner):
    answers = {
        **GROIN,
        "alarm": ["ill"],
        "night": "dont_know",
        "load_jump": False,
        "history": [],
    }
    checked(runner, answers, 0)
    found = clinician_summary(runner, ON)
    told = dict(found.told)
    assert told["Is any of this so, now or since it began?"].startswith("Fever")
    assert "No to" not in " ".join(told.values())
    assert any("saddle" in text for text in found.noes)
    assert not any("Fever, chills" in text for text in found.noes)
    assert found.unknown == ("Does it hurt at night or at rest?",)
    everything = {*told, *found.unknown, *found.not_asked}
    assert "Does it hurt at night or at rest?" not in told
    assert "How is it going?" in everything


def test_the_top_of_the_page_says_who_how_and_what_coxa_said(runner):
    checked(runner, {**GROIN, "sex": "female", "night": "no"}, 0)
    brief = clinician_summary(runner, ON).brief
    assert brief.who == "30 years, female"
    assert ("Running", "It comes on as I run, and builds") in brief.behaves
    assert brief.verdict == "Stop running and see a doctor within two days"
    assert brief.patterns[0].startswith("Bone stress in the neck of the thigh bone (serious")


def test_the_top_of_the_page_tells_a_birth_from_a_pregnancy(runner):
    checked(runner, {**GROIN, "history": ["gave_birth"]}, 0)
    who = clinician_summary(runner, ON).brief.who
    assert who == "30 years, gave birth in the 12 weeks before the check"
    set_profile(runner, {"pregnant": True, "gave_birth_on": "2026-04-02"})
    assert clinician_summary(runner, ON).brief.who == "30 years, pregnant, gave birth on 2026-04-02"
    set_profile(runner, {"pregnant": None, "gave_birth_on": "2015-04-02"})
    assert "2015" not in clinician_summary(runner, ON).brief.who


def test_a_first_day_that_nobody_told_is_not_passed_on_as_one(runner):
    checked(runner, GROIN, 3)
    assert clinician_summary(runner, ON).brief.began is None


def test_a_first_day_that_was_told_is_passed_on(runner):
    checked(runner, {**GROIN, "how_long": 9}, 3)
    assert clinician_summary(runner, ON).brief.began == ON - timedelta(days=12)


def test_what_the_top_of_the_page_says_is_not_said_again_below(runner):
    checked(runner, GROIN, 0)
    told = dict(clinician_summary(runner, ON).told)
    assert "How old are you?" not in told
    assert "How does it behave with running?" not in told


def test_after_an_all_clear_the_page_still_knows_what_was_asked(runner):
    checked(runner, GROIN, 3)
    clear_flags(runner, "Dr Example", "nothing", ON, NOW)
    found = clinician_summary(runner, ON)
    assert found.check is not None
    assert not found.flags
    assert found.settled
    assert found.brief.verdict == "Stop running and see a doctor within two days"


def test_a_sign_that_the_diary_told_after_an_all_clear_is_on_the_page(runner):
    checked(runner, GROIN, 3)
    clear_flags(runner, "Dr Example", "nothing", ON - timedelta(days=2), NOW - timedelta(days=2))
    spot = place("groin:left")
    pain = NewPain(2, ON, NOW, places=(spot,), when=When.DURING, woke=True)
    record_pain(runner, pain, NOW)
    found = clinician_summary(runner, ON)
    assert found.today == "Stop running and see a doctor within two days"
    assert [(flag.urgency, flag.on) for flag in found.flags] == [("urgent", ON)]


def test_of_a_child_the_page_asks_for_what_a_growing_hip_needs(runner):
    checked(runner, {**GROIN, "age": 12}, 0)
    assert "X-rays of both hips in two directions" in clinician_summary(runner, ON).asks[0]

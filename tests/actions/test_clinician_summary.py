"""The clinician reads every sign that is in force, not only those of the last few ticks."""

from datetime import timedelta

import pytest

from coxa.actions.check_hip import clear_flags, save_check
from coxa.actions.clinician_summary import clinician_summary
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

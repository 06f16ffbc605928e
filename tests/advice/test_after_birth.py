"""The first twelve weeks after a birth: rest, then half, and no run on any pain."""

from datetime import timedelta

import pytest

from coxa.advice.advice import State
from coxa.triage.assessment import Clearance
from coxa.values.profile import Profile
from tests.advice.building import TODAY, advised, back, instant, note, run

QUIET = note(0, 0)


def mother(days):
    return Profile(birth_year=1994, gave_birth_on=back(days))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, State.REST),
        (20, State.REST),
        (21, State.MODIFY),
        (83, State.MODIFY),
        (84, State.GO),
        (-5, State.GO),  # the day it is due, noted ahead
    ],
)
def test_three_weeks_of_rest_then_easy_until_the_twelfth(days, expected):
    assert advised(QUIET, profile=mother(days)).state is expected


def test_it_is_said_why_with_its_sources():
    first = advised(QUIET, profile=mother(25)).reasons[0]
    assert first.rule == "after_birth"
    assert first.facts["days_since_birth"] == 25
    assert {"christopher_2024", "postnatal_running_2019"} <= set(first.sources)


def test_with_a_ceiling_the_run_is_half_of_it():
    before = advised(QUIET).session.cap_m
    assert advised(QUIET, profile=mother(40)).session.cap_m == before / 2


def test_whoever_has_not_run_for_a_month_walks_and_runs():
    found = advised(QUIET, runs=(run(60, 5),), profile=mother(40))
    assert [step.walk_s > 0 and step.run_s > 0 for step in found.session.steps] == [True]


@pytest.mark.parametrize("days", [3, 40])
def test_any_pain_since_then_is_looked_at_before_a_run(days):
    found = advised(note(2, 1), profile=mother(days))
    assert (found.state, found.see_within_days) == (State.SEE_SOMEONE, 7)
    assert "RF19" in found.flags
    assert "within a week" in found.headline


def test_pain_from_before_the_birth_does_not_count_as_new():
    found = advised(note(12, 4), QUIET, profile=mother(10))
    assert found.state is State.REST


def test_when_somebody_has_looked_since_the_weeks_no_longer_halve_the_run():
    looked = Clearance(back(2), "Physiotherapist", "strong enough", instant(back(2), 9))
    found = advised(QUIET, profile=mother(50), clearance=looked)
    assert "after_birth" not in {each.rule for each in found.reasons}
    before = Clearance(back(55), "Midwife", "all well", instant(back(55), 9))
    found = advised(QUIET, profile=mother(50), clearance=before)
    assert found.reasons[0].rule == "after_birth"


def test_the_three_weeks_hold_whoever_has_looked():
    looked = Clearance(TODAY - timedelta(days=1), "Doctor", "all well")
    assert advised(QUIET, profile=mother(10), clearance=looked).state is State.REST


def test_no_bike_and_no_deep_water_in_the_first_weeks():
    allowed = " ".join(advised(QUIET, profile=mother(10)).allowed)
    assert "Short walks" in allowed
    assert "cycling" not in allowed
    assert "deep water" not in allowed

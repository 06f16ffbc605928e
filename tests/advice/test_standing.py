"""What flags, patterns, notes and a clinician's word allow to load."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coxa.advice.advice import State
from coxa.advice.picture import Picture
from coxa.advice.standing import mornings_worse, standing
from coxa.advice.today import today
from coxa.diary.entry import PainEntry, When
from coxa.knowledge.load import load_knowledge
from coxa.routine.standing import Load
from coxa.triage.assess import assess
from coxa.triage.assessment import Check, Clearance
from coxa.values.circumstances import Circumstance
from coxa.values.profile import Profile
from coxa.values.regions import Place, Region
from tests.advice.building import TODAY as ON
from tests.advice.building import note as noted
from tests.advice.building import run as ran
from tests.conftest import NOW

KNOWN = load_knowledge()
BONE = {"where": ["groin:left"], "with_running": "builds", "walking": "hurts"}
SIDE = {"where": ["side_of_hip:left"], "night": "lying_on_it", "worse_with": ["stairs"]}


def check(answers, back=1):
    day = ON - timedelta(days=back)
    found = assess(answers, Profile(birth_year=1980), KNOWN, day)
    return Check(day, found, answers, NOW - timedelta(days=back))


# Every red-flag question answered; the neck of the thigh bone is still listed, at a low fit.
SETTLING = {
    "where": ["side_of_hip:left"],
    "alarm": [],
    "started": "slowly",
    "walking": "fine",
    "with_running": "warms_up",
    "night": "lying_on_it",
    "course": "better",
    "history": [],
    "elsewhere": [],
    "feel": [],
    "bone_risk": ["load_jump"],
    "how_long": 16,
    "worse_with": ["stairs", "lying_on_it", "one_leg"],
    "fits": ["rest_eases"],
}


def note(level, region=Region.SIDE_OF_HIP, back=0, **more):
    at = NOW - timedelta(days=back)
    return PainEntry(None, ON - timedelta(days=back), at, level, (Place(region),), **more)


def stands(*notes, latest=None, cleared=False, **profile):
    clearance = Clearance(ON, "Dr Who", "nothing", NOW) if cleared else None
    picture = Picture(
        profile=Profile(**{"birth_year": 1980, **profile}),
        pain=notes,
        checks=(latest,) if latest and not cleared else (),
        clearance=clearance,
    )
    return standing(picture, KNOWN, ON, latest)


def test_a_quiet_hip_loads_all():
    assert stands(note(0)).load is Load.FULL
    assert stands(note(0)).because is None


@pytest.mark.parametrize(("level", "load"), [(3, Load.FULL), (4, Load.LIGHT), (6, Load.MOBILITY)])
def test_the_pain_rule_sets_how_much(level, load):
    assert stands(note(level)).load is load


def test_a_limp_leaves_slow_movement():
    assert stands(note(1, limp=True)).load is Load.MOBILITY


def test_pain_where_a_bone_can_hurt_loads_nothing():
    found = stands(note(1, Region.GROIN))
    assert found.load is Load.COMFORT
    assert found.because is not None
    assert found.because.rule == "exercise_bone"


def test_an_urgent_flag_leaves_how_to_lie():
    found = stands(latest=check(BONE))
    assert found.load is Load.LYING
    assert found.flag_open
    assert "C01" in found.left_to_clear


def test_a_clinician_s_word_lifts_the_serious_and_keeps_the_rest():
    found = stands(note(0), latest=check(BONE), cleared=True)
    assert found.load is Load.FULL
    assert "C01" in found.cleared
    assert "C01" not in found.forbidding
    tendon = stands(note(0), latest=check(SIDE), cleared=True)
    assert tendon.patterns[0] == "C03"


def test_the_pattern_of_an_unfinished_check_is_in_force_but_opens_no_start():
    found = stands(note(0), latest=check(SIDE))
    assert found.patterns[0] == "C03"
    assert not found.checked


def test_a_check_that_leaves_running_free_forbids_no_strength_for_what_is_only_listed():
    latest = check(SETTLING)
    assert "C01" in {each.id for each in latest.assessment.patterns}
    assert not latest.assessment.stop_running
    found = stands(note(1), latest=latest)
    assert found.load is Load.FULL
    assert found.checked
    assert "C01" not in found.forbidding


def test_one_left_half_answered_forbids_it_until_the_day_lets_run():
    half = check({name: value for name, value in SETTLING.items() if name != "walking"})
    assert "C01" in {each.id for each in half.assessment.patterns}
    assert "C01" in stands(note(6), latest=half).forbidding
    assert "C01" in stands(latest=half).forbidding
    assert "C01" not in stands(note(1), latest=half).forbidding


def test_under_18_with_pain_loads_nothing():
    found = stands(note(2), birth_year=2012)
    assert found.load <= Load.COMFORT


def test_a_morning_worse_by_2_is_found_and_by_1_is_not():
    day = ON - timedelta(days=2)
    before = note(1, back=2)
    worse = note(3, back=1, when=When.MORNING)
    assert mornings_worse((before, worse), [day], ON) == {day}
    assert mornings_worse((before, note(2, back=1)), [day], ON) == frozenset()


_notes = st.builds(
    note,
    st.integers(0, 10),
    st.sampled_from(Region),
    st.integers(0, 20),
    limp=st.none() | st.booleans(),
    when=st.none() | st.sampled_from(When),
)


@settings(deadline=None)
@given(st.lists(_notes, max_size=6))
def test_where_today_sends_to_somebody_nothing_is_loaded(notes):
    picture = Picture(profile=Profile(birth_year=1980), pain=tuple(notes))
    advice = today(picture, KNOWN, ON)
    load = standing(picture, KNOWN, ON, None).load
    if advice.state is State.SEE_SOMEONE:
        assert load <= Load.COMFORT
    if advice.state is State.REST:
        assert load <= Load.MOBILITY
    if advice.state is State.MODIFY and advice.session.cap_m is not None:
        assert load <= Load.LIGHT


def test_what_was_told_of_the_runner_stands_beside_the_load():
    assert stands(pregnant=True).told == (Circumstance.PREGNANT,)
    assert stands().told == ()


def test_a_run_lies_behind_only_a_day_on_which_no_doctor_is_to_look_first():
    runs = (ran(0, 4), ran(9, 5))
    hurt = Picture(Profile(), runs, (noted(0, 6, when="during"),))
    assert standing(hurt, KNOWN, ON, None).run_behind
    stopped = Picture(Profile(), runs, (noted(0, 2, "groin:left", when="during"),))
    assert not standing(stopped, KNOWN, ON, None).run_behind

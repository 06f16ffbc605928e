"""Routines as they are done on one day."""

from dataclasses import replace

import pytest

from coxa.knowledge.movement import Dose
from coxa.routine.history import History
from coxa.routine.progress import UP_AFTER, reps_steps
from coxa.routine.session import adapted
from coxa.routine.standing import Load, Standing

from .building import KNOWN, ON, done, history, several

WELL = Standing(checked=True)


def session(routine, standing=WELL, past=None):
    return adapted(KNOWN.routines[routine], standing, past or History(), KNOWN, ON)


def step_of(found, exercise):
    return next(each for each in found.steps if each.exercise == exercise)


def test_the_checklist_before_a_run_is_dosed_as_the_article_has_it():
    doses = [(s.exercise, s.dose, s.sides) for s in session("pre_run").steps if s.exercise]
    both = ("left", "right")
    assert doses == [
        ("EX01", Dose(reps=15, each_side=True), both),
        ("EX02", Dose(reps=15, each_side=True), both),
        ("EX03", Dose(reps=10), ()),
        ("EX04", Dose(sets=2, reps=15), ()),
        ("EX06", Dose(sets=2, reps=12, each_side=True), both),
    ]


def test_a_hip_that_pinches_squats_no_more_and_is_told_why():
    found = session("strength_a", Standing(patterns=("C05",), checked=True))
    assert "EX17" not in found.exercises
    other = next(step for step in found.steps if step.instead_of == "EX17")
    facts = other.reasons[0].facts
    assert other.reasons[0].rule == "exercise_exchanged"
    assert facts["exercise"] == "Squat"
    assert facts["condition"] == KNOWN.conditions["C05"].name
    assert set(KNOWN.exercises[other.exercise].muscles) & set(KNOWN.exercises["EX17"].muscles)


def test_the_deadlifts_wait_for_the_sit_bone():
    found = session("strength_b", Standing(patterns=("C13",), checked=True))
    assert not {"EX18", "EX19"} & set(found.exercises)


@pytest.mark.parametrize("routine", ["pre_run", "strength_a", "strength_b", "evening_mobility"])
def test_suspected_bone_stress_loads_nothing(routine):
    found = session(routine, Standing(load=Load.COMFORT, left_to_clear=("C01",), checked=True))
    assert not found.offered
    assert found.steps == ()


def test_with_something_urgent_only_how_to_lie_is_left():
    urgent = Standing(load=Load.LYING)
    offered = [name for name in KNOWN.routines if session(name, urgent).offered]
    assert offered == ["sleep"]


def test_beside_an_emergency_there_is_nothing():
    assert not any(session(name, Standing(load=Load.NOTHING)).offered for name in KNOWN.routines)


def test_an_open_flag_holds_strength_but_not_the_evening():
    flagged = Standing(flag_open=True, checked=True)
    assert session("strength_a", flagged).reasons[0].rule == "routine_flag_open"
    assert session("evening_mobility", flagged).offered


def test_a_start_and_impact_ask_for_the_check_first():
    unchecked = Standing(checked=False)
    for routine in ("start_side_of_hip", "back_to_impact"):
        assert session(routine, unchecked).reasons[0].rule == "routine_needs_check"
        assert session(routine).offered


def test_a_serious_pattern_that_was_cleared_forbids_no_more_but_its_caution_stays():
    sore = Standing(left_to_clear=("C01",), checked=True)
    well = Standing(cleared=("C01",), checked=True)
    assert "EX33" not in session("back_to_impact", sore).exercises
    bounce = step_of(session("back_to_impact", well), "EX33")
    assert any("clearance" in text for text in bounce.cautions)


def test_pain_of_4_takes_a_set_away_and_the_easier_way():
    light = step_of(session("strength_a", Standing(load=Load.LIGHT, checked=True)), "EX05")
    assert light.dose.sets == step_of(session("strength_a"), "EX05").dose.sets - 1
    assert light.reasons[-1].rule == "exercise_lighter"


def test_repetitions_grow_first_after_two_good_rounds():
    assert step_of(session("strength_a"), "EX05").dose.reps == 8
    once = step_of(session("strength_a", past=history(done("EX05"))), "EX05")
    assert once.dose.reps == 8
    twice = step_of(session("strength_a", past=history(*several("EX05", 2))), "EX05")
    assert twice.dose.reps == 10
    assert twice.reasons[0].rule == "progress_reps"


def test_load_comes_once_the_repetitions_are_at_their_most():
    steps = reps_steps(KNOWN.exercises["EX17"].dose)
    past = history(*several("EX17", UP_AFTER * (steps + 1)))
    grown = step_of(session("strength_a", past=past), "EX17")
    assert grown.by == KNOWN.exercises["EX17"].harder_by
    assert grown.dose.reps == KNOWN.exercises["EX17"].dose.reps


def test_a_harder_variant_comes_last_and_only_with_what_is_at_hand():
    past = history(*several("EX08", 40))
    found = session("strength_a", past=past)
    harder = next(step for step in found.steps if step.instead_of == "EX08")
    assert harder.exercise == "EX09"
    assert harder.reasons[0].rule == "progress_harder"
    stays = session("strength_a", past=history(*several("EX13", 40)))
    assert step_of(stays, "EX13")  # the side step-up would need a step


@pytest.mark.parametrize(
    "bad",
    [
        {"pain": 4},
        {"effort": 9},
        {"effort": None},
        {"limp": True},
    ],
)
def test_pain_effort_or_a_limp_stop_the_growth(bad):
    past = history(*several("EX05", 8, **bad))
    assert step_of(session("strength_a", past=past), "EX05").dose.reps == 8


def test_a_worse_morning_takes_a_step_back():
    rounds = several("EX05", 4)
    grown = step_of(session("strength_a", past=history(*rounds)), "EX05")
    worse = history(*rounds, worse=[rounds[-1].day])
    back = step_of(session("strength_a", past=worse), "EX05")
    assert back.dose.reps < grown.dose.reps
    assert back.reasons[0].rule == "progress_back"


def test_three_weeks_without_it_begin_lower():
    rounds = [done("EX05", back=30 + 2 * at) for at in reversed(range(4))]
    assert step_of(session("strength_a", past=history(*rounds)), "EX05").dose.reps == 8


def test_the_weight_of_last_time_is_remembered():
    past = history(done("EX17", load_kg=12.5))
    assert step_of(session("strength_a", past=past), "EX17").load_kg == 12.5


def test_a_relief_that_does_not_go_with_the_pattern_is_left_away():
    for name, routine in KNOWN.routines.items():
        for id_ in ("C03", "C07", "C13"):
            found = session(name, Standing(patterns=(id_,), checked=True))
            for step in found.steps:
                assert step.relief is None or id_ not in KNOWN.relief[step.relief].not_with
        assert routine


def test_what_comes_after_a_run_is_not_offered_on_a_day_that_rests_from_running():
    after, rests = KNOWN.routines["after_run"], Standing(no_run=True)
    refused = adapted(after, rests, history(), KNOWN, ON)
    assert not refused.offered
    assert refused.reasons[0].rule == "routine_no_run_behind"
    assert adapted(after, replace(rests, run_behind=True), history(), KNOWN, ON).offered
    assert adapted(after, Standing(), history(), KNOWN, ON).offered

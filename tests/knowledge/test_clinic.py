"""What a clinic's leaflets agree on, and pages of ours that must not contradict each other."""

import pytest

from coxa.knowledge.load import load_knowledge
from coxa.knowledge.movement import Effort

KNOWN = load_knowledge()
BONE = [each.id for each in KNOWN.conditions.values() if each.group == "bone stress"]
LOADED = {
    each.id
    for each in KNOWN.exercises.values()
    if each.effort in {Effort.STRENGTH, Effort.BALANCE, Effort.RELOAD}
}


def words(*texts):
    return " ".join(texts).casefold()


@pytest.mark.parametrize("bone", BONE)
def test_stressed_bone_takes_no_anti_inflammatories_of_its_own_accord(bone):
    assert "ibuprofen" in words(*KNOWN.conditions[bone].avoid)
    assert bone in KNOWN.relief["painkiller"].not_with


@pytest.mark.parametrize("bone", [*BONE, "C26", "C27"])
def test_nothing_is_loaded_before_the_bone_is_cleared(bone):
    assert set(KNOWN.conditions[bone].exercises_avoid) >= LOADED


@pytest.mark.parametrize(
    "said",
    ["pregnancy", "week 20", "last three months", "blood thinners", "ulcer", "kidney", "65", "16"],
)
def test_the_page_on_painkillers_names_who_must_ask(said):
    assert said in words(*KNOWN.relief["painkiller"].not_when)


def test_no_condition_recommends_a_painkiller_without_a_pharmacist():
    for condition in KNOWN.conditions.values():
        for step in (*condition.first_steps, *condition.may_do):
            if "painkiller" in step.casefold():
                assert "pharmacist" in step.casefold(), condition.id


def test_no_condition_suggests_a_roller_that_is_left_out_for_it():
    for id_ in KNOWN.relief["foam_rolling"].not_with:
        condition = KNOWN.conditions[id_]
        assert "roller may" not in words(*condition.first_steps, *condition.may_do), id_


def test_no_condition_both_prefers_and_avoids_an_exercise():
    for condition in KNOWN.conditions.values():
        assert not set(condition.exercises) & set(condition.exercises_avoid), condition.id


def test_quicker_steps_are_left_out_for_the_same_patterns_everywhere():
    gait, practice = KNOWN.gait["gait_more_steps"], KNOWN.routines["cadence_practice"]
    assert set(gait.not_with) == set(practice.not_with)


def test_the_narrowed_artery_is_as_urgent_as_its_flag():
    flag, condition = KNOWN.flags["X15"], KNOWN.conditions["C37"]
    assert (condition.urgency, condition.look_again_days) == (flag.urgency, flag.see_within_days)


def test_the_band_of_bone_pain_names_every_place_of_the_rule():
    said = KNOWN.bands["pain_bone"].text
    for place in ("groin", "front of the hip", "pubic bone", "thigh", "buttock", "low back"):
        assert place in said


def test_the_ladder_waits_after_a_birth():
    assert any("birth" in each for each in KNOWN.ladders["walk_run"].always)

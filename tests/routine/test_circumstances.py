"""What a runner is not offered, whatever the hip: in pregnancy, with thin bones and more."""

import pytest

from coxa.routine.forbidden import cautions, forbidden
from coxa.routine.history import History
from coxa.routine.session import adapted
from coxa.routine.standing import Load, Standing
from coxa.values.circumstances import Circumstance

from .building import KNOWN, ON

ON_THE_BACK = {"EX04", "EX05", "EX29", "EX30", "EX41"}
ROUNDED_OR_TWISTED = {"EX18", "EX19", "EX20", "EX36", "EX40"}
BEYOND_A_RIGHT_ANGLE_OR_ACROSS = {"EX02", "EX19", "EX20", "EX27", "EX37", "EX40"}


def standing(told, **more):
    return Standing(load=Load.FULL, checked=True, told=(told,), **more)


def offered(told, **more):
    """Every exercise that any routine may lead to for this runner, variants too."""
    stands = standing(told, **more)
    return {
        name
        for routine in KNOWN.routines.values()
        for name in adapted(routine, stands, History(), KNOWN, ON).exercises
    }


@pytest.mark.parametrize(
    ("told", "never"),
    [
        (Circumstance.PREGNANT, ON_THE_BACK | {"EX18", "EX19", "EX20", "EX24", "EX27", "EX33"}),
        (Circumstance.THIN_BONES, ROUNDED_OR_TWISTED),
        (Circumstance.REPLACED_HIP, BEYOND_A_RIGHT_ANGLE_OR_ACROSS | {"EX33"}),
        (Circumstance.BLOOD_THINNERS, {"EX34", "EX35"}),
    ],
)
def test_what_does_not_go_with_the_runner_is_in_no_routine(told, never):
    assert not offered(told) & never
    assert offered(told)  # and something is left to do


def test_the_reason_says_it_was_told_and_names_no_pattern():
    bones = standing(Circumstance.THIN_BONES)
    session = adapted(KNOWN.routines["strength_b"], bones, History(), KNOWN, ON)
    swapped = next(step for step in session.steps if step.instead_of == "EX18")
    assert swapped.reasons[0].rule == "exercise_exchanged_for_you"
    assert swapped.reasons[0].facts.get("condition") is None
    assert "physiotherapist" in str(swapped.reasons[0].facts["careful"])


def test_nobody_pregnant_is_told_to_lie_on_the_back_at_night():
    for told, there in ((Circumstance.PREGNANT, False), (Circumstance.OVER_65, True)):
        night = adapted(KNOWN.routines["sleep"], standing(told), History(), KNOWN, ON)
        assert ("lying_on_back" in {step.relief for step in night.steps}) is there


def test_a_way_that_is_safer_is_said_beside_the_exercise():
    said = cautions(KNOWN.exercises["EX25"], standing(Circumstance.PREGNANT))
    assert any("chair" in text for text in said)
    assert forbidden(KNOWN.exercises["EX25"], standing(Circumstance.PREGNANT), KNOWN) is None


@pytest.mark.parametrize(
    ("pattern", "never"),
    [
        ("C03", {"EX02", "EX20", "EX34", "EX40"}),  # the thigh across the middle, and the roller
        ("C05", {"EX03", "EX17", "EX20", "EX37", "EX40"}),  # deep bends, and turned in
        ("C13", {"EX03", "EX18", "EX19", "EX35"}),  # a loaded deep bend, and pressure
        ("C48", {"EX03", "EX12", "EX16", "EX19", "EX20", "EX26", "EX27", "EX41"}),
    ],
)
def test_what_presses_or_pinches_the_pattern_is_in_no_routine(pattern, never):
    stands = Standing(load=Load.FULL, checked=True, patterns=(pattern,))
    met = {
        name
        for routine in KNOWN.routines.values()
        for name in adapted(routine, stands, History(), KNOWN, ON).exercises
    }
    assert not met & never


def test_a_sore_sit_bone_begins_with_holds_and_no_stretch():
    stands = Standing(load=Load.FULL, checked=True, patterns=("C13",))
    start = adapted(KNOWN.routines["start_sit_bone"], stands, History(), KNOWN, ON)
    assert start.offered
    assert next(step.exercise for step in start.steps) == "EX29"

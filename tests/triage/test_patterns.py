"""What the answers fit: explained, in order, never louder than the flags."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coxa.knowledge.condition import Condition, Prior, Sign, Weight
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import QuestionKind
from coxa.triage.findings import findings_in
from coxa.triage.holds import limit_in, question_of
from coxa.triage.score import scored, weight_yes
from coxa.values.profile import Profile
from coxa.values.urgency import Urgency
from tests.triage.asking import ON, SMALLEST, check
from tests.triage.test_properties import ANSWERS

CONDITIONS = load_knowledge().conditions
BOTH = "where.both_sides"


def ids(assessment: Any) -> list[str]:
    return [pattern.id for pattern in assessment.patterns]


def textbook(condition: Condition) -> dict[str, Any]:
    """Answers that say yes to the strongest sign of each group, where they can stand together."""
    answers: dict[str, Any] = {}
    strongest: dict[str, Sign] = {}
    for index, sign in enumerate(condition.signs):
        group = sign.group or str(index)
        if weight_yes(sign) > weight_yes(strongest.get(group, Sign(any=()))):
            strongest[group] = sign
    for sign in sorted(strongest.values(), key=weight_yes, reverse=True):
        _say(next(test for test in sign.any if test != BOTH or len(sign.any) == 1), answers)
    return answers


def _say(test: str, answers: dict[str, Any]) -> None:
    question = load_knowledge().questions[question_of(test)]
    option = test.partition(".")[2]
    limit = limit_in(test)
    if limit:
        number = limit[2] if limit[1] == ">=" else limit[2] - 1
        answers.setdefault(question.id, number)
    elif question.kind is QuestionKind.REGIONS:
        places = answers.setdefault(question.id, [])
        if test == BOTH:
            answers[question.id] = [f"{each.partition(':')[0]}:left" for each in places]
            answers[question.id] += [f"{each.partition(':')[0]}:right" for each in places]
        elif len(places) < 2:
            places.append(f"{option}:left")
    elif question.kind is QuestionKind.MULTI:
        answers.setdefault(question.id, []).append(option)
    elif question.kind is QuestionKind.CHOICE:
        answers.setdefault(question.id, option)
    else:
        answers.setdefault(question.id, True)


@pytest.mark.parametrize("name", CONDITIONS)
def test_every_pattern_comes_first_in_its_own_textbook_story(name: str):
    assert ids(check(**textbook(CONDITIONS[name])))[0] == name


def test_nothing_said_fits_nothing():
    assert check().patterns == ()


def test_each_pattern_says_what_speaks_for_it_against_it_and_what_is_open():
    found = check(
        where=["groin:left"], with_running="builds", clicking="locks", load_jump=True, age=30
    )
    bone = next(pattern for pattern in found.patterns if pattern.id == "C01")
    assert {"where.groin", "with_running.builds", "load_jump"} <= set(bone.speaks_for)
    assert "clicking.locks" in bone.against
    assert "walking.limp" in bone.unknown
    assert not {"where.groin", "clicking.locks"} & set(bone.unknown)


def test_two_signs_that_say_the_same_count_once():
    sign = {"any": ("night.lying_on_it",), "yes": Weight.STRONG, "group": "lie"}
    same = {"any": ("worse_with.lying_on_it",), "yes": Weight.SOME, "group": "lie"}
    one, two = (_made(Sign(**sign)), _made(Sign(**sign), Sign(**same)))
    answers = {"night": "lying_on_it", "worse_with": ["lying_on_it"]}
    findings = findings_in(answers, Profile(), load_knowledge(), ON)
    assert scored(one, findings).score == scored(two, findings).score


def _made(*signs: Sign) -> Condition:
    return Condition(
        id="C99", name="x", group="x", regions=(), who="x", story="x", prior=Prior.COMMON,
        signs=signs, urgency=Urgency.SOON, serious=False, stop_running=False, first_steps=(),
        avoid=(), may_do=(), change_our_mind="x", look_again_days=1, course="x", see=(),
    )  # fmt: skip


def test_a_serious_pattern_stays_in_sight_beside_a_better_harmless_fit():
    found = check(
        where=["groin:left"], age=30, with_running="sprinting", load_jump=True,
        worse_with=["lift_knee", "leg_back", "kick"], walking="hurts",
    )  # fmt: skip
    assert ids(found)[0] == "C07"
    assert any(pattern.serious for pattern in found.patterns)


def test_a_serious_pattern_governs_running_whatever_fits_better():
    story: dict[str, Any] = SMALLEST["X40"]
    milder = check(**story, worse_with=["lift_knee", "leg_back", "squeeze"], clicking="locks")
    assert milder.stop_running
    assert "X40" in {flag.id for flag in milder.flags}


def test_a_published_ratio_is_shrunk_towards_one():
    published = [
        sign
        for condition in CONDITIONS.values()
        for sign in condition.signs
        if sign.ratio and sign.ratio.yes
    ]
    assert published
    for sign in published:
        assert sign.ratio is not None
        assert sign.ratio.caveat
        assert 0 < weight_yes(sign) < sign.ratio.yes


@settings(max_examples=60, deadline=None)
@given(ANSWERS, st.data())
def test_a_pattern_lists_a_finding_on_one_side_only(answers, data):
    for pattern in check(**answers).patterns:
        assert not set(pattern.unknown) & set(pattern.speaks_for)


def test_every_exercise_that_a_condition_names_is_known():
    known = set(load_knowledge().exercises)
    for condition in CONDITIONS.values():
        assert set(condition.exercises) <= known, condition.id
        assert set(condition.exercises_avoid) <= known, condition.id
        assert not set(condition.exercises) & set(condition.exercises_avoid), condition.id


def test_nothing_serious_is_given_exercises():
    """Moving on comes after somebody has looked; inflamed joints are the exception."""
    given_some = {each.id for each in CONDITIONS.values() if each.serious and each.exercises}
    assert given_some <= {"C20", "C36"}


def test_every_condition_says_what_to_do_and_what_would_change_our_mind():
    for condition in CONDITIONS.values():
        assert condition.first_steps, condition.id
        assert condition.avoid, condition.id
        assert condition.may_do, condition.id
        assert condition.change_our_mind, condition.id
        assert condition.aliases, condition.id
        assert condition.see, condition.id


def test_a_painless_click_alone_stays_at_home():
    told = {"where": ["front_of_hip:left"], "with_running": "none"}
    found = check(**told, clicking="painless", fits=["snaps_front"])
    assert ids(found)[0] == "C08"
    assert found.urgency is Urgency.SELF_CARE


def test_sore_legs_after_a_marathon_stay_at_home_and_lead_the_list():
    found = check(
        where=["front_thigh:left", "front_thigh:right"], with_running="sore_both",
        walking="hurts", how_long=2, course="better", load_jump=True, age=35,
    )  # fmt: skip
    assert ids(found)[0] == "C24"
    assert found.urgency is Urgency.SELF_CARE
    assert not found.stop_running

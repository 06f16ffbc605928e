"""What is asked, in which order, and when it ends."""

from typing import Any

import pytest

from coxa.knowledge.load import load_knowledge
from coxa.triage.next_question import MOST_ASKED, next_question, questions
from coxa.values.profile import HEALTH_FACTS, Profile
from tests.triage.asking import ON

HARMLESS_ANSWERS: dict[str, Any] = {
    "where": ["side_of_hip:left"],
    "age": 40,
    "started": "slowly",
    "walking": "fine",
    "unwell": False,
    "bladder_bowel": False,
    "nerves": [],
    "leg": [],
    "elsewhere": [],
    "with_running": "none",
    "night": "no",
    "load_jump": False,
    "bone_risk": [],
    "history": [],
    "alarm": [],
    "feel": [],
    "sex": "female",
    "worse_with": [],
    "fits": [],
    "background": [],
    "signs": [],
    "stab": "no",
    "clicking": "no",
    "how_long": 5,
    "course": "better",
    "worst": 3,
}


def asked(answers: dict[str, Any], profile: Profile | None = None) -> list[str]:
    """The questions of a whole check, answered from `answers`."""
    given: dict[str, Any] = {}
    order = []
    while question := next_question(given, profile or Profile(), load_knowledge(), ON):
        order.append(question.id)
        given[question.id] = answers[question.id]
    return order


def test_a_harmless_check_asks_all_red_flags_and_no_more_than_needed():
    order = asked(HARMLESS_ANSWERS)
    red = [question.id for question in questions(load_knowledge()) if question.red_flag]
    screened = {
        question.id
        for question in questions(load_knowledge())
        if question.screened_by in order or question.id == "load_jump"  # told by bone_risk
    }
    assert set(red) <= set(order) | screened
    assert "limp_days" not in order
    assert len(order) <= MOST_ASKED == 14


def test_the_articles_own_cues_are_asked_and_answered_by_runners_words():
    assert "worse_with" in asked(HARMLESS_ANSWERS)
    cues = {option.id for option in load_knowledge().questions["worse_with"].options}
    assert cues >= {"stairs", "socks", "rising", "after_run", "lying_on_it"}
    fits = {option.id for option in load_knowledge().questions["fits"].options}
    assert "every_run" in fits


def test_a_limp_is_asked_for_its_days():
    answers = {**HARMLESS_ANSWERS, "walking": "limp", "limp_days": 1}
    order = asked(answers)
    assert "limp_days" in order


def test_nothing_more_is_asked_once_it_is_an_emergency():
    answers = {**HARMLESS_ANSWERS, "alarm": ["ill"]}
    assert asked(answers)[-1] == "alarm"


def test_with_an_urgent_flag_only_red_flags_are_left():
    answers = {**HARMLESS_ANSWERS, "where": ["groin"], "with_running": "builds", "walking": "hurts"}
    order = asked(answers)
    assert "worse_with" not in order
    assert "how_long" not in order
    assert "history" in order


def test_what_the_profile_tells_is_not_asked():
    known = Profile(birth_year=1980, weight_kg=70, height_cm=175)
    assert "age" not in asked(HARMLESS_ANSWERS, known)
    told = Profile(weight_kg=70, height_cm=175, **dict.fromkeys(HEALTH_FACTS, False))
    assert "bone_risk" not in asked(HARMLESS_ANSWERS, told)


def test_age_is_asked_while_the_year_leaves_it_open():
    assert "age" in asked(HARMLESS_ANSWERS, Profile(birth_year=ON.year - 18))


def test_without_a_day_the_year_of_birth_still_answers_for_age():
    question = next_question({"where": []}, Profile(birth_year=1980), load_knowledge())
    assert question is not None
    assert question.id == "alarm"


def test_not_knowing_how_one_walks_is_asked_no_further():
    assert asked({**HARMLESS_ANSWERS, "walking": "dont_know", "limp_days": 0})[-1] == "walking"


@pytest.mark.parametrize("start", ["overnight", "blow", "fall"])
def test_how_bad_it_is_is_asked_where_it_tells_something(start):
    assert "worst" in asked({**HARMLESS_ANSWERS, "started": start})
    assert "worst" not in asked(HARMLESS_ANSWERS)

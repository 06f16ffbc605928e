"""What is asked, in which order, and when it ends."""

from typing import Any

from coxa.knowledge.load import load_knowledge
from coxa.triage.next_question import next_question, questions
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
    "signs": [],
    "stab": "no",
    "clicking": "no",
    "how_long": 5,
    "course": "better",
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
    assert set(red) <= set(order)
    assert "limp_days" not in order
    assert len(order) <= 20


def test_a_limp_is_asked_for_its_days():
    answers = {**HARMLESS_ANSWERS, "walking": "limp", "limp_days": 1}
    order = asked(answers)
    assert order[order.index("walking") + 1] == "limp_days"


def test_nothing_more_is_asked_once_it_is_an_emergency():
    answers = {**HARMLESS_ANSWERS, "unwell": True}
    assert asked(answers)[-1] == "unwell"


def test_with_an_urgent_flag_only_red_flags_are_left():
    answers = {**HARMLESS_ANSWERS, "where": ["groin"], "with_running": "builds", "walking": "hurts"}
    order = asked(answers)
    assert "clicking" not in order
    assert "stab" not in order
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
    assert question.id == "started"


def test_not_knowing_how_one_walks_is_asked_no_further():
    assert asked({**HARMLESS_ANSWERS, "walking": "dont_know", "limp_days": 0})[-1] == "walking"

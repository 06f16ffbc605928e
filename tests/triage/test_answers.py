"""An answer that does not fit is refused, naming its question."""

import pytest

from coxa.triage.answers import BadAnswer, UnknownQuestion
from tests.triage.asking import check, raised

BAD = [
    ("unwell", "yes"),
    ("unwell", 1),
    ("walking", "running"),
    ("walking", ["limp"]),
    ("nerves", "saddle"),
    ("nerves", ["elbow"]),
    ("nerves", {"elbow": True}),
    ("nerves", {"saddle": "perhaps"}),
    ("where", "groin"),
    ("where", ["elbow"]),
    ("where", ["groin:top"]),
    ("age", "old"),
    ("age", 3),
    ("age", 200),
    ("age", True),
    ("age", float("nan")),
    ("age", float("inf")),
    ("how_long", -1),
    ("how_long", [3]),
]


@pytest.mark.parametrize(("question", "answer"), BAD, ids=str)
def test_a_bad_answer_names_its_question(question, answer):
    with pytest.raises(BadAnswer) as refused:
        check(**{question: answer})
    assert refused.value.question == question
    assert question in str(refused.value)


@pytest.mark.parametrize("answer", [True, None, "dont_know"])
def test_an_unknown_question_is_named_even_without_an_answer(answer):
    with pytest.raises(UnknownQuestion) as refused:
        check(weather=answer)
    assert refused.value.question == "weather"


def test_a_list_says_no_to_the_rest_and_a_mapping_leaves_it_open():
    assert "RF01" in raised(check(nerves={"saddle": True, "weak_leg": None}))
    assert "nerves" in check(nerves={"saddle": False}).not_asked
    assert "nerves" not in check(nerves=[]).not_asked


def test_one_option_may_be_not_known():
    assert "RF01" in raised(check(nerves={"saddle": "dont_know"}))


def test_a_place_counts_with_and_without_its_side():
    for place in ("groin", "groin:left", "groin:unknown"):
        assert "RF08b" in raised(check(where=[place], with_running="builds"))


def test_the_hip_without_a_place_leaves_its_parts_open():
    deep = check(where=["hip_area:left"], with_running="builds", walking="limp")
    assert "RF07" in raised(deep)  # the groin is not known, and counts on the safe side
    side = next(each for each in deep.patterns if each.id == "C01")
    assert "where.groin" not in side.against


def test_the_hip_beside_a_place_says_no_more_than_the_place():
    beside = {"with_running": "builds", "age": 30}
    told = check(where=["side_of_hip:left", "hip_area:left"], **beside)
    assert "C11" not in {each.id for each in told.patterns[:3]}
    assert raised(check(where=["side_of_hip:left"], **beside)) <= raised(told)


def test_severe_is_the_same_in_words_and_as_a_number():
    new = {"where": ["buttock:left"], "how_long": 3}
    assert "X58" in raised(check(alarm=["severe"], **new))
    assert "X58" in raised(check(worst=7, **new))
    assert "X58" not in raised(check(worst=6, **new))


def test_sore_thighs_after_a_race_are_severe_and_no_flag():
    both = ["front_thigh:left", "front_thigh:right"]
    answers = {"with_running": "sore_both", "course": "better", "how_long": 2}
    assert not raised(check(where=both, alarm=["severe"], **answers))


def test_a_pop_alone_waits_and_a_pop_that_stopped_one_does_not():
    groin = {"where": ["groin:left"], "started": "sprint", "age": 26}
    assert "X59" not in raised(check(feel=["pop"], **groin))
    assert "X59" in raised(check(feel=["pop", "stopped"], **groin))
    assert "X59" not in raised(check(feel=["stopped"], **groin))

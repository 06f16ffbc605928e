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

"""`coxa why ID` and `coxa learn WORDS`."""

import pytest

from coxa.knowledge.find import find, search
from coxa.knowledge.load import load_knowledge

KNOWN = ["S07", "RF08b", "X14", "frandsen_2025", "triage.flag", "emergency", "walking", "article"]


@pytest.mark.parametrize("name", KNOWN)
def test_any_id_is_found(name):
    fact = find(load_knowledge(), name)
    assert fact is not None
    assert fact.id == name


def test_case_does_not_matter():
    assert find(load_knowledge(), "rf08B") is find(load_knowledge(), "RF08b")


def test_no_fact_has_this_id():
    assert find(load_knowledge(), "S99") is None


def test_words_find_claims_first():
    assert search(load_knowledge(), "10 % rule")[0].id == "S34"
    assert search(load_knowledge(), "how long soreness")[0].id == "S39"


def test_the_beginning_of_a_word_is_enough():
    assert "S10" in {fact.id for fact in search(load_knowledge(), "click")}


def test_every_word_must_be_there():
    assert search(load_knowledge(), "pillow zebra") == []
    assert search(load_knowledge(), " ") == []

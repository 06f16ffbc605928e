"""`coxa why ID` and `coxa learn WORDS`."""

import pytest

from coxa.knowledge.find import facts, find, search
from coxa.knowledge.load import load_knowledge

KNOWN = [
    "S07",
    "RF08b",
    "X14",
    "frandsen_2025",
    "triage.flag",
    "emergency",
    "walking",
    "article",
    "EX06",
    "pre_run",
    "foam_rolling",
    "shoe_road",
    "surface_grass",
    "see_podiatrist",
    "faq_trails",
    "ladder",
]


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


@pytest.mark.parametrize(
    ("words", "hit"),
    [
        ("pillow", "pillow"),
        ("clamshell", "EX06"),
        ("before a run", "pre_run"),
        ("walk run ladder", "ladder"),
        ("trails sore hips", "faq_trails"),
        ("inspect shoe", "shoe_inspection"),
        ("podiatrist", "see_podiatrist"),
        ("rough trail", "surface_technical_trail"),
        ("copenhagen", "EX27"),
    ],
)
def test_what_a_runner_does_is_found_by_words(words, hit):
    assert hit in [fact.id for fact in search(load_knowledge(), words)[:5]]


def test_every_fact_can_be_reached():
    """A kind that neither `why` nor `learn` shows would be data that nobody reads."""
    knowledge = load_knowledge()
    reached = {id(fact) for fact in facts(knowledge)}
    for kind, held in vars(knowledge).items():
        if kind in {"version", "emergency_numbers"}:
            continue
        for fact in held.values() if isinstance(held, dict) else held:
            assert id(fact) in reached, f"{kind}: {fact.id}"


def test_every_fact_says_something_by_itself():
    for fact in facts(load_knowledge()):
        told = [
            getattr(fact, name, None) for name in ("text", "coxa_says", "title", "why", "story")
        ]
        assert any(told), fact.id


@pytest.mark.parametrize(
    ("typed", "hit"),
    [("clamshall", "EX06"), ("pilow", "pillow"), ("podiatrsit", "see_podiatrist")],
)
def test_a_slip_of_the_finger_is_forgiven(typed, hit):
    assert hit in [fact.id for fact in search(load_knowledge(), typed)[:5]]


def test_names_of_kinds_are_not_searched_as_words():
    """Shapes and their fields are ours; only what is said is found."""
    assert search(load_knowledge(), "RoutineItem") == []

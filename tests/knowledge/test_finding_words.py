"""Findings in the words that a runner was asked with."""

from coxa.knowledge.finding_words import finding_words
from coxa.knowledge.load import load_knowledge


def test_not_knowing_speaks_for_nothing():
    known = load_knowledge()
    assert finding_words("started.slowly", known) == "Bit by bit"
    every = (
        f"{each.id}.{option.id}" for each in known.questions.values() for option in each.options
    )
    assert not [each for each in every if "cannot say" in finding_words(each, known)]


def test_a_place_is_said_as_pain_there():
    assert finding_words("where.hip_area", load_knowledge()) == "Pain at the hip"

"""A pattern is found from the few facts that an abstract tells, not only from a whole check."""

from typing import Any

import pytest

from coxa.knowledge.load import load_knowledge
from tests.triage.asking import check
from tests.triage.short_stories import SHORT

FEW = [(name, answers) for name, stories in SHORT.items() for answers in stories]
FACTS = 7  # an abstract tells five to eight


def test_every_condition_has_a_short_story():
    assert set(SHORT) == set(load_knowledge().conditions)
    assert all(len(answers) <= FACTS for _, answers in FEW)


@pytest.mark.parametrize(("name", "answers"), FEW)
def test_it_is_among_the_first_three(name: str, answers: dict[str, Any]):
    assert name in [pattern.id for pattern in check(**answers).patterns[:3]]

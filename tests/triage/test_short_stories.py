"""A pattern is found from the few facts that an abstract tells, not only from a whole check."""

import json
from pathlib import Path
from typing import Any

import pytest

from coxa.knowledge.load import load_knowledge
from tests.triage.asking import check

TOLD = json.loads((Path(__file__).parent / "short_stories.json").read_text(encoding="utf-8"))
SHORT = TOLD["stories"]
FEW = [(name, answers) for name, stories in SHORT.items() for answers in stories]
FACTS = 7  # an abstract tells five to eight


def test_every_condition_has_a_short_story():
    assert set(SHORT) == set(load_knowledge().conditions)
    assert all(len(answers) <= FACTS for _, answers in FEW)


@pytest.mark.parametrize(("name", "answers"), FEW)
def test_it_is_among_the_first_three(name: str, answers: dict[str, Any]):
    assert name in [pattern.id for pattern in check(**answers).patterns[:3]]

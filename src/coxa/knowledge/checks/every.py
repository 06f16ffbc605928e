"""Holds the facts against each other: every reference resolves, every figure has a source."""

from collections.abc import Callable, Iterator

from coxa.knowledge.checks.assumptions import assumption_faults
from coxa.knowledge.checks.bands import band_faults
from coxa.knowledge.checks.care import care_faults
from coxa.knowledge.checks.cited import cited_faults
from coxa.knowledge.checks.claims import claim_faults
from coxa.knowledge.checks.condition_names import condition_name_faults
from coxa.knowledge.checks.conditions import condition_faults
from coxa.knowledge.checks.exercises import exercise_faults
from coxa.knowledge.checks.flags import flag_faults
from coxa.knowledge.checks.ladders import ladder_faults
from coxa.knowledge.checks.one_id import one_id_faults
from coxa.knowledge.checks.plans import plan_faults
from coxa.knowledge.checks.questions import question_faults
from coxa.knowledge.checks.reviewed import reviewed_faults
from coxa.knowledge.checks.routines import routine_faults
from coxa.knowledge.shapes import Knowledge

CHECKS: tuple[Callable[[Knowledge], Iterator[str]], ...] = (
    claim_faults,
    flag_faults,
    question_faults,
    exercise_faults,
    routine_faults,
    ladder_faults,
    care_faults,
    cited_faults,
    condition_name_faults,
    plan_faults,
    condition_faults,
    band_faults,
    assumption_faults,
    reviewed_faults,
    one_id_faults,
)


def reference_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``; nothing when all holds together."""
    for faults in CHECKS:
        yield from faults(knowledge)

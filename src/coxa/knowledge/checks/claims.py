"""Holds claims and whatever names one against the sources and claims that are there."""

from collections.abc import Iterator, Mapping
from typing import Any

from coxa.knowledge.checks.cited import unfounded_figure, unknown
from coxa.knowledge.shapes import Claim, Knowledge


def claim_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``."""
    for claim in knowledge.claims.values():
        yield from _claim(claim, knowledge)
    kinds: dict[str, Mapping[str, Any]] = {
        "phrases": knowledge.phrases,
        "plans": knowledge.plans,
        "after": {step.id: step for step in knowledge.after},
        "allowed": knowledge.allowed,
        "glossary": knowledge.glossary,
    }
    for kind, facts in kinds.items():
        for key, fact in facts.items():
            yield from unknown(f"{kind}: {key}.claims", fact.claims, knowledge.claims)


def _claim(claim: Claim, knowledge: Knowledge) -> Iterator[str]:
    path = f"claims: {claim.id}"
    yield from unknown(f"{path}.sources", claim.sources, knowledge.sources)
    for index, figure in enumerate(claim.figures):
        yield from unfounded_figure(f"{path}.figures[{index}]", figure, claim, knowledge)

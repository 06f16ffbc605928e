"""Holds the assumptions: each begins within its own range."""

from collections.abc import Iterator

from coxa.knowledge.checks.limits import beyond
from coxa.knowledge.shapes import Knowledge


def assumption_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``."""
    for each in knowledge.assumptions.values():
        path = f"assumptions: {each.id}"
        yield from beyond(f"{path}.usual", each.usual, (each.least, each.most))
        if each.step <= 0:
            yield f"{path}.step: must be above 0"

"""Holds the assumptions: each begins within its own range."""

from collections.abc import Iterator

from coxa.knowledge.shapes import Knowledge


def assumption_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``."""
    for each in knowledge.assumptions.values():
        if not each.least <= each.usual <= each.most:
            within = f"{each.least:g} and {each.most:g}"
            yield f"assumptions: {each.id}.usual: {each.usual:g} is not within {within}"
        if each.step <= 0:
            yield f"assumptions: {each.id}.step: must be above 0"

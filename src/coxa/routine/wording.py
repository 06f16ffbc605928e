"""Reasons of this room, with the sources and claims that their rules name."""

from coxa.knowledge.shapes import Knowledge
from coxa.values.reason import Fact, Reason


def reason(knowledge: Knowledge, rule: str, **facts: Fact) -> Reason:
    """The rule must be in the knowledge; a missing one is an error of ours (KeyError)."""
    known = knowledge.rules[rule]
    return Reason(rule, facts, known.sources + known.claims)

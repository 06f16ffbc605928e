"""Who rests on a claim: the rules, routines and pages that name it."""

from collections.abc import Iterator
from dataclasses import is_dataclass

from coxa.knowledge.find import Fact, facts
from coxa.knowledge.shapes import Claim, Knowledge


def users_of(claim: str, knowledge: Knowledge) -> tuple[Fact, ...]:
    """Every fact that names the claim, at any depth; the claim itself left out."""
    return tuple(
        fact
        for fact in facts(knowledge)
        if not isinstance(fact, Claim) and claim in set(claims_in(fact))
    )


def claims_in(value: object) -> Iterator[str]:
    """Ids of claims that a fact names, those of its items included."""
    if isinstance(value, tuple):
        for each in value:
            yield from claims_in(each)
    elif is_dataclass(value):
        yield from getattr(value, "claims", ())
        for each in vars(value).values():
            yield from claims_in(each)

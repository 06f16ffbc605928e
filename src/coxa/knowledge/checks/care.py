"""Holds relief, shoes and referral: what they cost, how far they go, whom they send to."""

from collections.abc import Iterator

from coxa.knowledge.care import NEVER_ON, ShoeRule
from coxa.knowledge.checks.cited import unknown
from coxa.knowledge.shapes import Knowledge

COSTS = ("$", "$$", "$$$")


def care_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``."""
    for relief in knowledge.relief.values():
        path = f"relief: {relief.id}"
        yield from _cost(path, relief.cost)
        yield from unknown(f"{path}.never_on", relief.never_on, NEVER_ON)
        if relief.article and relief.article.cost:
            yield from _cost(f"{path}.article", relief.article.cost)
    for rule in knowledge.shoes.values():
        yield from _distances(f"shoes: {rule.id}", rule)
    for referral in knowledge.referral.values():
        yield from unknown(f"referral: {referral.id}.carer", (referral.carer,), knowledge.carers)


def _cost(path: str, cost: str) -> Iterator[str]:
    if cost not in COSTS:
        yield f"{path}.cost: {cost!r} is none of {', '.join(COSTS)}"


def _distances(path: str, rule: ShoeRule) -> Iterator[str]:
    for name in ("article", "remind"):
        first, last = getattr(rule, f"{name}_from_m"), getattr(rule, f"{name}_to_m")
        if first is not None and (last is None or last < first):
            yield f"{path}.{name}_to_m: must be there and not below {name}_from_m"

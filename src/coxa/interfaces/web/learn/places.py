"""Conditions by where it hurts: those to rule out first, then those it more often is."""

from collections.abc import Iterable
from dataclasses import dataclass

from coxa.interfaces.web.learn.rows import Group, row
from coxa.knowledge.condition import Condition, Prior
from coxa.knowledge.shapes import Knowledge
from coxa.values.regions import Region

_WORDS = {
    Prior.COMMON: "Common",
    Prior.LESS_COMMON: "Less common",
    Prior.RARE: "Rare",
}


@dataclass(frozen=True)
class Spot:
    """One place of the body, and how many patterns are told of it."""

    name: str
    words: str
    count: int


def spots(knowledge: Knowledge) -> tuple[Spot, ...]:
    """Every place that some pattern hurts at, from the front to the back."""
    counted = (
        Spot(region.value, _capital(region.words), len(conditions_at(region, knowledge)))
        for region in Region
    )
    return tuple(spot for spot in counted if spot.count)


def conditions_at(region: Region, knowledge: Knowledge) -> tuple[Condition, ...]:
    """The patterns that hurt there, the common ones first."""
    order = list(Prior)
    found = (each for each in knowledge.conditions.values() if region.value in each.regions)
    return tuple(sorted(found, key=lambda each: (order.index(each.prior), each.name)))


def groups_at(region: Region, knowledge: Knowledge) -> tuple[Group, ...]:
    """Serious ones apart, whatever their number; the others by how often they are the cause."""
    found = conditions_at(region, knowledge)
    serious = [each for each in found if each.serious]
    others = [_group(_WORDS[prior], _milder(found, prior)) for prior in Prior]
    first = _group("To be ruled out first", serious)
    return tuple(group for group in (first, *others) if group.rows)


def _milder(found: Iterable[Condition], prior: Prior) -> list[Condition]:
    return [each for each in found if not each.serious and each.prior is prior]


def _group(title: str, conditions: list[Condition]) -> Group:
    return Group(title, tuple(row(each) for each in conditions))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

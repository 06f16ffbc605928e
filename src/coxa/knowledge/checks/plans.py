"""Holds the plans to what their kind needs."""

from collections.abc import Iterator

from coxa.knowledge.checks.cited import unknown
from coxa.knowledge.checks.limits import beyond
from coxa.knowledge.plan import BuildRules, PlanKind, PlanTemplate
from coxa.knowledge.shapes import Knowledge

GROWTH_TO = 0.10  # no plan grows faster than the ceiling does
SHARES = (0.1, 1.0)


def plan_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``plans: path: what``."""
    for plan in knowledge.plans.values():
        yield from _of_its_kind(plan, knowledge)
        yield from unknown(f"plans: {plan.id}.sources", plan.sources, knowledge.sources)


def _of_its_kind(plan: PlanTemplate, knowledge: Knowledge) -> Iterator[str]:
    path = f"plans: {plan.id}"
    if plan.kind is PlanKind.TABLE and not plan.weeks:
        yield f"{path}.weeks: a table needs at least one"
    if plan.kind is PlanKind.LADDER and plan.ladder not in knowledge.ladders:
        yield f"{path}.ladder: no {plan.ladder}"
    if plan.kind is PlanKind.BUILD:
        if plan.build is None:
            yield f"{path}.build: a plan that builds needs its rules"
        else:
            yield from _build(f"{path}.build", plan.build)


def _build(path: str, rules: BuildRules) -> Iterator[str]:
    if not 0 < rules.growth <= GROWTH_TO:
        yield f"{path}.growth: {rules.growth:g} is not within 0 and {GROWTH_TO:g}"
    for name in ("lighter_share", "other_share"):
        yield from beyond(f"{path}.{name}", getattr(rules, name), SHARES)
    lengths = [race.up_to_m for race in rules.races]
    if not lengths or lengths != sorted(set(lengths)):
        yield f"{path}.races: must go from short to long"

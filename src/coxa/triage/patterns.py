"""Which conditions the answers fit, best first; nothing serious is hidden behind a better fit."""

from coxa.knowledge.shapes import Knowledge
from coxa.triage.assessment import Pattern
from coxa.triage.findings import Findings
from coxa.triage.score import Scored, scored

MOST = 8  # as the contract has it
LEAST_FIT = 0.12  # below this the answers do not suggest it
SERIOUS_FIT = 0.1  # a serious one stays in sight a little longer
KEPT = 3  # seats that serious ones may take from better fits at the end of the list


def patterns_among(every: list[Scored]) -> tuple[Pattern, ...]:
    """At most eight, best fit first; none before a place or a sign was told."""
    return tuple(_pattern(each) for each in _listed(every))


def ranked(findings: Findings, knowledge: Knowledge) -> list[Scored]:
    """Every condition, best first; a tie goes by id."""
    every = [scored(condition, findings) for condition in knowledge.conditions.values()]
    return sorted(every, key=lambda each: (-each.score, each.condition.id))


def _listed(every: list[Scored]) -> list[Scored]:
    told = [each for each in every if each.pro > 0]
    best = [each for each in told if each.fit >= LEAST_FIT]
    serious = [each for each in told if each.condition.serious and each.fit >= SERIOUS_FIT]
    first = best[: MOST - KEPT]
    kept = [each for each in serious if each not in first][:KEPT]
    rest = [each for each in best[MOST - KEPT :] if each not in kept]
    listed = [*first, *kept, *rest[: MOST - len(first) - len(kept)]]
    return sorted(listed, key=lambda each: (-each.score, each.condition.id))


def _pattern(each: Scored) -> Pattern:
    return Pattern(
        id=each.condition.id,
        fit=each.fit,
        serious=each.condition.serious,
        speaks_for=each.speaks_for,
        against=each.against,
        unknown=each.unknown,
    )

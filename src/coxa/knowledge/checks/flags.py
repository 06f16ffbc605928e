"""Holds red flags and rules of the day to their sources, and a flag to the days it gives."""

from collections.abc import Iterator

from coxa.knowledge.checks.cited import unfounded, unknown
from coxa.knowledge.shapes import Flag, Knowledge, Rule
from coxa.values.urgency import Urgency

# `see_within_days` that fits each urgency, first and last day.
DAYS_OF: dict[Urgency, tuple[int, int]] = {
    Urgency.EMERGENCY: (0, 0),
    Urgency.URGENT: (0, 2),
    Urgency.SOON: (3, 42),
}


def flag_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``."""
    for flag in knowledge.flags.values():
        yield from _flag(flag, knowledge)
    for rule in knowledge.rules.values():
        yield from _rule(rule, knowledge)


def _flag(flag: Flag, knowledge: Knowledge) -> Iterator[str]:
    path = f"flags: {flag.id}"
    yield from unknown(f"{path}.see", flag.see, knowledge.carers)
    yield from unknown(f"{path}.sources", flag.sources, knowledge.sources)
    yield from unfounded(path, flag.basis, flag.sources)
    yield from _days(path, flag)
    if not flag.see:
        yield f"{path}.see: names nobody to see"


def _days(path: str, flag: Flag) -> Iterator[str]:
    if flag.urgency not in DAYS_OF:
        yield f"{path}.urgency: a red flag is never {flag.urgency.value}"
        return
    first, last = DAYS_OF[flag.urgency]
    if flag.see_within_days is None or not first <= flag.see_within_days <= last:
        yield f"{path}.see_within_days: {flag.urgency.value} needs {first} to {last}"


def _rule(rule: Rule, knowledge: Knowledge) -> Iterator[str]:
    path = f"rules: {rule.id}"
    yield from unknown(f"{path}.sources", rule.sources, knowledge.sources)
    yield from unknown(f"{path}.claims", rule.claims, knowledge.claims)
    yield from unfounded(path, rule.basis, rule.sources + rule.claims)

"""Holds the facts against each other: every reference resolves, every figure has a source."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from coxa.knowledge.asks_when import ConditionError, condition
from coxa.knowledge.check_assumptions import assumption_faults
from coxa.knowledge.check_bands import band_faults
from coxa.knowledge.check_conditions import condition_faults
from coxa.knowledge.check_plans import plan_faults
from coxa.knowledge.check_practice import practice_faults
from coxa.knowledge.check_reviewed import reviewed_faults
from coxa.knowledge.shapes import (
    Basis,
    Claim,
    Flag,
    Knowledge,
    Question,
    QuestionKind,
    Rule,
    Seen,
)
from coxa.values.urgency import Urgency

# `see_within_days` that fits each urgency, first and last day.
DAYS_OF: dict[Urgency, tuple[int, int]] = {
    Urgency.EMERGENCY: (0, 0),
    Urgency.URGENT: (0, 2),
    Urgency.SOON: (3, 42),
}

# Kinds whose ids `coxa why` finds; none may hide another.
ONE_NAME_SPACE = (
    "sources",
    "claims",
    "carers",
    "conditions",
    "flags",
    "questions",
    "rules",
    "exercises",
    "routines",
    "relief",
    "shoes",
    "surfaces",
    "referral",
    "gait",
    "bands",
    "faq",
    "plans",
    "ladders",
    "assumptions",
    "glossary",
)


def reference_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``; nothing when all holds together."""
    for claim in knowledge.claims.values():
        yield from _claim(claim, knowledge)
    for flag in knowledge.flags.values():
        yield from _flag(flag, knowledge)
    for rule in knowledge.rules.values():
        yield from _rule(rule, knowledge)
    for question in knowledge.questions.values():
        yield from _question(question, knowledge)
    yield from _claim_lists(knowledge)
    yield from practice_faults(knowledge)
    yield from plan_faults(knowledge)
    yield from condition_faults(knowledge)
    yield from band_faults(knowledge)
    yield from assumption_faults(knowledge)
    yield from reviewed_faults(knowledge)
    yield from _one_id_one_fact(knowledge)


def _claim(claim: Claim, knowledge: Knowledge) -> Iterator[str]:
    path = f"claims: {claim.id}"
    yield from _unknown(f"{path}.sources", claim.sources, knowledge.sources)
    for index, figure in enumerate(claim.figures):
        here = f"{path}.figures[{index}]"
        if figure.source not in claim.sources:
            yield f"{here}.source: {figure.source} is not among the sources of {claim.id}"
        if figure.seen is Seen.UNVERIFIED:
            yield f"{here}.seen: an unverified figure cannot be shown as a fact"
        source = knowledge.sources.get(figure.source)
        if source and source.seen is Seen.UNVERIFIED:
            yield f"{here}.source: {figure.source} is unverified, so no figure may rest on it"


def _flag(flag: Flag, knowledge: Knowledge) -> Iterator[str]:
    path = f"flags: {flag.id}"
    yield from _unknown(f"{path}.see", flag.see, knowledge.carers)
    yield from _unknown(f"{path}.sources", flag.sources, knowledge.sources)
    yield from _rests_on(path, flag.basis, flag.sources)
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
    yield from _unknown(f"{path}.sources", rule.sources, knowledge.sources)
    yield from _unknown(f"{path}.claims", rule.claims, knowledge.claims)
    yield from _rests_on(path, rule.basis, rule.sources + rule.claims)


def _rests_on(path: str, basis: Basis, sources: tuple[str, ...]) -> Iterator[str]:
    if basis is Basis.STUDY and not sources:
        yield f"{path}.sources: rests on study and names no source"


def _question(question: Question, knowledge: Knowledge) -> Iterator[str]:
    path = f"questions: {question.id}"
    listed = question.kind in {QuestionKind.CHOICE, QuestionKind.MULTI}
    if (listed and len(question.options) < 1) or (question.options and not listed):
        yield f"{path}.options: a {question.kind.value} has {len(question.options)} options"
    if len({option.id for option in question.options}) < len(question.options):
        yield f"{path}.options: the same option twice"
    if question.kind is QuestionKind.NUMBER and (question.unit is None or question.max is None):
        yield f"{path}: a number needs unit and max"
    if question.red_flag and question.asks_when:
        yield f"{path}.asks_when: a red-flag question is always asked"
    if question.asks_when:
        yield from _condition(path, question.asks_when, knowledge)


def _condition(path: str, text: str, knowledge: Knowledge) -> Iterator[str]:
    try:
        parts = condition(text)
    except ConditionError as error:
        yield f"{path}.asks_when: {error}"
        return
    for part in parts:
        asked = knowledge.questions.get(part.question)
        if asked is None:
            yield f"{path}.asks_when: no question {part.question}"
        elif asked.options:
            options = {option.id for option in asked.options}
            yield from _unknown(f"{path}.asks_when", part.values, options)


def _claim_lists(knowledge: Knowledge) -> Iterator[str]:
    kinds: dict[str, Mapping[str, Any]] = {
        "phrases": knowledge.phrases,
        "plans": knowledge.plans,
        "after": {step.id: step for step in knowledge.after},
        "allowed": knowledge.allowed,
        "glossary": knowledge.glossary,
    }
    for kind, facts in kinds.items():
        for key, fact in facts.items():
            yield from _unknown(f"{kind}: {key}.claims", fact.claims, knowledge.claims)


def _one_id_one_fact(knowledge: Knowledge) -> Iterator[str]:
    """`coxa why ID` must mean one thing."""
    homes: dict[str, str] = {}
    for kind in ONE_NAME_SPACE:
        for key in getattr(knowledge, kind):
            if key in homes:
                yield f"{kind}: {key}: this id is already in {homes[key]}"
            homes.setdefault(key, kind)


def _unknown(path: str, names: tuple[str, ...], known: Collection[str]) -> Iterator[str]:
    for name in names:
        if name not in known:
            yield f"{path}: no {name}"

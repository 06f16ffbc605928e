"""What stands behind an id: text, verdict, grade, figures, sources."""

import difflib
from dataclasses import dataclass
from functools import singledispatch

from coxa.actions.refusals import NotFound
from coxa.knowledge.find import Fact, facts, find
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import (
    AfterStep,
    Carer,
    Claim,
    Figure,
    Flag,
    Knowledge,
    PlanTemplate,
    Question,
    Rule,
    Source,
)

_CLOSE = 5


@dataclass(frozen=True)
class Section:
    """A heading with whole lines below it; `links` are ids with their titles."""

    heading: str
    lines: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Explanation:
    """One fact in full; `kind` says what it is: claim, flag, rule, exercise and so on.

    `sources` are whole; `claims` are ids that can be asked for in turn; `sections` hold what
    a kind has beside its text.
    """

    id: str
    kind: str
    title: str
    text: str
    verdict: str | None = None
    grade: str | None = None
    basis: str | None = None
    urgency: str | None = None
    article_says: str | None = None
    research_says: str | None = None
    coxa_says: str | None = None
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()


def why(id: str) -> Explanation:  # noqa: A002 - the word of the contract
    """Raises `NotFound`, naming ids that look alike."""
    from coxa.actions import why_practice  # noqa: F401, PLC0415 - adds its kinds to `explain`

    knowledge = load_knowledge()
    fact = find(knowledge, id)
    if fact is None:
        raise NotFound(_unknown(knowledge, id))
    return explain(fact, knowledge)


def _unknown(knowledge: Knowledge, id_: str) -> str:
    known = {fact.id.casefold(): fact.id for fact in facts(knowledge)}
    close = difflib.get_close_matches(id_.casefold(), known, n=_CLOSE, cutoff=0.5)
    hint = f" Close to it: {', '.join(known[each] for each in close)}." if close else ""
    return f"Nothing is known under {id_!r}.{hint}"


@singledispatch
def explain(fact: Fact, knowledge: Knowledge) -> Explanation:
    """The fact in full, whatever its kind."""
    del knowledge
    return Explanation(fact.id, "phrase", fact.id, str(getattr(fact, "text", "")))


@explain.register
def _(fact: Claim, knowledge: Knowledge) -> Explanation:
    return Explanation(
        fact.id,
        "claim",
        fact.title,
        fact.coxa_says,
        verdict=fact.verdict.value,
        grade=fact.grade.value,
        article_says=fact.article_says,
        research_says=fact.research_says,
        coxa_says=fact.coxa_says,
        figures=fact.figures,
        sources=_sources(fact.sources, knowledge),
    )


@explain.register
def _(fact: Flag, knowledge: Knowledge) -> Explanation:
    return Explanation(
        fact.id,
        "flag",
        fact.text,
        fact.why,
        basis=fact.basis.value,
        urgency=fact.urgency.value,
        sources=_sources(fact.sources, knowledge),
    )


@explain.register
def _(fact: Rule, knowledge: Knowledge) -> Explanation:
    return Explanation(
        fact.id,
        "rule",
        fact.id.replace("_", " "),
        fact.text,
        grade=fact.grade.value if fact.grade else None,
        basis=fact.basis.value,
        sources=_sources(fact.sources, knowledge),
        claims=fact.claims,
    )


@explain.register
def _(fact: Source, knowledge: Knowledge) -> Explanation:
    del knowledge
    parts = (fact.authors, fact.journal, str(fact.year) if fact.year else None)
    text = ". ".join(part for part in parts if part)
    return Explanation(fact.id, "source", fact.title, text, sources=(fact,))


@explain.register
def _(fact: Carer, knowledge: Knowledge) -> Explanation:
    del knowledge
    return Explanation(fact.id, "carer", fact.name, fact.why)


@explain.register
def _(fact: Question, knowledge: Knowledge) -> Explanation:
    del knowledge
    return Explanation(fact.id, "question", fact.text, fact.help or "")


@explain.register
def _(fact: PlanTemplate, knowledge: Knowledge) -> Explanation:
    del knowledge
    return Explanation(fact.id, "plan", fact.name, fact.text, claims=fact.claims)


@explain.register
def _(fact: AfterStep, knowledge: Knowledge) -> Explanation:
    del knowledge
    return Explanation(fact.id, "step", fact.id, fact.text, claims=fact.claims)


def _sources(ids: tuple[str, ...], knowledge: Knowledge) -> tuple[Source, ...]:
    return tuple(knowledge.sources[id_] for id_ in ids if id_ in knowledge.sources)

"""One fact in full, whatever its kind."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from coxa.knowledge.find import find, title_of
from coxa.knowledge.shapes import Figure, Knowledge, Source


@dataclass(frozen=True)
class Section:
    """A heading with whole lines below it; `links` are ids with their titles.

    `numbered` lines are steps in order; a `folded` section is for those who ask for more.
    """

    heading: str
    lines: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    numbered: bool = False
    folded: bool = False


@dataclass(frozen=True)
class Explanation:
    """One fact in full; `kind` says what it is: claim, flag, rule, exercise and so on.

    `sources` are whole; `claims` are ids that can be asked for in turn; `sections` hold what
    a kind has beside its text; `review` says who looked at a row that somebody may act on.
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
    review: str | None = None


def told(fact: Any, kind: str, knowledge: Knowledge, *sections: Section) -> Explanation:
    """What facts of every kind carry, and the sections of its own."""
    return Explanation(
        id=fact.id,
        kind=kind,
        title=title_of(fact),
        text=_text(fact),
        verdict=_value(fact, "verdict"),
        grade=_value(fact, "grade"),
        basis=_value(fact, "basis"),
        urgency=_value(fact, "urgency"),
        figures=getattr(fact, "figures", ()),
        sources=sources_of(getattr(fact, "sources", ()), knowledge),
        claims=getattr(fact, "claims", ()),
        sections=sections,
        review=review_of(fact),
    )


def _text(fact: Any) -> str:
    text = getattr(fact, "text", "")
    return "" if text == title_of(fact) else str(text)


def _value(fact: Any, name: str) -> str | None:
    found = getattr(fact, name, None)
    return None if found is None else str(found.value)


def review_of(fact: Any) -> str | None:
    """Who looked at it; None for what nobody acts on."""
    if not hasattr(fact, "reviewed_by"):
        return None
    if fact.reviewed_by is None:
        return "Not yet reviewed by a clinician."
    return f"Reviewed by {fact.reviewed_by} on {fact.reviewed_on}."


def sources_of(ids: Iterable[str], knowledge: Knowledge) -> tuple[Source, ...]:
    """The sources, whole."""
    return tuple(knowledge.sources[id_] for id_ in ids if id_ in knowledge.sources)


def section(
    heading: str, lines: Iterable[str | None], *, numbered: bool = False, folded: bool = False
) -> tuple[Section, ...]:
    """None where there is nothing to say."""
    known = tuple(line for line in lines if line)
    return (Section(heading, known, numbered=numbered, folded=folded),) if known else ()


def linked(
    heading: str, ids: Iterable[str], knowledge: Knowledge, *, folded: bool = False
) -> tuple[Section, ...]:
    """A section of links to other facts."""
    found = [fact for id_ in dict.fromkeys(ids) if (fact := find(knowledge, id_))]
    links = tuple((fact.id, title_of(fact)) for fact in found)
    return (Section(heading, (), links, folded=folded),) if links else ()

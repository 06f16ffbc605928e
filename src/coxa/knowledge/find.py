"""One fact by its id, and facts by words."""

import re
import unicodedata
from collections.abc import Iterator

from coxa.knowledge.shapes import (
    AfterStep,
    Carer,
    Claim,
    Flag,
    Knowledge,
    Phrase,
    PlanTemplate,
    Question,
    Rule,
    Source,
)

Fact = Claim | Flag | Rule | Source | Carer | Question | PlanTemplate | Phrase | AfterStep

ID_HIT, TITLE_HIT, BODY_HIT = 8, 3, 1  # a word in the id or the title says more than in the body


def find(knowledge: Knowledge, name: str) -> Fact | None:
    """The fact with that id, of whatever kind; upper and lower case are one."""
    wanted = name.strip().casefold()
    return next((fact for fact in facts(knowledge) if fact.id.casefold() == wanted), None)


def facts(knowledge: Knowledge) -> Iterator[Fact]:
    """All facts that have an id, those that people ask for first."""
    yield from knowledge.claims.values()
    yield from knowledge.flags.values()
    yield from knowledge.rules.values()
    yield from knowledge.plans.values()
    yield from knowledge.sources.values()
    yield from knowledge.carers.values()
    yield from knowledge.questions.values()
    yield from knowledge.after
    yield from knowledge.allowed.values()
    yield from knowledge.phrases.values()


def search(knowledge: Knowledge, words: str, limit: int = 20) -> list[Fact]:
    """Facts to read that hold every word (or its beginning), best first."""
    wanted = _words(words)
    if not wanted:
        return []
    scored = [(_score(fact, wanted), fact) for fact in facts(knowledge) if _is_read(fact)]
    hits = [(score, fact) for score, fact in scored if score]
    return [fact for _, fact in sorted(hits, key=lambda hit: (-hit[0], hit[1].id))][:limit]


def _is_read(fact: Fact) -> bool:
    return not isinstance(fact, Phrase | Question)


def _score(fact: Fact, wanted: list[str]) -> int:
    title, body = _words(_title(fact)), _words(" ".join(_texts(fact)))
    scores = [_word_score(word, fact.id.casefold(), title, body) for word in wanted]
    return sum(scores) if all(scores) else 0


def _word_score(word: str, name: str, title: list[str], body: list[str]) -> int:
    if word == name:
        return ID_HIT
    if any(each.startswith(word) for each in title):
        return TITLE_HIT
    return BODY_HIT if any(each.startswith(word) for each in body) else 0


def _title(fact: Fact) -> str:
    return str(getattr(fact, "title", None) or getattr(fact, "name", None) or "")


def _texts(fact: Fact) -> Iterator[str]:
    for value in vars(fact).values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (each if isinstance(each, str) else str(each) for each in value)


def _words(text: str) -> list[str]:
    """Lower case, without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))

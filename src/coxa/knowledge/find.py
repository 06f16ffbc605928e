"""One fact by its id, and facts by words."""

import difflib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import is_dataclass

from coxa.knowledge.shapes import (
    AfterStep,
    Assumption,
    Band,
    Carer,
    Claim,
    Condition,
    Exercise,
    Faq,
    Flag,
    Gait,
    Knowledge,
    Ladder,
    Phrase,
    PlanTemplate,
    Question,
    Referral,
    Relief,
    Routine,
    Rule,
    ShoeRule,
    Source,
    Surface,
    Term,
)

Practice = (
    Exercise
    | Routine
    | Relief
    | ShoeRule
    | Surface
    | Gait
    | Band
    | Assumption
    | Referral
    | Faq
    | Ladder
    | Term
)
Fact = (
    Claim
    | Condition
    | Flag
    | Rule
    | Source
    | Carer
    | Question
    | PlanTemplate
    | Phrase
    | AfterStep
    | Practice
)

ALIKE = 0.8  # how much of a mistyped word must agree
ID_HIT, TITLE_HIT, BODY_HIT = 8, 3, 1  # a word in the id or the title says more than in the body


def find(knowledge: Knowledge, name: str) -> Fact | None:
    """The fact with that id, of whatever kind; upper and lower case are one."""
    wanted = name.strip().casefold()
    return next((fact for fact in facts(knowledge) if fact.id.casefold() == wanted), None)


def facts(knowledge: Knowledge) -> Iterator[Fact]:
    """All facts that have an id, those that people ask for first."""
    yield from knowledge.claims.values()
    yield from knowledge.conditions.values()
    yield from knowledge.flags.values()
    yield from knowledge.rules.values()
    yield from knowledge.plans.values()
    yield from practice(knowledge)
    yield from knowledge.sources.values()
    yield from knowledge.carers.values()
    yield from knowledge.questions.values()
    yield from knowledge.after
    yield from knowledge.allowed.values()
    yield from knowledge.phrases.values()


def practice(knowledge: Knowledge) -> Iterator[Practice]:
    """What to do, with what and with whom."""
    yield from knowledge.ladders.values()
    yield from knowledge.faq.values()
    yield from knowledge.routines.values()
    yield from knowledge.exercises.values()
    yield from knowledge.relief.values()
    yield from knowledge.shoes.values()
    yield from knowledge.surfaces.values()
    yield from knowledge.gait.values()
    yield from knowledge.bands.values()
    yield from knowledge.assumptions.values()
    yield from knowledge.referral.values()
    yield from knowledge.glossary.values()


def search(knowledge: Knowledge, words: str, limit: int = 20) -> list[Fact]:
    """Facts to read that hold every word (or its beginning), best first.

    A word that nothing holds is taken for a slip, and the nearest word is looked for instead.
    """
    wanted = _words(words)
    if not wanted:
        return []
    read = [fact for fact in facts(knowledge) if _is_read(fact)]
    return (_hits(read, wanted) or _hits(read, _nearest(read, wanted)))[:limit]


def _hits(read: list[Fact], wanted: list[str]) -> list[Fact]:
    scored = [(_score(fact, wanted), fact) for fact in read]
    hits = [(score, fact) for score, fact in scored if score]
    return [fact for _, fact in sorted(hits, key=lambda hit: (-hit[0], hit[1].id))]


def _nearest(read: list[Fact], wanted: list[str]) -> list[str]:
    """Each unknown word replaced by the one most like it, if one is."""
    known = {
        word for fact in read for text in (title_of(fact), *_texts(fact)) for word in _words(text)
    }
    return [
        word
        if any(each.startswith(word) for each in known)
        else next(iter(difflib.get_close_matches(word, known, n=1, cutoff=ALIKE)), word)
        for word in wanted
    ]


def _is_read(fact: Fact) -> bool:
    return not isinstance(fact, Phrase | Question)


def _score(fact: Fact, wanted: list[str]) -> int:
    title, body = _words(title_of(fact)), _words(" ".join(_texts(fact)))
    scores = [_word_score(word, fact.id.casefold(), title, body) for word in wanted]
    return sum(scores) if all(scores) else 0


def _word_score(word: str, name: str, title: list[str], body: list[str]) -> int:
    if word == name:
        return ID_HIT
    if any(each.startswith(word) for each in title):
        return TITLE_HIT
    return BODY_HIT if any(each.startswith(word) for each in body) else 0


def title_of(fact: Fact) -> str:
    """What a list shows of it: title or name, else its one sentence."""
    for name in ("title", "name", "text"):
        if said := getattr(fact, name, None):
            return str(said)
    return fact.id


def _texts(value: object) -> Iterator[str]:
    """Every text of a fact, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for name, each in vars(value).items():
            if name != "signs":  # what a condition is weighed by is not said to anybody
                yield from _texts(each)


def _words(text: str) -> list[str]:
    """Lower case, without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))

"""Find what is known, by words."""

from dataclasses import dataclass

from coxa.actions.explaining.registry import explain
from coxa.knowledge.find import search
from coxa.knowledge.load import load_knowledge


@dataclass(frozen=True)
class Found:
    """One hit; `why(id)` tells it in full."""

    id: str
    kind: str
    title: str
    text: str
    verdict: str | None = None
    grade: str | None = None


def learn(words: str, limit: int = 20) -> tuple[Found, ...]:
    """Facts that hold every word, best first; nothing for no words."""
    knowledge = load_knowledge()
    told = (explain(fact, knowledge) for fact in search(knowledge, words, limit))
    return tuple(
        Found(each.id, each.kind, each.title, each.text, each.verdict, each.grade) for each in told
    )

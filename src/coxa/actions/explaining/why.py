"""What stands behind an id: text, verdict, grade, figures, sources."""

import difflib

from coxa.actions.explaining.explanation import Explanation
from coxa.actions.explaining.registry import explain
from coxa.actions.refusals import NotFound
from coxa.knowledge.find import facts, find
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Knowledge

_CLOSE = 5


def why(id: str) -> Explanation:  # noqa: A002 - the word of the contract
    """Raises `NotFound`, naming ids that look alike."""
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

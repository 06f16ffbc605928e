"""Holds that nothing is known in vain: what no page, rule or routine leads to is refused.

Asked only once every entry could be read, since a broken one leads nowhere.
"""

from collections.abc import Iterator

from coxa.knowledge.find import facts
from coxa.knowledge.shapes import Claim, Knowledge
from coxa.knowledge.uses import claims_in


def met_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``."""
    yield from _claims(knowledge)
    yield from _exercises(knowledge)


def _claims(knowledge: Knowledge) -> Iterator[str]:
    others = (fact for fact in facts(knowledge) if not isinstance(fact, Claim))
    used = {claim for fact in others for claim in claims_in(fact)}
    for claim in knowledge.claims:
        if claim not in used:
            yield f"claims: {claim}: no page, rule or routine uses it"


def _exercises(knowledge: Knowledge) -> Iterator[str]:
    met = {item.exercise for routine in knowledge.routines.values() for item in routine.items}
    met |= {
        name
        for exercise in knowledge.exercises.values()
        for name in (*exercise.easier, *exercise.harder)
    }
    for exercise in knowledge.exercises.values():
        if exercise.id not in met and not exercise.first_choice:
            yield f"exercises: {exercise.id}: no routine and no other exercise leads to it"

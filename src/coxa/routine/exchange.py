"""What is done in the place of an exercise that is left out."""

from collections.abc import Collection, Iterator

from coxa.knowledge.movement import Effort, Exercise, Routine
from coxa.knowledge.shapes import Knowledge
from coxa.routine.forbidden import forbidden
from coxa.routine.standing import Standing

# A strength exercise is not exchanged for a stretch: what it is for must stay.
_STRONG = {Effort.STRENGTH, Effort.BALANCE}
_EVERYWHERE = {"mat"}  # a carpet does


def stand_in(
    exercise: Exercise,
    routine: Routine,
    standing: Standing,
    knowledge: Knowledge,
    taken: Collection[str],
) -> Exercise | None:
    """The first that is allowed, for the same, and not in the session yet; else None."""
    for each in _candidates(exercise, standing, knowledge):
        if each.id in taken or forbidden(each, standing, knowledge) is not None:
            continue
        if _suits(each, exercise, routine):
            return each
    return None


def _candidates(exercise: Exercise, standing: Standing, knowledge: Knowledge) -> Iterator[Exercise]:
    """Its easier ones, step by step down; then what suits the conditions in force."""
    yield from easier_chain(exercise, knowledge)
    for id_ in standing.patterns:
        condition = knowledge.conditions.get(id_)
        for name in condition.exercises if condition else ():
            yield knowledge.exercises[name]
        yield from (each for each in knowledge.exercises.values() if id_ in each.first_choice)


def easier_chain(exercise: Exercise, knowledge: Knowledge) -> Iterator[Exercise]:
    """Each easier exercise once, nearest first."""
    seen, waiting = {exercise.id}, list(exercise.easier)
    while waiting:
        name = waiting.pop(0)
        if name not in seen:
            seen.add(name)
            yield knowledge.exercises[name]
            waiting.extend(knowledge.exercises[name].easier)


def _suits(each: Exercise, exercise: Exercise, routine: Routine) -> bool:
    like = _STRONG if exercise.effort in _STRONG else {exercise.effort}
    at_hand = {*routine.equipment, *_EVERYWHERE}
    shares = set(each.muscles) & set(exercise.muscles)
    return each.effort in like and bool(shares) and at_hand.issuperset(each.equipment)

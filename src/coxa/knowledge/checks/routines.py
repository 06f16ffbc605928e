"""Holds routines to the exercises and the relief that they are made of."""

from collections.abc import Iterator

from coxa.knowledge.checks.cited import unknown
from coxa.knowledge.checks.doses import dose_faults
from coxa.knowledge.checks.limits import beyond
from coxa.knowledge.movement import Routine, RoutineItem
from coxa.knowledge.shapes import Knowledge
from coxa.values.regions import Region

MINUTES = (1, 60)


def routine_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``."""
    for routine in knowledge.routines.values():
        yield from _routine(f"routines: {routine.id}", routine, knowledge)
    for step in knowledge.after:
        yield from unknown(f"after: {step.id}.routine", _one(step.routine), knowledge.routines)
        yield from unknown(f"after: {step.id}.relief", _one(step.relief), knowledge.relief)


def _one(name: str | None) -> tuple[str, ...]:
    return () if name is None else (name,)


def _routine(path: str, routine: Routine, knowledge: Knowledge) -> Iterator[str]:
    yield from beyond(f"{path}.minutes", routine.minutes, MINUTES)
    if routine.next:
        yield from unknown(f"{path}.next", (routine.next,), knowledge.routines)
    yield from unknown(f"{path}.not_places", routine.not_places, set(Region))
    for index, item in enumerate(routine.items):
        here = f"{path}.items[{index}]"
        yield from _item(here, item, knowledge)
        yield from _equipment(here, item, routine, knowledge)


def _item(path: str, item: RoutineItem, knowledge: Knowledge) -> Iterator[str]:
    if not (item.exercise or item.relief or item.text):
        yield f"{path}: names no exercise, no relief and no text"
    if item.exercise and item.relief:
        yield f"{path}: names an exercise and a relief; one of them"
    if item.exercise:
        yield from unknown(f"{path}.exercise", (item.exercise,), knowledge.exercises)
    if item.relief:
        yield from unknown(f"{path}.relief", (item.relief,), knowledge.relief)
    yield from dose_faults(f"{path}.dose", item.dose)
    yield from dose_faults(f"{path}.article_dose", item.article_dose)
    yield from unknown(f"{path}.claims", item.claims, knowledge.claims)


def _equipment(
    path: str, item: RoutineItem, routine: Routine, knowledge: Knowledge
) -> Iterator[str]:
    used = knowledge.exercises.get(item.exercise or "")
    for thing in used.equipment if used else ():
        if thing not in routine.equipment:
            yield f"{path}.exercise: {item.exercise} needs {thing}, {routine.id} does not list it"

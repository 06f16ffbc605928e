"""Holds every place that names a condition against the conditions that are there."""

from collections.abc import Iterator

from coxa.knowledge.checks.cited import unknown
from coxa.knowledge.shapes import Knowledge


def condition_name_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``."""
    for path, names in _named(knowledge):
        yield from unknown(path, names, knowledge.conditions)


def _named(knowledge: Knowledge) -> Iterator[tuple[str, tuple[str, ...]]]:
    for exercise in knowledge.exercises.values():
        yield f"exercises: {exercise.id}.first_choice", exercise.first_choice
        for index, caution in enumerate(exercise.cautions):
            yield f"exercises: {exercise.id}.cautions[{index}]", caution.conditions
    for routine in knowledge.routines.values():
        yield f"routines: {routine.id}.conditions", routine.conditions
        yield f"routines: {routine.id}.not_with", routine.not_with
    for relief in knowledge.relief.values():
        yield f"relief: {relief.id}.not_with", relief.not_with
    for gait in knowledge.gait.values():
        yield f"gait: {gait.id}.not_with", gait.not_with
    for surface in knowledge.surfaces.values():
        yield f"surfaces: {surface.id}.careful_with", surface.careful_with

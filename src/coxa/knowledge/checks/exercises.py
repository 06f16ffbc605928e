"""Holds exercises to their steps, doses and measurements, and to the exercises they lead to."""

from collections.abc import Iterator

from coxa.knowledge.checks.cited import unfounded, unfounded_figure, unknown
from coxa.knowledge.checks.doses import dose_faults
from coxa.knowledge.checks.limits import beyond, no_range
from coxa.knowledge.movement import Exercise
from coxa.knowledge.shapes import Knowledge

STEPS = (3, 5)  # how to do an exercise
PERCENT = (0, 250)  # of the greatest voluntary activity; peaks pass 100


def exercise_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``exercises: path: what``."""
    for exercise in knowledge.exercises.values():
        path = f"exercises: {exercise.id}"
        yield from _told(path, exercise)
        yield from _easier_and_harder(path, exercise, knowledge)
        yield from dose_faults(f"{path}.dose", exercise.dose)
        yield from dose_faults(f"{path}.article_dose", exercise.article_dose)
        yield from _measured(path, exercise, knowledge)
        yield from unfounded(path, exercise.basis, exercise.sources)


def _told(path: str, exercise: Exercise) -> Iterator[str]:
    if not STEPS[0] <= len(exercise.how) <= STEPS[1]:
        yield f"{path}.how: {len(exercise.how)} steps; it takes {STEPS[0]} to {STEPS[1]}"
    if not exercise.cautions:
        yield f"{path}.cautions: is empty"


def _easier_and_harder(path: str, exercise: Exercise, knowledge: Knowledge) -> Iterator[str]:
    for name in ("easier", "harder"):
        there = getattr(exercise, name)
        yield from unknown(f"{path}.{name}", there, knowledge.exercises)
        if not there and not getattr(exercise, f"{name}_by"):
            yield f"{path}.{name}: names no exercise, and {name}_by no way"


def _measured(path: str, exercise: Exercise, knowledge: Knowledge) -> Iterator[str]:
    for index, measured in enumerate(exercise.measured):
        here = f"{path}.measured[{index}]"
        yield from unfounded_figure(here, measured, exercise, knowledge)
        yield from beyond(f"{here}.least_pct", measured.least_pct, PERCENT)
        yield from no_range(here, "pct", measured.least_pct, measured.most_pct)

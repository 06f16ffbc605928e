"""How an exercise can be made easier or harder on the spot, and how far its dose may grow."""

from collections.abc import Iterator
from dataclasses import replace

from coxa.knowledge.movement import Dose, Exercise
from coxa.knowledge.shapes import Knowledge
from coxa.routine.exchange import easier_chain
from coxa.routine.forbidden import forbidden
from coxa.routine.progress import Grown, Stage, grown_dose
from coxa.routine.standing import Standing
from coxa.routine.step import Variant


def easier_ways(
    exercise: Exercise, dose: Dose, standing: Standing, knowledge: Knowledge
) -> Iterator[Variant]:
    """Its own easier way, then the first easier exercise that the hip allows."""
    if exercise.easier_by:
        yield _variant(exercise, dose, exercise.easier_by)
    for each in easier_chain(exercise, knowledge):
        if forbidden(each, standing, knowledge) is None:
            yield _variant(each, grown_dose(each.dose, Grown(), Stage.REPS))
            return


def harder_ways(exercise: Exercise, dose: Dose) -> Iterator[Variant]:
    """Its own harder way, where it has one."""
    if exercise.harder_by:
        yield _variant(exercise, dose, exercise.harder_by)


def _variant(exercise: Exercise, dose: Dose, by: str | None = None) -> Variant:
    return Variant(exercise.id, exercise.title, exercise.how, dose, exercise.tempo, by)


def dose_with_most(dose: Dose | None, exercise: Exercise) -> Dose:
    """An item's single number keeps the exercise's most, so that it can grow."""
    own = exercise.dose
    if dose is None:
        return own
    reps_most = own.reps_most if dose.reps and (own.reps_most or 0) > dose.reps else None
    hold_most = own.hold_most_s if dose.hold_s and (own.hold_most_s or 0) > dose.hold_s else None
    return replace(
        dose,
        reps_most=dose.reps_most or reps_most,
        hold_most_s=dose.hold_most_s or hold_most,
    )

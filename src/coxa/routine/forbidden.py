"""What an exercise may not be, for the conditions in force and the load of the day."""

from dataclasses import dataclass

from coxa.knowledge.movement import Effort, Exercise
from coxa.knowledge.shapes import Knowledge
from coxa.routine.standing import Load, Standing

# What each kind of effort asks of the hip; balance on one leg loads it as strength does.
ASKS = {
    Effort.COMFORT: Load.COMFORT,
    Effort.MOBILITY: Load.MOBILITY,
    Effort.STRENGTH: Load.LIGHT,
    Effort.BALANCE: Load.LIGHT,
    Effort.CONDITIONING: Load.LIGHT,
    Effort.RELOAD: Load.FULL,
}


@dataclass(frozen=True)
class Forbidden:
    """Why not: the load of the day (no condition), or a condition with its sentence."""

    condition: str | None = None
    text: str = ""


def forbidden(exercise: Exercise, standing: Standing, knowledge: Knowledge) -> Forbidden | None:
    """None where it may be done."""
    if ASKS[exercise.effort] > standing.load:
        return Forbidden()
    for id_ in standing.forbidding:
        condition = knowledge.conditions.get(id_)
        for caution in exercise.cautions:
            if caution.leave_out and id_ in caution.conditions:
                return Forbidden(id_, caution.text)
        if condition is not None and exercise.id in condition.exercises_avoid:
            return Forbidden(id_)
    return None


def cautions(exercise: Exercise, standing: Standing) -> tuple[str, ...]:
    """What to mind while doing it, for every condition in force or cleared."""
    met = {*standing.forbidding, *standing.cleared}
    return tuple(each.text for each in exercise.cautions if met.intersection(each.conditions))

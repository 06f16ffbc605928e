"""What an exercise may not be, for the conditions in force and the load of the day."""

from dataclasses import dataclass

from coxa.knowledge.movement import Effort, Exercise
from coxa.knowledge.shapes import Knowledge
from coxa.routine.standing import Load, Standing
from coxa.values.circumstances import Circumstance

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
    """Why not: the load of the day, or a condition or circumstance with its sentence."""

    condition: str | None = None
    text: str = ""
    circumstance: Circumstance | None = None

    @property
    def of_the_day(self) -> bool:
        """The load of the day alone: nothing else of the kind would do either."""
        return self.condition is None and self.circumstance is None


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
    return _not_for(exercise, standing)


def _not_for(exercise: Exercise, standing: Standing) -> Forbidden | None:
    """What is so of the runner, whatever the hip."""
    for each in standing.told:
        for caution in exercise.cautions:
            if caution.leave_out and each in caution.people:
                return Forbidden(None, caution.text, each)
    return None


def cautions(exercise: Exercise, standing: Standing) -> tuple[str, ...]:
    """What to mind while doing it: every condition in force or cleared, and what was told."""
    met = {*standing.forbidding, *standing.cleared}
    return tuple(
        each.text
        for each in exercise.cautions
        if met.intersection(each.conditions) or set(each.people) & set(standing.told)
    )

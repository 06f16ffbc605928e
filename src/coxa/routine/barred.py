"""Why an exercise is exchanged or left out."""

from coxa.knowledge.movement import Exercise
from coxa.knowledge.shapes import Knowledge
from coxa.routine.forbidden import Forbidden
from coxa.routine.wording import reason
from coxa.values.reason import Reason


def why_barred(
    exercise: Exercise, barred: Forbidden, other: Exercise | None, knowledge: Knowledge
) -> Reason:
    """The reason, by the day, the runner or the pattern; `other` is what stands in for it."""
    if barred.of_the_day:
        rule = "exercise_asks_too_much"
        return reason(knowledge, rule, exercise=exercise.title)
    if barred.condition is None:
        return reason(
            knowledge,
            "exercise_not_for_you" if other is None else "exercise_exchanged_for_you",
            exercise=exercise.title,
            instead=None if other is None else other.title,
            careful=barred.text or None,
        )
    condition = knowledge.conditions.get(barred.condition)
    return reason(
        knowledge,
        "exercise_left_out" if other is None else "exercise_exchanged",
        exercise=exercise.title,
        condition=condition.name if condition else barred.condition,
        instead=None if other is None else other.title,
        careful=barred.text or None,
    )

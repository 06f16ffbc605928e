"""Choose a plan."""

from collections.abc import Sequence
from datetime import date, datetime

from coxa.actions.refusals import Refused
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import PlanTemplate
from coxa.plan.choice import PlanChoice
from coxa.store import plans

_WEEKDAYS = range(7)


def templates() -> tuple[PlanTemplate, ...]:
    """The plans there are to choose from."""
    return tuple(load_knowledge().plans.values())


def plan_new(
    runner_id: int, template: str, start: date, days: Sequence[int], now: datetime
) -> PlanChoice:
    """Start a plan; the one before is dropped. Weekdays count from Monday 0. Raises `Refused`."""
    known = [each.id for each in templates()]
    if template not in known:
        raise Refused(f"There is no plan {template!r}; there is {', '.join(known)}.")
    if any(day not in _WEEKDAYS for day in days):
        raise Refused("Weekdays go from Monday to Sunday.")
    choice = PlanChoice(template, start, tuple(sorted(set(days))))
    plans.choose_plan(runner_id, choice, now)
    return choice

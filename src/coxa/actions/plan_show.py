"""What the chosen plan has for each day, never above the ceiling, and gated by today's advice."""

from datetime import date

from coxa.actions.refusals import Refused
from coxa.advice.planned import ShownSession, planned_days
from coxa.knowledge.load import load_knowledge
from coxa.plan.choice import PlanChoice
from coxa.store import plans, read

MAX_DAYS = 366


def plan_show(runner_id: int, on: date, first: date, last: date) -> tuple[ShownSession, ...]:
    """One session a day from `first` to `last`, seen from `on`. Raises `Refused` without a plan."""
    picture, knowledge = read.picture(runner_id, on), load_knowledge()
    if picture.plan is None:
        raise Refused("You have no plan yet. Choose one with: coxa plan new --template article")
    if picture.plan.template not in knowledge.plans:
        raise Refused(f"The plan {picture.plan.template!r} is no longer known; choose another.")
    if (last - first).days > MAX_DAYS:
        raise Refused("Ask for at most a year of the plan at a time.")
    return tuple(planned_days(picture, knowledge, on, first, last))


def chosen_plan(runner_id: int) -> PlanChoice | None:
    """The running plan."""
    return plans.chosen_plan(runner_id)

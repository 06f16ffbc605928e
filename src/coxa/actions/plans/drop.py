"""Stop following a plan."""

from datetime import datetime

from coxa.actions.refusals import Refused
from coxa.plan.choice import PlanChoice
from coxa.store import plans


def plan_drop(runner_id: int, now: datetime) -> PlanChoice:
    """The plan that was dropped. Raises `Refused` where there is none."""
    choice = plans.chosen_plan(runner_id)
    if choice is None:
        raise Refused("You have no plan to drop.")
    plans.drop_plan(runner_id, now)
    return choice

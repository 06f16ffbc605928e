"""Pause the plan for illness, travel or anything else, and go on."""

from datetime import date, datetime, timedelta

from coxa.actions.refusals import Refused
from coxa.plan.choice import Pause
from coxa.store import plans

MOST_DAYS = 366


def plan_pause(runner_id: int, pause: Pause, now: datetime) -> Pause:
    """Nothing is asked of those days. Raises `Refused` where they make no sense."""
    if pause.last is not None and pause.last < pause.first:
        raise Refused("A pause ends after it begins.")
    if pause.last is not None and (pause.last - pause.first).days > MOST_DAYS:
        raise Refused("A pause of more than a year is a new start; drop the plan instead.")
    for held in plans.pauses(runner_id):
        if _overlap(held, pause):
            raise Refused("Those days are paused already.")
    plans.add_pause(runner_id, pause, now)
    return pause


def _overlap(one: Pause, other: Pause) -> bool:
    first = max(one.first, other.first)
    ends = [each.last for each in (one, other) if each.last is not None]
    return all(first <= last for last in ends)


def plan_resume(runner_id: int, on: date) -> date:
    """The pause that holds `on` is over; that day is the first with the plan again."""
    if not plans.end_pause(runner_id, on, on - timedelta(days=1)):
        raise Refused("The plan is not paused.")
    return on

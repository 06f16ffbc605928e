"""What the plan in force has for each day, never above the ceiling, and gated by today's advice."""

from dataclasses import dataclass
from datetime import date

from coxa.actions.day_bounds import sane_day
from coxa.actions.refusals import Refused
from coxa.advice.case import Case
from coxa.advice.outlook import outlook
from coxa.advice.planned import ShownSession, planned_days
from coxa.knowledge.ladder import Ladder
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.plan import PlanKind
from coxa.knowledge.shapes import PlanTemplate
from coxa.plan.by_ladder import climb_of
from coxa.plan.choice import PlanChoice
from coxa.plan.history import PlanEvent, events
from coxa.plan.ladder import Standing, standing
from coxa.store import plans, read

MAX_DAYS = 366


@dataclass(frozen=True)
class PlanInForce:
    """The plan that days are seen by. `chosen` is False where a suspected bone asks for it.

    `ladder` and `standing` are None for plans that go by weeks.
    """

    template: PlanTemplate
    choice: PlanChoice
    chosen: bool
    ladder: Ladder | None
    standing: Standing | None
    events: tuple[PlanEvent, ...]
    zero_pain: bool  # a bone was suspected, and any pain is too much


def plan_show(runner_id: int, on: date, first: date, last: date) -> tuple[ShownSession, ...]:
    """One session a day from `first` to `last`, seen from `on`. Raises `Refused` without a plan."""
    for day in (on, first, last):
        sane_day(day)
    picture, knowledge = read.picture(runner_id, on), load_knowledge()
    _must_have_a_plan(Case(picture, knowledge, on))
    if (last - first).days > MAX_DAYS:
        raise Refused("Ask for at most a year of the plan at a time.")
    return tuple(planned_days(picture, knowledge, on, first, last))


def plan_in_force(runner_id: int, on: date) -> PlanInForce | None:
    """The plan, where the runner stands in it, and how it went; None without one."""
    picture = read.picture(runner_id, on)
    seen = outlook(Case(picture, load_knowledge(), on))
    if seen is None:
        return None
    on_ladder = seen.template.kind is PlanKind.LADDER
    return PlanInForce(
        seen.template,
        seen.choice,
        seen.choice == picture.plan,
        seen.ladder if on_ladder else None,
        standing(climb_of(seen), on) if on_ladder else None,
        tuple(events(seen)),
        seen.zero_pain,
    )


def _must_have_a_plan(case: Case) -> None:
    plan = case.picture.plan
    if outlook(case) is not None:
        return
    if plan is None:
        raise Refused("You have no plan yet. Choose one with: coxa plan new --template ladder")
    raise Refused(f"The plan {plan.template!r} is no longer known; choose another.")


def chosen_plan(runner_id: int) -> PlanChoice | None:
    """The plan that the runner chose."""
    return plans.chosen_plan(runner_id)

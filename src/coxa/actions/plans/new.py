"""Choose a plan."""

from dataclasses import replace
from datetime import date, datetime

from coxa.actions.day_bounds import sane_day
from coxa.actions.refusals import Refused
from coxa.advice.advice import State
from coxa.advice.case import Case
from coxa.advice.outlook import FALLBACK_LADDER, outlook
from coxa.advice.today import today as advise
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import PlanTemplate
from coxa.plan.choice import PlanChoice
from coxa.plan.suggest import LADDER, suggested
from coxa.store import plans, read

_WEEKDAYS = range(7)
MINUTES = (10, 600)  # a day's time for running
GOAL_M = (1_000, 300_000)  # a week
RACE_M = (500, 200_000)
RACE_WITHIN_DAYS = 730
RACE_UNDER_18_M = 10_000  # our own choice: half and full marathons are for grown-up bones


def templates() -> tuple[PlanTemplate, ...]:
    """The plans there are to choose from."""
    return tuple(load_knowledge().plans.values())


def plan_new(runner_id: int, choice: PlanChoice, now: datetime) -> PlanChoice:
    """Start a plan; the one before is dropped. Weekdays count from Monday 0. Raises `Refused`."""
    known = [each.id for each in templates()]
    if choice.template not in known:
        raise Refused(f"There is no plan {choice.template!r}; there is {', '.join(known)}.")
    sane_day(choice.start)
    if any(day not in _WEEKDAYS for day in (*choice.days, choice.long_day or 0)):
        raise Refused("Weekdays go from Monday to Sunday.")
    if choice.long_day is not None and choice.days and choice.long_day not in choice.days:
        raise Refused("The day of the long run must be one of your running days.")
    _within("The time on a day", choice.minutes, MINUTES, "minutes")
    _within("The weekly distance", choice.goal_m, GOAL_M, "metres")
    _within("The race", choice.race_m, RACE_M, "metres")
    if choice.race_m is not None and choice.race_m > longest_race_m(runner_id, now.date()):
        raise Refused("Under 18 Coxa plans toward no race of more than 10 km.")
    _race(choice)
    _rung(choice)
    clean = replace(choice, days=tuple(sorted(set(choice.days))), gate=(), pauses=())
    plans.choose_plan(runner_id, clean, now)
    return clean


def longest_race_m(runner_id: int, on: date) -> int:
    """Metres; toward a longer one no plan is made for this runner."""
    growing = read.picture(runner_id, on).profile.may_be_under_18(on) is True
    return RACE_UNDER_18_M if growing else RACE_M[1]


def _within(what: str, value: float | None, limits: tuple[int, int], unit: str) -> None:
    if value is not None and not limits[0] <= value <= limits[1]:
        raise Refused(f"{what} goes from {limits[0]:,} to {limits[1]:,} {unit}.")


def _race(choice: PlanChoice) -> None:
    if choice.race_on is None:
        return
    if choice.race_m is None:
        raise Refused("A race needs its distance too.")
    if not 0 < (choice.race_on - choice.start).days <= RACE_WITHIN_DAYS:
        raise Refused("The race lies after the plan's start, and within two years of it.")


def _rung(choice: PlanChoice) -> None:
    """Beyond the last rung there is no session, and nothing could be said of any day."""
    knowledge = load_knowledge()
    ladder = knowledge.plans[choice.template].ladder or FALLBACK_LADDER
    top = len(knowledge.ladders[ladder].steps) - 1
    if not 0 <= choice.from_step <= top:
        raise Refused(f"The step of the ladder goes from 0 to {top}.")


def suggested_template(runner_id: int, on: date) -> str:
    """Build up is for hips that are well, and builds on runs; else it is the ladder."""
    picture = read.picture(runner_id, on)
    seen = advise(picture, load_knowledge(), on)
    unready = seen.state is State.SEE_SOMEONE or bool(seen.flags) or not seen.load.runs_30d
    ladder = unready or _asked_by_bone(Case(picture, load_knowledge(), on))
    return LADDER if ladder else suggested(picture.pain, on)


def _asked_by_bone(case: Case) -> bool:
    """A plan that nobody chose is the ladder that a suspected bone asks for."""
    found = outlook(case)
    return found is not None and found.choice != case.picture.plan

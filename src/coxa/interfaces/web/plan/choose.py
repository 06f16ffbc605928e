"""The plans there are, chosen with a few words on one's own week; and dropping one."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from coxa.actions.plans.drop import plan_drop
from coxa.actions.plans.new import longest_race_m, plan_new, suggested_template, templates
from coxa.actions.plans.show import chosen_plan
from coxa.actions.profile import show_profile
from coxa.actions.refusals import Refused
from coxa.actions.today import today
from coxa.advice.advice import State
from coxa.advice.wording import WEEKDAYS
from coxa.interfaces.web.learn.words import badge
from coxa.interfaces.web.plan.week import REACH_DAYS, day_of
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, today_of, units_of
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import PlanTemplate
from coxa.plan.choice import PlanChoice
from coxa.values.distances import Units, distance_text

RACE_REACH_DAYS = 2 * REACH_DAYS
RACES = (
    ("5000", "5 km"),
    ("10000", "10 km"),
    ("21097.5", "Half marathon"),
    ("42195", "Marathon"),
)


class NotReadableError(ValueError):
    """A field that holds something else; the text is for the runner."""


@dataclass(frozen=True)
class Offered:
    """One plan as it is offered; `rows` are the weeks of a table."""

    plan: PlanTemplate
    suggested: bool
    rows: tuple[tuple[object, str], ...]
    steps: tuple[object, ...]


def choosing(request: HttpRequest, fault: str = "", status: int = 200) -> HttpResponse:
    """With a fault what was entered stands in the form again."""
    runner_id, on = runner_of(request), today_of(request)
    wanted = request.POST.get("template") or suggested_template(runner_id, on)
    offered = [_offered(plan, wanted, units_of(request)) for plan in templates()]
    state, who = today(runner_id, on).state, show_profile(runner_id)
    context = {
        "held": state is State.SEE_SOMEONE,
        "asks_first": state is State.UNKNOWN,
        "growing": who.may_be_under_18(on) is True,
        "pregnant": who.pregnant is True or who.days_after_birth(on) is not None,
        "sent": "template" in request.POST,
        "offered": sorted(offered, key=lambda each: not each.suggested),
        "claims": claims_of(*(each.plan for each in offered)),
        "start": day_of(request.POST.get("start", ""), on) or on,
        "weekdays": list(enumerate(WEEKDAYS)),
        "chosen": weekdays(request.POST),
        "given": request.POST,
        "units": units_of(request).value,
        "races": races_for(runner_id, on),
        "fault": fault,
        "has_plan": chosen_plan(runner_id) is not None,
    }
    return render(request, "plan/choose.html", context, status=status)


def races_for(runner_id: int, on: date) -> list[tuple[str, str]]:
    """The distances that a plan may lead to."""
    longest_m = longest_race_m(runner_id, on)
    return [(metres, name) for metres, name in RACES if float(metres) <= longest_m]


def _offered(plan: PlanTemplate, wanted: str, units: Units) -> Offered:
    known = load_knowledge()
    rows = tuple((row, distance_text(row.longest_m, units)) for row in plan.weeks)
    steps = known.ladders[plan.ladder].steps if plan.ladder else ()
    return Offered(plan, plan.id == wanted, rows, steps)


def claims_of(*plans: PlanTemplate) -> list[tuple[object, object]]:
    """The claims that the plans have to do with, each once and with its verdict."""
    known = load_knowledge().claims
    ids = dict.fromkeys(id_ for plan in plans for id_ in plan.claims)
    return [(known[id_], badge(known[id_].verdict, known[id_].grade)) for id_ in ids]


def weekdays(given: QueryDict) -> list[int]:
    """The boxes that were ticked."""
    return [int(day) for day in given.getlist("days") if day.isdecimal()]


def new(request: HttpRequest) -> HttpResponse:
    """The plans to choose from; sent, the plan starts and the one before is dropped."""
    if request.method != "POST":
        return choosing(request)
    try:
        wish = _wish(request)
        plan_new(runner_of(request), wish, now_of(request))
    except (Refused, NotReadableError) as refused:
        return choosing(request, str(refused), status=400)
    tell(request, "The plan is set.")
    return redirect("plan:week")


def _wish(request: HttpRequest) -> PlanChoice:
    given, on, units = request.POST, today_of(request), units_of(request)
    return PlanChoice(
        given.get("template", ""),
        _start(given, on),
        tuple(weekdays(given)),
        _whole(given, "long_day", "The day of the long run"),
        _whole(given, "minutes", "The time on a day"),
        _distance(given, "goal", units),
        _race_day(given, on),
        _race(given),
        _whole(given, "step", "The step") or 0,
    )


def _start(given: QueryDict, on: date) -> date:
    wanted = given.get("start", "")
    start = day_of(wanted, on) if wanted else on
    if start is None:
        raise NotReadableError("A plan starts on a day within a year of today.")
    return start


def _race_day(given: QueryDict, on: date) -> date | None:
    wanted = given.get("race_on", "")
    found = day_of(wanted, on, RACE_REACH_DAYS) if wanted else None
    if wanted and found is None:
        raise NotReadableError("The race lies within two years of today.")
    return found


def _race(given: QueryDict) -> float | None:
    """Metres, of the races that are offered."""
    wanted = given.get("race_m", "")
    if not wanted:
        return None
    if wanted not in dict(RACES):
        raise NotReadableError("Choose one of the race distances.")
    return float(wanted)


def _whole(given: QueryDict, name: str, what: str) -> int | None:
    text = given.get(name, "").strip()
    if text and not text.isdecimal():
        raise NotReadableError(f"{what} is a whole number.")
    return int(text) if text else None


def _distance(given: QueryDict, name: str, units: Units) -> float | None:
    text = given.get(name, "").strip().replace(",", ".")
    if not text:
        return None
    try:
        return float(text) * units.metres
    except ValueError as error:
        raise NotReadableError("The distance a week is a number.") from error


@require_POST
def drop(request: HttpRequest) -> HttpResponse:
    """Stop following it; what was run stays."""
    try:
        plan_drop(runner_of(request), now_of(request))
    except Refused as refused:
        return choosing(request, str(refused), status=400)
    tell(request, "The plan is dropped. Your runs stay.")
    return redirect("plan:week")

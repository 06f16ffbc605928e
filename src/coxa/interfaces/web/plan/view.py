"""Choose the article's table, see a week of it, drop it again."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from coxa.actions.plan_drop import plan_drop
from coxa.actions.plan_new import plan_new, templates
from coxa.actions.plan_show import chosen_plan, plan_show
from coxa.actions.refusals import Refused
from coxa.actions.today import today
from coxa.advice.advice import State
from coxa.advice.wording import WEEKDAYS
from coxa.interfaces.web.learn.words import badge
from coxa.interfaces.web.plan.week import day_of, days
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, today_of, units_of
from coxa.knowledge.load import load_knowledge
from coxa.values.distances import distance_text

WEEK = timedelta(days=7)


@require_safe
def week(request: HttpRequest) -> HttpResponse:
    """This week, or the one that begins on `from`; without a plan the ones to choose from."""
    runner_id, on = runner_of(request), today_of(request)
    choice = chosen_plan(runner_id)
    if choice is None:
        return _choose(request)
    first = _monday(day_of(request.GET.get("from", ""), on) or max(on, choice.start))
    sessions = plan_show(runner_id, on, first, first + timedelta(days=6))
    template = load_knowledge().plans[choice.template]
    advice = today(runner_id, on)
    context = {
        "plan": template,
        "choice": choice,
        "days": days(sessions, on, units_of(request)),
        "first": first,
        "before": first - WEEK if first > choice.start else None,
        "after": first + WEEK,
        "held": advice.state is State.SEE_SOMEONE,
        "advice": advice,
        "claims": _claims(template.claims),
    }
    return render(request, "plan/week.html", context)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _claims(ids: tuple[str, ...]) -> list[tuple[object, object]]:
    known = load_knowledge().claims
    return [(known[id_], badge(known[id_].verdict, known[id_].grade)) for id_ in ids]


def _choose(request: HttpRequest, fault: str = "", status: int = 200) -> HttpResponse:
    """With a fault what was entered stands in the form again."""
    units, on = units_of(request), today_of(request)
    offered = [
        (
            plan,
            [(row, distance_text(row.longest_m, units)) for row in plan.weeks],
            _claims(plan.claims),
        )
        for plan in templates()
    ]
    context = {
        "offered": offered,
        "start": day_of(request.POST.get("start", ""), on) or on,
        "weekdays": list(enumerate(WEEKDAYS)),
        "chosen": _weekdays(request),
        "fault": fault,
    }
    return render(request, "plan/choose.html", context, status=status)


def _weekdays(request: HttpRequest) -> list[int]:
    return [int(day) for day in request.POST.getlist("days") if day.isdecimal()]


@require_POST
def new(request: HttpRequest) -> HttpResponse:
    """Start the plan."""
    wanted = request.POST.get("start", "")
    on = today_of(request)
    start = day_of(wanted, on) if wanted else on
    if start is None:
        return _choose(request, "A plan starts on a day within a year of today.", status=400)
    template = request.POST.get("template", "")
    try:
        plan_new(runner_of(request), template, start, _weekdays(request), now_of(request))
    except Refused as refused:
        return _choose(request, str(refused), status=400)
    tell(request, "The plan is set.")
    return redirect("plan:week")


@require_POST
def drop(request: HttpRequest) -> HttpResponse:
    """Stop following it; what was run stays."""
    try:
        plan_drop(runner_of(request), now_of(request))
    except Refused as refused:
        return _choose(request, str(refused), status=400)
    tell(request, "The plan is dropped. Your runs stay.")
    return redirect("plan:week")

"""A week of the plan in force, where the runner stands in it, and how it went."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.plans.gate import gate_criteria
from coxa.actions.plans.show import PlanInForce, plan_in_force, plan_show
from coxa.actions.routines.show import routine_show
from coxa.actions.today import today
from coxa.advice.advice import State
from coxa.advice.plan_words import event_words, where_words
from coxa.interfaces.web.plan.choose import choosing, claims_of
from coxa.interfaces.web.plan.week import Day, day_of, days
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.knowledge.load import load_knowledge

WEEK = timedelta(days=7)
EVENTS_SHOWN = 12


@require_safe
def week(request: HttpRequest) -> HttpResponse:
    """This week, or the one that begins on `from`; without a plan the ones to choose from."""
    runner_id, on = runner_of(request), today_of(request)
    plan = plan_in_force(runner_id, on)
    if plan is None:
        return choosing(request)
    choice = plan.choice
    first = _monday(day_of(request.GET.get("from", ""), on) or max(on, choice.start))
    sessions = plan_show(runner_id, on, first, first + timedelta(days=6))
    held = today(runner_id, on).state is State.SEE_SOMEONE
    shown = days(sessions, on, units_of(request))
    context = {
        "plan": plan.template,
        "choice": choice,
        "chosen": plan.chosen,
        "days": shown,
        "waits": _waiting(runner_id, shown, on),
        "takes": [day for day in shown if day.is_run and day.day >= on],
        "first": first,
        "before": first - WEEK if first > choice.start else None,
        "after": first + WEEK,
        "held": held,
        "pause": choice.paused(on),
        "claims": claims_of(plan.template),
        # Nobody stands or squats on that leg to find out while a doctor is to look.
        "where": () if held else _where(plan),
        "gate": [] if held else _gate(plan, on),
        "events": _events(plan),
        "on": on,
    }
    return render(request, "plan/week.html", context)


def _waiting(runner_id: int, shown: Sequence[Day], on: date) -> frozenset[str]:
    """The strength of days to come that the hip does not allow today."""
    ahead = {day.strength for day in shown if day.strength and day.day >= on}
    return frozenset(id_ for id_ in ahead if not routine_show(runner_id, id_, on).session.offered)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _where(plan: PlanInForce) -> tuple[str, ...]:
    if plan.standing is None or plan.ladder is None:
        return ()
    return where_words(load_knowledge(), plan.ladder, plan.standing, zero_pain=plan.zero_pain)


def _gate(plan: PlanInForce, on: date) -> list[dict[str, object]]:
    """Each criterion of the gate, whether it holds, and whether the runner is the one to say so."""
    if plan.standing is None or plan.ladder is None or plan.standing.step > 0:
        return []
    asked = {criterion.id for criterion in gate_criteria()}
    said = {mark.criterion for mark in plan.choice.gate if mark.on == on}
    return [
        {
            "criterion": each,
            "holds": each.id not in plan.standing.gate_open,
            "asked": each.id in asked,
            "said": each.id in said,
        }
        for each in plan.ladder.gate
        if each.id != "no_flag"  # an open flag holds the whole plan, above
    ]


def _events(plan: PlanInForce) -> list[tuple[date, str]]:
    """The latest changes, newest first."""
    known = load_knowledge()
    latest = list(plan.events)[-EVENTS_SHOWN:]
    return [(event.day, event_words(known, event)) for event in reversed(latest)]

"""What the runner says of the gate, and pauses."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from coxa.actions.plans.gate import plan_gate
from coxa.actions.plans.pause import plan_pause, plan_resume
from coxa.actions.refusals import Refused
from coxa.interfaces.web.plan.week import day_of
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, today_of
from coxa.plan.choice import Pause, PauseKind


@require_POST
def gate(request: HttpRequest) -> HttpResponse:
    """Today's word replaces an earlier one of today."""
    held = request.POST.getlist("holds")
    try:
        plan_gate(runner_of(request), held, today_of(request), now_of(request))
    except Refused as refused:
        tell(request, str(refused))
    else:
        tell(request, "Noted for today. It holds for two weeks.")
    return redirect("plan:week")


@require_POST
def pause(request: HttpRequest) -> HttpResponse:
    """Open-ended without a last day."""
    on = today_of(request)
    try:
        wish = Pause(_day(request, "first", on) or on, _day(request, "last", on), _kind(request))
        plan_pause(runner_of(request), wish, now_of(request))
    except Refused as refused:
        tell(request, str(refused))
    else:
        tell(request, "The plan is paused.", reverse("plan:resume"), "Go on")
    return redirect("plan:week")


def _day(request: HttpRequest, name: str, on: date) -> date | None:
    text = request.POST.get(name, "")
    found = day_of(text, on) if text else None
    if text and found is None:
        raise Refused("A pause lies within a year of today.")
    return found


def _kind(request: HttpRequest) -> PauseKind:
    try:
        return PauseKind(request.POST.get("kind", "other"))
    except ValueError:
        return PauseKind.OTHER


@require_POST
def resume(request: HttpRequest) -> HttpResponse:
    """Today is the first day with the plan again."""
    try:
        plan_resume(runner_of(request), today_of(request))
    except Refused as refused:
        tell(request, str(refused))
    else:
        tell(request, "The plan goes on from today.")
    return redirect("plan:week")

"""Pause, go on, end, take back, and say that a day was not kept."""

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST

from coxa.actions.experiments import change
from coxa.actions.experiments.shown import Shown
from coxa.actions.refusals import Refused
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import runner_of, today_of

Turn = Callable[[int, int, date], Shown]


@require_POST
def pause(request: HttpRequest, experiment_id: int) -> HttpResponse:
    """No block goes by."""
    return _turned(request, experiment_id, change.pause_experiment, "Paused.")


@require_POST
def resume(request: HttpRequest, experiment_id: int) -> HttpResponse:
    """Refused, with the reason, while the hip is in the way."""
    return _turned(request, experiment_id, change.resume_experiment, "It goes on today.")


@require_POST
def end(request: HttpRequest, experiment_id: int) -> HttpResponse:
    """By choice; the page offers to take it back."""
    return _turned(request, experiment_id, change.end_experiment, "Ended.")


@require_POST
def reopen(request: HttpRequest, experiment_id: int) -> HttpResponse:
    """It goes on after all."""
    return _turned(request, experiment_id, change.reopen_experiment, "It goes on.")


@require_POST
def kept(request: HttpRequest, experiment_id: int) -> HttpResponse:
    """Whether the day of a run was done as its block asked."""
    day = _day(request.POST.get("day", ""))
    is_kept = request.POST.get("kept") == "yes"

    def turn(runner_id: int, id_: int, on: date) -> Shown:
        if day is None:
            raise Refused("Name a day.")
        return change.mark_kept(runner_id, id_, day, kept=is_kept, on=on)

    said = "It counts again." if is_kept else "It does not count."
    return _turned(request, experiment_id, turn, said)


@require_POST
def remove(request: HttpRequest, experiment_id: int) -> HttpResponse:
    """For good; runs and notes stay."""
    change.drop_experiment(runner_of(request), experiment_id)
    tell(request, "Removed. Your runs and notes are as they were.")
    return redirect("experiments:home")


def _turned(request: HttpRequest, experiment_id: int, turn: Turn, said: str) -> HttpResponse:
    try:
        turn(runner_of(request), experiment_id, today_of(request))
    except Refused as refused:
        said = str(refused)
    tell(request, said)
    return redirect("experiments:one", experiment_id)


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None

"""The runner's word about a run: gone, none, real, or two of them. Each can be taken back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from coxa.actions.runs.confirm import confirm_run
from coxa.actions.runs.delete import delete_run, restore_run
from coxa.actions.runs.ignore import ignore_run, unignore_run
from coxa.actions.runs.split_duplicate import split_duplicate
from coxa.interfaces.web.runs.words import sentence
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, today_of, units_of


@require_POST
def delete(request: HttpRequest, activity_id: int) -> HttpResponse:
    """Out of every list and sum; the file stays until everything is erased."""
    line = delete_run(runner_of(request), activity_id, now_of(request))
    what = sentence(line, units_of(request), today_of(request))
    tell(request, f"Deleted: {what}.", reverse("runs:restore", args=[activity_id]))
    return redirect("runs:list")


@require_POST
def restore(request: HttpRequest, activity_id: int) -> HttpResponse:
    """Back as it was."""
    restore_run(runner_of(request), activity_id)
    tell(request, "It is back.")
    return redirect("runs:one", activity_id)


@require_POST
def ignore(request: HttpRequest, activity_id: int) -> HttpResponse:
    """A bus, a bad track: kept, and left out of every sum."""
    ignore_run(runner_of(request), activity_id)
    undo = reverse("runs:unignore", args=[activity_id])
    tell(request, "Noted: that was not a run.", undo)
    return redirect("runs:one", activity_id)


@require_POST
def unignore(request: HttpRequest, activity_id: int) -> HttpResponse:
    """It was one after all."""
    unignore_run(runner_of(request), activity_id)
    tell(request, "It counts as a run again.")
    return redirect("runs:one", activity_id)


@require_POST
def real(request: HttpRequest, activity_id: int) -> HttpResponse:
    """Unusual, and it did happen: it counts for the ceiling from now on."""
    confirm_run(runner_of(request), activity_id)
    undo = reverse("runs:doubtful", args=[activity_id])
    tell(request, "Noted: that run was real.", undo)
    return redirect("runs:one", activity_id)


@require_POST
def doubtful(request: HttpRequest, activity_id: int) -> HttpResponse:
    """Undo of `real`."""
    confirm_run(runner_of(request), activity_id, confirmed=False)
    tell(request, "Taken back.")
    return redirect("runs:one", activity_id)


@require_POST
def split(request: HttpRequest, recording_id: int) -> HttpResponse:
    """Two recordings that were taken for one run."""
    line = split_duplicate(runner_of(request), recording_id)
    tell(request, "This is a run of its own now. The two are never joined again.")
    return redirect("runs:one", line.id)

"""What the runner knows better: each verb with its sentence and the verb that takes it back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from coxa.actions.confirm_run import confirm_run
from coxa.actions.delete_run import delete_run, restore_run
from coxa.actions.edit_run import edit_run
from coxa.actions.ignore_run import ignore_run, unignore_run
from coxa.actions.split_duplicate import split_duplicate
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of


@dataclass(frozen=True)
class Verb:
    """`act` takes runner, run and now."""

    act: Callable[[int, int, datetime], object]
    words: str
    undo: str
    to_list: bool = False


VERBS = {
    "delete": Verb(delete_run, "The run is deleted.", "restore", to_list=True),
    "restore": Verb(lambda runner, run, _: restore_run(runner, run), "The run is back.", "delete"),
    "ignore": Verb(
        lambda runner, run, _: ignore_run(runner, run),
        "Noted: not a run. It is left out of every sum.",
        "count",
    ),
    "count": Verb(
        lambda runner, run, _: unignore_run(runner, run), "It counts as a run again.", "ignore"
    ),
    "real": Verb(
        lambda runner, run, _: confirm_run(runner, run),
        "Noted: that run was real. It counts for the ceiling.",
        "unreal",
    ),
    "unreal": Verb(
        lambda runner, run, _: confirm_run(runner, run, confirmed=False),
        "Taken back. It does not raise the ceiling.",
        "real",
    ),
    "race": Verb(
        lambda runner, run, now: edit_run(runner, run, {"race": True}, now),
        "Noted: a race.",
        "norace",
    ),
    "norace": Verb(
        lambda runner, run, now: edit_run(runner, run, {"race": False}, now),
        "Noted: not a race.",
        "race",
    ),
}


@require_POST
def do(request: HttpRequest, activity_id: int, verb: str) -> HttpResponse:
    """One verb, its sentence, and the way back."""
    chosen = VERBS.get(verb)
    if chosen is None:
        raise Http404
    chosen.act(runner_of(request), activity_id, now_of(request))
    tell(request, chosen.words, reverse("runs:do", args=[activity_id, chosen.undo]))
    return redirect("runs:list") if chosen.to_list else redirect("runs:one", activity_id)


@require_POST
def split(request: HttpRequest, recording_id: int) -> HttpResponse:
    """Two recordings that were taken for one outing become two."""
    line = split_duplicate(runner_of(request), recording_id)
    tell(request, "These are two now. This is the one that was split off.")
    return redirect("runs:one", line.id)

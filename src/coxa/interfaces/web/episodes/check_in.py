"""The weekly check-in: four questions, the chosen activities, the warning signs."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from coxa.actions.check_in import (
    MAX_NAME,
    WARNINGS,
    Said,
    choose_activities,
    chosen_activities,
    record_check_in,
    restore_check_in,
    skip_check_in,
    undo_check_in,
    warning_texts,
)
from coxa.actions.episodes import open_episode
from coxa.actions.refusals import Refused
from coxa.diary.check_in import HIGHEST, LOWEST, MOST_ACTIVITIES, STEPS, Ask, ChosenActivity, score
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, today_of
from coxa.knowledge.load import load_knowledge

_BAD_REQUEST = 400
NONE_OF_THESE = "none"
LEVELS = range(LOWEST, HIGHEST + 1)


class MissingError(ValueError):
    """str() is the sentence to show."""


@require_http_methods(["GET", "HEAD", "POST"])
def week(request: HttpRequest) -> HttpResponse:
    """The form; a POST keeps it, and a warning sign leads straight to its result."""
    if request.method != "POST":
        return _page(request)
    runner_id = runner_of(request)
    try:
        said = _said(request.POST, chosen_activities(runner_id))
        kept = record_check_in(runner_id, said, today_of(request), now_of(request))
    except (MissingError, Refused) as fault:
        return _page(request, str(fault))
    if kept.flagged is not None:
        return redirect("check:result", kept.flagged)
    words = f"Noted: {score(kept.answers)} of 100."
    tell(request, words, reverse("episodes:undo", args=[kept.id]))
    return _home(request)


def _home(request: HttpRequest) -> HttpResponse:
    """To the episode that goes on, else to Today."""
    found = open_episode(runner_of(request), today_of(request))
    return redirect("episodes:one", found.id) if found else redirect("today:home")


def _said(form: QueryDict, chosen: tuple[ChosenActivity, ...]) -> Said:
    steps = {str(step): step for step in range(STEPS + 1)}
    given = {ask: form.get(ask, "") for ask in Ask}
    answers = {ask: steps[text] for ask, text in given.items() if text in steps}
    if len(answers) < len(Ask):
        raise MissingError("Answer all four questions, or skip this week.")
    picked = form.getlist("warning")
    signs = tuple(each for each in picked if each != NONE_OF_THESE)
    if not picked:
        raise MissingError("Say which of the signs is new, or none of these.")
    if signs and NONE_OF_THESE in picked:
        raise MissingError("Choose some of the signs, or none of these, not both.")
    return Said(answers, _ratings(form, chosen), signs)


def _ratings(form: QueryDict, chosen: tuple[ChosenActivity, ...]) -> Mapping[int, int]:
    """What is left out is not known."""
    levels = {str(level): level for level in LEVELS}
    given = ((each.id, form.get(f"activity_{each.id}", "")) for each in chosen)
    return {id_: levels[said] for id_, said in given if id_ is not None and said in levels}


@require_POST
def skip(request: HttpRequest) -> HttpResponse:
    """Not this week."""
    kept = skip_check_in(runner_of(request), today_of(request), now_of(request))
    tell(request, "Skipped this week.", reverse("episodes:undo", args=[kept.id]))
    return redirect("today:home")


@require_POST
def undo(request: HttpRequest, check_in_id: int) -> HttpResponse:
    """Take it back; that too can be taken back."""
    undo_check_in(runner_of(request), check_in_id, now_of(request))
    back = reverse("episodes:restore", args=[check_in_id])
    tell(request, "The check-in is taken back.", back, "Bring it back")
    return _home(request)


@require_POST
def restore(request: HttpRequest, check_in_id: int) -> HttpResponse:
    """Bring it back."""
    restore_check_in(runner_of(request), check_in_id)
    tell(request, "The check-in is back.")
    return _home(request)


@require_POST
def activities(request: HttpRequest) -> HttpResponse:
    """Up to three of the runner's own choosing."""
    try:
        choose_activities(runner_of(request), request.POST.getlist("name"), now_of(request))
    except Refused as refused:
        return _page(request, str(refused))
    tell(request, "Noted: what you follow.")
    return redirect("episodes:week")


def _page(request: HttpRequest, fault: str = "") -> HttpResponse:
    form, phrases, runner_id = request.POST, load_knowledge().phrases, runner_of(request)
    chosen = chosen_activities(runner_id)
    names = [each.name for each in chosen]
    texts = warning_texts()
    context = {
        "asks": [
            (
                ask.value,
                phrases[f"check_in.{ask}"].text,
                [(str(at), phrases[f"check_in.{ask}.{at}"].text) for at in range(STEPS + 1)],
                form.get(ask, ""),
            )
            for ask in Ask
        ],
        "activities": [(each, form.get(f"activity_{each.id}", "")) for each in chosen],
        "names": [*names, *[""] * (MOST_ACTIVITIES - len(names))],
        "levels": [str(level) for level in LEVELS],
        "warnings": [(id_, texts[id_]) for id_ in WARNINGS if id_ in texts],
        "warning_words": phrases["check_in.warnings"].text,
        "picked": form.getlist("warning"),
        "max_name": MAX_NAME,
        "fault": fault,
    }
    return render(request, "episodes/week.html", context, status=_BAD_REQUEST if fault else 200)

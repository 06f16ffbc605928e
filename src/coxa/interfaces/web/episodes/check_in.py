"""The weekly check-in, one question a screen; a new warning sign saves a check at once."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coxa.actions.episodes.check_in import (
    MAX_NAME,
    Said,
    choose_activities,
    chosen_activities,
    episode_meant,
    record_check_in,
    restore_check_in,
    save_signs,
    skip_check_in,
    undo_check_in,
)
from coxa.actions.episodes.listed import open_episode
from coxa.actions.refusals import Refused
from coxa.diary.check_in import MOST_ACTIVITIES, STEPS, Ask, score
from coxa.interfaces.web.check.keeping import take_over
from coxa.interfaces.web.episodes.week_kept import Draft, draft, forget, keep
from coxa.interfaces.web.episodes.week_screens import (
    ACTIVITY,
    MOOT,
    NONE_OF_THESE,
    SIGNS,
    WHICH,
    MissingError,
    Screen,
    said_on,
    screens,
)
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, today_of

_BAD_REQUEST = 400


@require_safe
def week(request: HttpRequest) -> HttpResponse:
    """What it is, going on where one left, and the activities that are followed."""
    return _start(request)


@require_http_methods(["GET", "HEAD", "POST"])
def screen(request: HttpRequest, number: int) -> HttpResponse:
    """One question; a POST keeps its answer and goes on."""
    said = draft(request)
    every = screens(runner_of(request), today_of(request), said.answers)
    number = _meant(request, every, number)
    if not 1 <= number <= min(len(every), _next(said, every)):
        return redirect("episodes:screen", min(len(every), _next(said, every)))
    asked = every[number - 1]
    if request.method != "POST":
        return _screen(request, asked, number, len(every))
    try:
        said.answers[asked.name] = said_on(asked, request.POST)
    except MissingError as fault:
        return _screen(request, asked, number, len(every), str(fault))
    keep(request, said)
    return _on(request, said, asked, number)


def _meant(request: HttpRequest, every: tuple[Screen, ...], number: int) -> int:
    """Where the screen that was read stands now: another tab may have moved it, or taken it away.

    0 where it is no longer asked.
    """
    named = request.POST.get("asked")
    if named is None:
        return number
    return next((at for at, each in enumerate(every, start=1) if each.name == named), 0)


def _next(said: Draft, every: tuple[Screen, ...]) -> int:
    """The first screen without an answer, from 1; one beyond the last when all are answered."""
    open_ = (at for at, each in enumerate(every, start=1) if each.name not in said.answers)
    return next(open_, len(every) + 1)


def _on(request: HttpRequest, said: Draft, asked: Screen, number: int) -> HttpResponse:
    """A new sign first of all; then the next screen, home, or the end."""
    if asked.name == SIGNS and said.answers[SIGNS] and said.answers[SIGNS] != said.signs:
        return _flag(request, said)
    if request.POST.get("then") == "leave":
        tell(request, "Your answers are kept for a day.")
        return redirect("today:home")
    every = screens(runner_of(request), today_of(request), said.answers)
    if number < len(every):
        return redirect("episodes:screen", number + 1)
    open_ = _next(said, every)
    return redirect("episodes:screen", open_) if open_ <= len(every) else _finish(request, said)


def _flag(request: HttpRequest, said: Draft) -> HttpResponse:
    """Saved before anything else is asked; the rest of the safety check is taken up from it."""
    runner_id, on = runner_of(request), today_of(request)
    episode = episode_meant(runner_id, _episode_of(said), on)
    saved = save_signs(runner_id, said.answers[SIGNS], episode, on, now_of(request))
    said.flagged, said.signs = saved.id, said.answers[SIGNS]
    keep(request, said)
    take_over(request, saved)
    return redirect("check:result", saved.id)


def _episode_of(said: Draft) -> int | None:
    chosen = said.answers.get(WHICH)
    return int(chosen) if chosen else None


def _finish(request: HttpRequest, said: Draft) -> HttpResponse:
    # What was not asked is moot: not running at all counts in full.
    answers = {ask: int(said.answers.get(ask, STEPS)) for ask in Ask}
    if answers[Ask.RUN] == STEPS:
        answers.update(dict.fromkeys(MOOT, STEPS))
    ratings = {
        int(name.removeprefix(ACTIVITY)): int(level)
        for name, level in said.answers.items()
        if name.startswith(ACTIVITY) and level is not None
    }
    followed = {each.id for each in chosen_activities(runner_of(request))}
    made = Said(
        answers,
        {id_: level for id_, level in ratings.items() if id_ in followed},
        episode=_episode_of(said),
        flagged=said.flagged,
    )
    kept = record_check_in(runner_of(request), made, today_of(request), now_of(request))
    forget(request)
    words = f"Noted: {score(kept.answers)} of 100, where 0 is no trouble."
    tell(request, words, reverse("episodes:undo", args=[kept.id]))
    return redirect("episodes:one", kept.episode) if kept.episode else redirect("today:home")


def _screen(
    request: HttpRequest, asked: Screen, number: int, of: int, fault: str = ""
) -> HttpResponse:
    kept = draft(request).answers.get(asked.name)
    chosen = request.POST.getlist("answer") if fault else _as_sent(asked, kept)
    context = {
        "screen": asked,
        "number": number,
        "of": of,
        "back": reverse("episodes:screen", args=[number - 1])
        if number > 1
        else reverse("episodes:week"),
        "chosen": chosen,
        "fault": fault,
    }
    status = _BAD_REQUEST if fault else 200
    return render(request, "episodes/screen.html", context, status=status)


def _as_sent(asked: Screen, kept: str | list[str] | None) -> list[str]:
    if asked.several and isinstance(kept, list):
        return kept or [NONE_OF_THESE]
    return [kept] if isinstance(kept, str) else []


def _home(request: HttpRequest) -> HttpResponse:
    """To the episode that goes on, else to Today."""
    found = open_episode(runner_of(request), today_of(request))
    return redirect("episodes:one", found.id) if found else redirect("today:home")


@require_POST
def anew(request: HttpRequest) -> HttpResponse:
    """Forget the answers kept so far and begin."""
    forget(request)
    return redirect("episodes:screen", 1)


@require_POST
def skip(request: HttpRequest) -> HttpResponse:
    """Not this week."""
    forget(request)
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
        return _start(request, str(refused))
    tell(request, "Noted: what you follow.")
    return redirect("episodes:week")


def _start(request: HttpRequest, fault: str = "") -> HttpResponse:
    runner_id, said = runner_of(request), draft(request)
    every = screens(runner_id, today_of(request), said.answers)
    chosen = chosen_activities(runner_id)
    names = [each.name for each in chosen]
    context = {
        "begun": bool(said.answers),
        "next": min(len(every), _next(said, every)),
        "count": len(every),
        "activities": chosen,
        "names": [*names, *[""] * (MOST_ACTIVITIES - len(names))],
        "max_name": MAX_NAME,
        "fault": fault,
    }
    return render(request, "episodes/week.html", context, status=_BAD_REQUEST if fault else 200)

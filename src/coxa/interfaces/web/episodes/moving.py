"""What belongs to which episode, by the runner's word: move, split off, merge and part again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from coxa.actions.episodes.moves import Things, merge_episodes, move_things, part_episodes
from coxa.actions.refusals import NotFound, Refused
from coxa.interfaces.web.episodes.view import page
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of

CHECK, NOTE, WEEK = "check", "note", "week"
MOST_DIGITS = 18
NEW = "new"


@require_POST
def move(request: HttpRequest) -> HttpResponse:
    """What is ticked is about another episode, or about something new."""
    things = _things(request.POST.getlist("thing"))
    try:
        target = _target(request.POST.get("episode", ""))
        found = move_things(runner_of(request), things, target, now_of(request))
    except NotFound:
        raise
    except Refused as refused:
        shown = _number(request.POST.get("from", ""))
        if shown is None:
            raise
        return page(request, shown, str(refused))
    tell(request, "Moved here.")
    return redirect("episodes:one", found.id)


@require_POST
def merge(request: HttpRequest, episode_id: int) -> HttpResponse:
    """Another one is the same trouble, and goes into this one."""
    gone = _number(request.POST.get("other", ""))
    if gone is None:
        return page(request, episode_id, "Say which episode is the same trouble.")
    merge_episodes(runner_of(request), gone, episode_id)
    tell(request, "They are one episode now.", reverse("episodes:part", args=[gone]))
    return redirect("episodes:one", episode_id)


@require_POST
def part(request: HttpRequest, episode_id: int) -> HttpResponse:
    """Undo of `merge`, by the one that was gone."""
    found = part_episodes(runner_of(request), episode_id)
    tell(request, "They are two episodes again.")
    return redirect("episodes:one", found.id)


def _target(said: str) -> int | None:
    """None for a new one."""
    if said == NEW:
        return None
    named = _number(said)
    if named is None:
        raise Refused("Say which episode it belongs to.")
    return named


def _things(texts: list[str]) -> Things:
    """From ``check:3`` and the like, several parted by spaces; what is none is left out."""
    named: dict[str, list[int]] = {CHECK: [], NOTE: [], WEEK: []}
    for text in " ".join(texts).split():
        kind, _, number = text.partition(":")
        id_ = _number(number)
        if kind in named and id_ is not None:
            named[kind].append(id_)
    return Things(*(tuple(dict.fromkeys(ids)) for ids in named.values()))


def _number(text: str) -> int | None:
    known = text.isascii() and text.isdecimal() and len(text) < MOST_DIGITS
    return int(text) if known else None

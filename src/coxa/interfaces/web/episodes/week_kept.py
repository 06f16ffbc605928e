"""A check-in that is not finished, kept in the session on this machine for a day."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest

from coxa.interfaces.web.who import now_of, runner_of

_KEY = "week"
FRESH = timedelta(hours=24)  # "the last 7 days" are others tomorrow


@dataclass
class Draft:
    """Answers by the name of their screen; the check that `signs` have saved, where they did."""

    answers: dict[str, Any] = field(default_factory=dict)
    flagged: int | None = None
    signs: list[str] = field(default_factory=list)


def draft(request: HttpRequest) -> Draft:
    """What was answered before; empty at first, and after a day."""
    stored = request.session.get(_KEY, {})
    if stored.get("whose") != runner_of(request):
        return Draft()
    if now_of(request) - datetime.fromisoformat(stored["at"]) > FRESH:
        return Draft()
    return Draft(stored["answers"], stored["flagged"], stored["signs"])


def keep(request: HttpRequest, said: Draft) -> None:
    """For the next screen, and for coming back later today."""
    request.session[_KEY] = {
        "answers": said.answers,
        "flagged": said.flagged,
        "signs": said.signs,
        "whose": runner_of(request),
        "at": now_of(request).isoformat(),
    }


def forget(request: HttpRequest) -> None:
    """Start anew."""
    request.session.pop(_KEY, None)

"""Answers so far, kept in the session on this machine: nothing of them stands in an address."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import HttpRequest

from coxa.actions.check_hip import all_questions, next_question_of
from coxa.interfaces.web.who import runner_of, today_of
from coxa.knowledge.shapes import Question

_KEY = "check"
_CORRECTS = "check_corrects"


@dataclass
class Kept:
    """Question ids in the order asked, and the answers; both grow as the check goes on."""

    order: list[str] = field(default_factory=list)
    answers: dict[str, Any] = field(default_factory=dict)

    @property
    def begun(self) -> bool:
        """Whether anything was answered."""
        return bool(self.answers)


def kept(request: HttpRequest) -> Kept:
    """What was answered before; empty at first."""
    stored: Mapping[str, Any] = request.session.get(_KEY, {})
    if stored.get("whose") != _whose(request):
        return Kept()
    known = {question.id for question in all_questions()}
    order = [id_ for id_ in stored.get("order", []) if id_ in known]
    answers = {id_: value for id_, value in stored.get("answers", {}).items() if id_ in known}
    return Kept(order, answers)


def keep(request: HttpRequest, state: Kept) -> None:
    """For the next screen, and for coming back later today."""
    request.session[_KEY] = {
        "order": state.order,
        "answers": state.answers,
        "whose": _whose(request),
    }


def _whose(request: HttpRequest) -> list[str]:
    """Answers belong to one runner and one day: yesterday's hip is not today's."""
    return [str(runner_of(request)), today_of(request).isoformat()]


def forget(request: HttpRequest) -> None:
    """Start anew."""
    request.session.pop(_KEY, None)
    request.session.pop(_CORRECTS, None)


def corrected_check(request: HttpRequest) -> int | None:
    """The saved check that these answers are a correction of."""
    known: list[Any] = request.session.get(_CORRECTS, [])
    return known[0] if known and known[1] == _whose(request) else None


def mark_saved(request: HttpRequest, check_id: int) -> None:
    """Going back from here on corrects that check."""
    request.session[_CORRECTS] = [check_id, _whose(request)]


def question_at(runner_id: int, state: Kept, number: int, on: date) -> Question | None:
    """The question of that screen, from 1; None when nothing more matters."""
    by_id = {question.id: question for question in all_questions()}
    if 1 <= number <= len(state.order):
        return by_id[state.order[number - 1]]
    return next_question_of(runner_id, state.answers, on)

"""Answers so far, kept in the session on this machine: nothing of them stands in an address.

A draft is taken up as it was for a day. After that the hip may be another one: the questions
behind red flags are asked again, with what was said before beside them, and the rest is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.http import HttpRequest

from coxa.actions.checks.check_hip import all_questions, next_question_of
from coxa.interfaces.web.who import now_of, runner_of, today_of
from coxa.knowledge.shapes import Question
from coxa.store.shapes import SavedCheck

_KEY = "check"
_CORRECTS = "check_corrects"
# Within a day a warning sign is believed; after it, it is asked again. Our own choices.
FRESH = timedelta(hours=24)
FORGOTTEN = timedelta(days=14)
# Red-flag questions whose answer a few days do not change.
LASTING = ("age",)
DAYS = "days"  # the unit of a question that counts from today


@dataclass
class Kept:
    """Question ids in the order asked, and the answers; both grow as the check goes on.

    `earlier` are answers too old to be believed, given on `earlier_on`. `ticked` are options of
    a list that was not asked as a whole: they stand ticked when it is.
    """

    order: list[str] = field(default_factory=list)
    answers: dict[str, Any] = field(default_factory=dict)
    earlier: dict[str, Any] = field(default_factory=dict)
    earlier_on: str = ""
    ticked: dict[str, list[str]] = field(default_factory=dict)

    @property
    def begun(self) -> bool:
        """Whether anything was answered."""
        return bool(self.answers or self.earlier)

    @property
    def stale_since(self) -> date | None:
        """The day of the answers that are asked again; None where there are none."""
        return date.fromisoformat(self.earlier_on) if self.earlier else None


def kept(request: HttpRequest) -> Kept:
    """What was answered before; empty at first, and where it is too long ago."""
    stored: Mapping[str, Any] = request.session.get(_KEY, {})
    if stored.get("whose") != str(runner_of(request)) or "at" not in stored:
        return Kept()
    age = now_of(request) - datetime.fromisoformat(stored["at"])
    if age > FORGOTTEN:
        return Kept()
    state = _known(stored)
    if _is_over(request, stored, state):
        return Kept()
    return state if age <= FRESH else _gone_stale(state, stored["on"])


def _known(stored: Mapping[str, Any]) -> Kept:
    """Without questions that are no longer asked."""
    known = {question.id for question in all_questions()}
    return Kept(
        [id_ for id_ in stored.get("order", []) if id_ in known],
        {id_: value for id_, value in stored.get("answers", {}).items() if id_ in known},
        {id_: value for id_, value in stored.get("earlier", {}).items() if id_ in known},
        stored.get("earlier_on", ""),
        stored.get("ticked", {}),
    )


def _is_over(request: HttpRequest, stored: Mapping[str, Any], state: Kept) -> bool:
    """Whether it came to its end on another day; today's may still be corrected."""
    on = today_of(request)
    if stored["on"] == on.isoformat() or not state.answers:
        return False
    return next_question_of(runner_of(request), state.answers, on) is None


def _gone_stale(state: Kept, on: str) -> Kept:
    questions = {question.id: question for question in all_questions()}
    lasting = {id_: value for id_, value in state.answers.items() if not _passes(questions[id_])}
    passed = {id_: value for id_, value in state.answers.items() if id_ not in lasting}
    return Kept(
        [id_ for id_ in state.order if id_ in lasting],
        lasting,
        {**state.earlier, **passed},
        on if passed else state.earlier_on,
    )


def _passes(question: Question) -> bool:
    """Whether a few days can change the answer."""
    if question.id in LASTING:
        return False
    return question.red_flag or question.unit == DAYS


def keep(request: HttpRequest, state: Kept) -> None:
    """For the next screen, and for coming back later."""
    request.session[_KEY] = {
        "order": state.order,
        "answers": state.answers,
        "earlier": state.earlier,
        "earlier_on": state.earlier_on,
        "ticked": state.ticked,
        "whose": str(runner_of(request)),
        "at": now_of(request).isoformat(),
        "on": today_of(request).isoformat(),
    }


def take_over(request: HttpRequest, saved: SavedCheck) -> None:
    """Go on from a check of a few signs: what it leaves open is asked, and corrects it."""
    whole = {id_: said for id_, said in saved.answers.items() if not isinstance(said, dict)}
    ticked = {
        id_: [option for option, yes in said.items() if yes is True]
        for id_, said in saved.answers.items()
        if isinstance(said, dict)
    }
    lasting = {id_: said for id_, said in kept(request).answers.items() if id_ in LASTING}
    answers = {**lasting, **whole}
    keep(request, Kept(list(answers), answers, ticked=ticked))
    mark_saved(request, saved.id)


def forget(request: HttpRequest) -> None:
    """Start anew."""
    request.session.pop(_KEY, None)
    request.session.pop(_CORRECTS, None)


def corrected_check(request: HttpRequest) -> int | None:
    """The saved check of today that these answers are a correction of."""
    known: list[Any] = request.session.get(_CORRECTS, [])
    return known[0] if known and known[1] == _today(request) else None


def mark_saved(request: HttpRequest, check_id: int) -> None:
    """Going back from here on corrects that check."""
    request.session[_CORRECTS] = [check_id, _today(request)]


def _today(request: HttpRequest) -> list[str]:
    """A correction belongs to one runner and one day: yesterday's hip is not today's."""
    return [str(runner_of(request)), today_of(request).isoformat()]


def question_at(runner_id: int, state: Kept, number: int, on: date) -> Question | None:
    """The question of that screen, from 1; None when nothing more matters."""
    by_id = {question.id: question for question in all_questions()}
    if 1 <= number <= len(state.order):
        return by_id[state.order[number - 1]]
    return next_question_of(runner_id, state.answers, on)


def question_named(id_: str) -> Question | None:
    """The question of that id; None where it is no longer asked."""
    return next((each for each in all_questions() if each.id == id_), None)


def place_of(state: Kept, asked: Question) -> int:
    """The number of the screen where its answer stands, or will stand."""
    known = state.order
    return known.index(asked.id) + 1 if asked.id in known else len(known) + 1

"""The chosen plan's days, as the hip of today allows them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from coxa.advice.advice import Advice, State
from coxa.advice.case import Case
from coxa.advice.picture import Picture
from coxa.advice.session import may_run
from coxa.advice.today import today
from coxa.knowledge.shapes import Knowledge, PlanTemplate
from coxa.plan.choice import PlanChoice
from coxa.plan.schedule import Outlook, PlannedSession, sessions


def planned_days(
    picture: Picture, knowledge: Knowledge, on: date, first: date, last: date
) -> Iterator[PlannedSession]:
    """One session a day from `first` to `last`; none without a plan.

    While somebody has to look first, every run from `on` is held; otherwise only today's.
    """
    choice = picture.plan
    template = knowledge.plans.get(choice.template) if choice else None
    if choice is None or template is None:
        return
    advice = today(picture, knowledge, on)
    for session in sessions(_outlook(picture, knowledge, on, choice, template), first, last):
        yield _allowed(session, advice)


def _outlook(
    picture: Picture, knowledge: Knowledge, on: date, choice: PlanChoice, template: PlanTemplate
) -> Outlook:
    case = Case(picture, knowledge, on)
    return Outlook(template, choice, case.bearing_runs, case.notes, on)


def _allowed(session: PlannedSession, advice: Advice) -> PlannedSession:
    """Held, shortened, or as it is."""
    if not session.is_run or session.day < advice.on:
        return session
    seen_first = advice.state is State.SEE_SOMEONE
    if seen_first or (session.day == advice.on and not may_run(advice.state)):
        return replace(session, distance_m=None, cap_m=None, held=True)
    if session.day == advice.on:
        cap_m, distance_m = advice.session.cap_m, advice.session.distance_m
        return replace(session, cap_m=cap_m, distance_m=distance_m)
    return session

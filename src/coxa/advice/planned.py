"""The chosen plan's days, as the hip of today allows them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coxa.advice.advice import Advice, SessionKind, State, Step
from coxa.advice.case import Case
from coxa.advice.picture import Picture
from coxa.advice.session import BREAK_S, RUN_S, SETS
from coxa.advice.today import today
from coxa.advice.wording import reason, sentence
from coxa.knowledge.shapes import Knowledge
from coxa.plan.schedule import Outlook, PlannedSession, sessions
from coxa.values.reason import Reason


@dataclass(frozen=True)
class ShownSession:
    """One day of the plan as it may be run. `asked_m` is the plan's own number.

    `forecast`: the ceiling leans on planned runs that have not been run yet.
    """

    day: date
    kind: SessionKind
    title: str
    week: int
    note: str
    reason: Reason
    distance_m: float | None = None
    duration_s: float | None = None
    steps: tuple[Step, ...] = ()
    cap_m: float | None = None
    asked_m: float | None = None
    forecast: bool = False


def planned_days(
    picture: Picture, knowledge: Knowledge, on: date, first: date, last: date
) -> Iterator[ShownSession]:
    """One session a day from `first` to `last`; none without a plan that is known.

    Today's advice decides today; while somebody has to look first, every later run waits.
    """
    case, choice = Case(picture, knowledge, on), picture.plan
    template = knowledge.plans.get(choice.template) if choice else None
    if choice is None or template is None:
        return
    advice = today(picture, knowledge, on)
    outlook = Outlook(template, choice, case.bearing_runs, case.notes, case.on)
    for planned in sessions(outlook, first, last):
        if planned.day == case.on:
            yield _today(planned, advice)
        elif planned.day > case.on and advice.state is State.SEE_SOMEONE:
            yield _waiting(planned, advice)
        else:
            yield _planned(planned, case.knowledge)


def _today(planned: PlannedSession, advice: Advice) -> ShownSession:
    """What today's advice makes of the plan; it is the only one that decides."""
    session = advice.session
    return ShownSession(
        planned.day,
        session.kind,
        session.title,
        planned.week,
        planned.note,
        advice.reasons[0],
        session.distance_m,
        session.duration_s,
        session.steps,
        session.cap_m,
        planned.asked_m,
    )


def _waiting(planned: PlannedSession, advice: Advice) -> ShownSession:
    """Until somebody has looked, no later day has a run either."""
    return ShownSession(
        planned.day,
        SessionKind.REST,
        advice.session.title,
        planned.week,
        planned.note,
        advice.reasons[0],
        asked_m=planned.asked_m,
    )


def _planned(planned: PlannedSession, knowledge: Knowledge) -> ShownSession:
    kind, phrase = _kind(planned)
    walk_run = kind is SessionKind.WALK_RUN
    step = Step(sentence(knowledge, "step.walk_run", {}), RUN_S, BREAK_S, SETS)
    facts = {
        "week": planned.week,
        "article_m": planned.asked_m,
        "ceiling_m": planned.cap_m,
        "advised_m": planned.distance_m,
    }
    return ShownSession(
        planned.day,
        kind,
        sentence(knowledge, phrase, {}),
        planned.week,
        planned.note,
        reason(knowledge, "plan_article", **facts),
        planned.distance_m,
        SETS * (RUN_S + BREAK_S) if walk_run else None,
        (step,) if walk_run else (),
        planned.cap_m,
        planned.asked_m,
        planned.forecast,
    )


def _kind(planned: PlannedSession) -> tuple[SessionKind, str]:
    if not planned.is_run:
        return SessionKind.REST, "session.plan_rest"
    if planned.distance_m is None:
        return SessionKind.WALK_RUN, "session.walk_run"
    return SessionKind.RUN, "session.plan_run"

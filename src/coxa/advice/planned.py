"""The chosen plan's days, as the hip of today allows them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from coxa.advice.advice import Advice, SessionKind, State, Step
from coxa.advice.case import Case
from coxa.advice.outlook import outlook
from coxa.advice.picture import Picture
from coxa.advice.session import rung_session
from coxa.advice.today import today
from coxa.advice.wording import reason, sentence
from coxa.knowledge.shapes import Knowledge
from coxa.plan.schedule import sessions
from coxa.plan.session import Asked, PlannedSession
from coxa.training.sums.windows import distance_between
from coxa.values.reason import Reason


@dataclass(frozen=True)
class ShownSession:
    """One day of the plan as it may be run. `asked_m` is the plan's own number.

    `forecast`: the ceiling leans on planned runs that have not been run yet. `done_m` is what
    was run that day, beside what was planned and never instead of it. `strength` names a
    routine, `step` the rung of the ladder.
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
    strength: str | None = None
    step: int | None = None
    done_m: float | None = None


def planned_days(
    picture: Picture, knowledge: Knowledge, on: date, first: date, last: date
) -> Iterator[ShownSession]:
    """One session a day from `first` to `last`; none without a plan that is known.

    Today's advice decides today; while somebody has to look first, every later run waits.
    A past day shows what was planned for it, and what was done.
    """
    case = Case(picture, knowledge, on)
    seen = outlook(case)
    if seen is None:
        return
    advice = today(picture, knowledge, on)
    for planned in sessions(seen, first, last):
        done_m = distance_between(case.runs, planned.day, planned.day) or None
        if planned.day == case.on:
            shown = _today(planned, advice)
        elif planned.day > case.on and advice.state is State.SEE_SOMEONE:
            shown = _waiting(planned, advice)
        else:
            shown = _planned(planned, case.knowledge)
        yield replace(shown, done_m=done_m)


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
        strength=session.strength,
        step=planned.rung.step if planned.rung else None,
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
    kind, phrase = _KINDS[planned.asked]
    by_minutes = rung_session(planned.rung) if planned.rung else None
    return ShownSession(
        planned.day,
        kind,
        by_minutes.title if by_minutes else sentence(knowledge, phrase, {}),
        planned.week,
        planned.note,
        reason(knowledge, planned.rule, **planned.facts),
        planned.distance_m,
        by_minutes.duration_s if by_minutes else None,
        by_minutes.steps if by_minutes else (),
        planned.cap_m,
        planned.asked_m,
        planned.forecast,
        planned.strength,
        planned.rung.step if planned.rung else None,
    )


_KINDS = {
    Asked.RUN: (SessionKind.RUN, "session.plan_run"),
    Asked.RACE: (SessionKind.RUN, "session.race"),
    Asked.WALK_RUN: (SessionKind.WALK_RUN, "session.walk_run"),
    Asked.WALK: (SessionKind.WALK, "session.walk"),
    Asked.STRENGTH: (SessionKind.STRENGTH, "session.strength"),
    Asked.REST: (SessionKind.REST, "session.plan_rest"),
}

"""The plan's strength of the day, where the hip allows it: Today and the routines say the same."""

from dataclasses import replace

from coxa.advice.advice import Session, SessionKind
from coxa.advice.case import Case
from coxa.advice.judgement import Judgement
from coxa.advice.standing import standing_in
from coxa.advice.wording import sentence
from coxa.routine.history import History
from coxa.routine.session import adapted
from coxa.values.reason import Reason


def with_strength_allowed(
    case: Case, found: list[Judgement], planned: Session
) -> tuple[Session, tuple[Reason, ...]]:
    """The session without strength that waits, and why it does."""
    if planned.strength is None:
        return planned, ()
    routine = case.knowledge.routines[planned.strength]
    allowed = standing_in(case, found, case.latest_check)
    made = adapted(routine, allowed, History(), case.knowledge, case.on)
    return (planned, ()) if made.offered else (_without(case, planned), made.reasons)


def _without(case: Case, planned: Session) -> Session:
    if planned.kind is not SessionKind.STRENGTH:
        return replace(planned, strength=None)
    title = sentence(case.knowledge, "session.plan_rest", {})
    return replace(planned, kind=SessionKind.REST, title=title, strength=None)

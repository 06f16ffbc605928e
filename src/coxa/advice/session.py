"""Today's session: what the state allows, the plan asks, and the ceiling bounds."""

from dataclasses import dataclass, replace

from coxa.advice.advice import Session, SessionKind, State, Step
from coxa.advice.case import Case
from coxa.advice.sums import run_today_m
from coxa.advice.wording import sentence
from coxa.diary.notes import pain_spell_start
from coxa.plan.ceiling import QUIET_DAYS_TO_GROW, Ceiling, ceiling
from coxa.plan.schedule import Outlook, PlannedSession, sessions

# A changed run is at most half of the ceiling: our own choice, on the safe side.
MODIFIED_SHARE = 0.5
# First steps of the walk-run ladder (evidence 5.3): walk 30 min, then 1 min run, 2 min walk.
WALK_S = 30 * 60.0
RUN_S, BREAK_S, SETS = 60.0, 120.0, 10
WALK_DAYS = 7  # walking alone for a week after an all-clear: our own choice


@dataclass(frozen=True)
class Bounds:
    """What bounds today's session: the ceiling and the plan's row, where there is one."""

    ceiling: Ceiling
    planned: PlannedSession | None


def bounds(case: Case) -> Bounds:
    """The ceiling of the day and what the chosen plan has for it."""
    return Bounds(ceiling(case.bearing_runs, case.notes, case.on), planned_today(case))


def planned_today(case: Case) -> PlannedSession | None:
    """The plan's session of the day; None without a plan or before its start."""
    choice = case.picture.plan
    template = case.knowledge.plans.get(choice.template) if choice else None
    if choice is None or template is None:
        return None
    outlook = Outlook(template, choice, case.bearing_runs, case.notes, case.on)
    return next(sessions(outlook, case.on, case.on), None)


def may_run(state: State) -> bool:
    """Only go and modify let anybody run."""
    return state in {State.GO, State.MODIFY}


def session(case: Case, state: State, bound: Bounds) -> Session:
    """No run, walk and run, or a run under the ceiling."""
    if not may_run(state):
        return Session(SessionKind.REST, _title(case, f"session.{state}"), done_m=run_today_m(case))
    planned = bound.planned
    if planned is not None and not planned.is_run:
        rest_day = Session(SessionKind.REST, _title(case, "session.plan_rest"))
        return replace(rest_day, done_m=run_today_m(case), cap_m=_cap(state, bound))
    if bound.ceiling.cap_m is None:
        return _without_ceiling(case, planned)
    return _run(case, state, bound)


def _cap(state: State, bound: Bounds) -> float | None:
    cap_m = bound.ceiling.cap_m
    return cap_m * MODIFIED_SHARE if cap_m is not None and state is State.MODIFY else cap_m


def _run(case: Case, state: State, bound: Bounds) -> Session:
    cap_m, asked_m = _cap(state, bound), bound.planned.asked_m if bound.planned else None
    title = "session.modify" if state is State.MODIFY else "session.run"
    return Session(
        SessionKind.RUN,
        _title(case, title if asked_m is None else "session.plan_run"),
        distance_m=None if asked_m is None or cap_m is None else min(asked_m, cap_m),
        cap_m=cap_m,
        done_m=run_today_m(case),
        article_m=asked_m,
    )


def _without_ceiling(case: Case, planned: PlannedSession | None) -> Session:
    """Nothing to measure by: walk and run; only walk while pain or an all-clear is fresh."""
    article_m = planned.asked_m if planned else None
    if _only_walk(case):
        walk = Step(_title(case, "step.walk"), walk_s=WALK_S)
        title = _title(case, "session.walk")
        return Session(SessionKind.WALK, title, None, WALK_S, (walk,), article_m=article_m)
    step = Step(_title(case, "step.walk_run"), RUN_S, BREAK_S, SETS)
    title, duration_s = _title(case, "session.walk_run"), SETS * (RUN_S + BREAK_S)
    return Session(SessionKind.WALK_RUN, title, None, duration_s, (step,), article_m=article_m)


def _only_walk(case: Case) -> bool:
    cleared = case.clearance is not None and (case.on - case.clearance.on).days < WALK_DAYS
    return cleared or pain_spell_start(case.notes, case.on, QUIET_DAYS_TO_GROW) is not None


def _title(case: Case, phrase: str) -> str:
    return sentence(case.knowledge, phrase, {})

"""Today's session: what the state allows, the plan asks, and the ceiling bounds."""

from dataclasses import dataclass, replace

from coxa.advice.advice import Session, SessionKind, State, Step
from coxa.advice.case import Case
from coxa.advice.outlook import FALLBACK_LADDER, outlook
from coxa.advice.sums import run_today_m
from coxa.advice.wording import sentence
from coxa.diary.notes import pain_spell_start
from coxa.knowledge.ladder import LadderStep
from coxa.knowledge.plan import PlanKind
from coxa.plan.ceiling import QUIET_DAYS_TO_GROW, Ceiling, ceiling
from coxa.plan.climb import step_seconds
from coxa.plan.light import GREEN_TO
from coxa.plan.schedule import sessions
from coxa.plan.session import Asked, Outlook, PlannedSession

# A changed run is at most half of the ceiling: our own choice, on the safe side.
MODIFIED_SHARE = 0.5
WALK_DAYS = 7  # walking alone for a week after an all-clear: our own choice
WALK_STEP, FIRST_RUNNING_STEP = 0, 1


@dataclass(frozen=True)
class Bounds:
    """What bounds today's session: the ceiling and the plan's part, where there is one."""

    ceiling: Ceiling
    planned: PlannedSession | None
    outlook: Outlook | None = None


def bounds(case: Case) -> Bounds:
    """The ceiling of the day and what the plan in force has for it."""
    found = outlook(case)
    planned = next(sessions(found, case.on, case.on), None) if found else None
    return Bounds(ceiling(case.bearing_runs, case.notes, case.on), planned, found)


def may_run(state: State) -> bool:
    """Only go and modify let anybody run."""
    return state in {State.GO, State.MODIFY}


def session(case: Case, state: State, bound: Bounds) -> Session:
    """No run, walk and run, or a run under the ceiling."""
    if not may_run(state):
        return Session(SessionKind.REST, _title(case, f"session.{state}"), done_m=run_today_m(case))
    planned = bound.planned
    if planned is None or planned.asked in {Asked.RUN, Asked.RACE}:
        if planned is not None and planned.rung is not None:
            return _rung(case, planned, planned.rung, bound)
        has_ceiling = bound.ceiling.cap_m is not None
        return _run(case, state, bound) if has_ceiling else _without_ceiling(case, planned)
    if planned.rung is None:
        return _no_run(case, planned, _cap(state, bound))
    if not _on_ladder(bound) and _only_walk(case):
        return _without_ceiling(case, planned)
    return _rung(case, planned, planned.rung, bound)


def _on_ladder(bound: Bounds) -> bool:
    """The ladder knows by itself when only walking is right."""
    return bound.outlook is not None and bound.outlook.template.kind is PlanKind.LADDER


def _no_run(case: Case, planned: PlannedSession, cap_m: float | None) -> Session:
    """A day without running, with strength where the plan has it."""
    kind, phrase = SessionKind.REST, "session.plan_rest"
    if planned.strength is not None:
        kind, phrase = SessionKind.STRENGTH, "session.strength"
    found = Session(kind, _title(case, phrase), cap_m=cap_m, strength=planned.strength)
    return replace(found, done_m=run_today_m(case))


def _rung(case: Case, planned: PlannedSession, rung: LadderStep, bound: Bounds) -> Session:
    """The rung of the ladder; one lower while the last two days hurt at more than 3."""
    sore = any(entry.level > GREEN_TO for entry in case.fresh_notes)
    ladder = bound.outlook.ladder if bound.outlook else case.knowledge.ladders[FALLBACK_LADDER]
    if sore and rung.step > WALK_STEP:
        rung = ladder.steps[rung.step - 1]
    found = rung_session(rung)
    return replace(
        found,
        cap_m=bound.ceiling.cap_m if found.kind is not SessionKind.WALK else None,
        done_m=run_today_m(case),
        strength=planned.strength,
        article_m=planned.asked_m,
    )


def rung_session(rung: LadderStep) -> Session:
    """A rung as a session: by minutes, never by distance."""
    run_s, walk_s = (rung.run_min or 0) * 60, (rung.walk_min or 0) * 60
    kind = SessionKind.WALK_RUN if run_s and walk_s else SessionKind.RUN
    kind = kind if run_s else SessionKind.WALK
    step = Step(rung.text, run_s or None, walk_s or None, rung.sets)
    return Session(kind, rung.title, None, step_seconds(rung), (step,))


def _cap(state: State, bound: Bounds) -> float | None:
    cap_m = bound.ceiling.cap_m
    return cap_m * MODIFIED_SHARE if cap_m is not None and state is State.MODIFY else cap_m


def _run(case: Case, state: State, bound: Bounds) -> Session:
    planned, cap_m = bound.planned, _cap(state, bound)
    asked_m = planned.distance_m if planned else None
    title = "session.modify" if state is State.MODIFY else "session.run"
    return Session(
        SessionKind.RUN,
        _title(case, title if asked_m is None else "session.plan_run"),
        distance_m=None if asked_m is None or cap_m is None else min(asked_m, cap_m),
        cap_m=cap_m,
        done_m=run_today_m(case),
        article_m=planned.asked_m if planned else None,
        strength=planned.strength if planned else None,
    )


def _without_ceiling(case: Case, planned: PlannedSession | None) -> Session:
    """Nothing to measure by: walk and run; only walk while pain or an all-clear is fresh."""
    rungs = case.knowledge.ladders[FALLBACK_LADDER].steps
    rung = rungs[WALK_STEP] if _only_walk(case) else rungs[FIRST_RUNNING_STEP]
    phrase = "session.walk" if rung.step == WALK_STEP else "session.walk_run"
    article_m = planned.asked_m if planned else None
    return replace(rung_session(rung), title=_title(case, phrase), article_m=article_m)


def _only_walk(case: Case) -> bool:
    cleared = case.clearance is not None and (case.on - case.clearance.on).days < WALK_DAYS
    return cleared or pain_spell_start(case.notes, case.on, QUIET_DAYS_TO_GROW) is not None


def _title(case: Case, phrase: str) -> str:
    return sentence(case.knowledge, phrase, {})

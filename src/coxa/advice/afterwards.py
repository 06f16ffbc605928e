"""What to do after the run of the day; what does not go with the runner is left away."""

from coxa.advice.advice import After, Session, SessionKind
from coxa.advice.case import Case
from coxa.advice.judgement import Judgement
from coxa.advice.standing import standing_in
from coxa.knowledge.shapes import AfterStep
from coxa.routine.relief import speaks_against
from coxa.routine.standing import Standing

RUNNING = {SessionKind.RUN, SessionKind.WALK_RUN}


def afterwards(case: Case, found: list[Judgement], planned: Session) -> tuple[After, ...]:
    """Nothing on a day without a run."""
    if planned.kind not in RUNNING and not planned.done_m:
        return ()
    stands = standing_in(case, found, case.latest_check)
    return tuple(
        After(step.at_minutes, step.text, step.routine)
        for step in case.knowledge.after
        if not _speaks_against(case, step, stands)
    )


def _speaks_against(case: Case, step: AfterStep, stands: Standing) -> bool:
    return step.relief is not None and speaks_against(case.knowledge.relief[step.relief], stands)

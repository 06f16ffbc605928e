"""When could I race?"""

from datetime import date
from hashlib import sha256

from coxa.actions.plans.new import RACE_M
from coxa.actions.refusals import Refused
from coxa.advice.advice import State
from coxa.advice.case import Case
from coxa.advice.outlook import outlook
from coxa.advice.today import today
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.plan import BuildRules, PlanKind
from coxa.plan.build import base_of
from coxa.plan.by_ladder import climb_of
from coxa.plan.ladder import standing
from coxa.plan.race import RaceOutlook, flare_record, race_outlook, ramp_from
from coxa.store import read


def plan_race(runner_id: int, race_m: float, on: date) -> RaceOutlook:
    """The earliest dates by the runner's own record. Raises `Refused` while nobody may run."""
    if not RACE_M[0] <= race_m <= RACE_M[1]:
        raise Refused("A race goes from 500 m to 200 km.")
    picture, knowledge = read.picture(runner_id, on), load_knowledge()
    if today(picture, knowledge, on).state is State.SEE_SOMEONE:
        raise Refused("Somebody has to look first; no date can be named before that.")
    case = Case(picture, knowledge, on)
    record = flare_record(case.runs, case.notes, on)
    base = base_of(case.bearing_runs, on)
    ramp = ramp_from(base.longest_m if base else None, _rules(), on, record, _steps_left(case))
    seed = int.from_bytes(sha256(f"{on}{race_m:.0f}{record}".encode()).digest()[:8])
    return race_outlook(ramp, _rules(), race_m, seed, record)


def _rules() -> BuildRules:
    plans = load_knowledge().plans.values()
    return next(plan.build for plan in plans if plan.build is not None)


def _steps_left(case: Case) -> int:
    """Rungs to the top of the ladder; 0 for a runner who is not on it and has a run to measure."""
    seen = outlook(case)
    if seen is not None and seen.template.kind is PlanKind.LADDER:
        return len(seen.ladder.steps) - 1 - standing(climb_of(seen), case.on).step
    if base_of(case.bearing_runs, case.on) is not None:
        return 0
    ladder = next(iter(case.knowledge.ladders.values()))
    return len(ladder.steps) - 1

"""The reasons behind the ceiling, the spike and the plan, with their sums."""

from collections.abc import Iterator

from coxa.advice.advice import Session, State
from coxa.advice.case import Case
from coxa.advice.session import MODIFIED_SHARE, Bounds, may_run
from coxa.advice.wording import reason
from coxa.plan.ceiling import GROWTH, Ceiling
from coxa.training.sums.spike import SpikeClass, latest_spike
from coxa.training.sums.windows import LONGEST_DAYS
from coxa.values.reason import Reason


def sum_reasons(case: Case, state: State, bound: Bounds, session: Session) -> Iterator[Reason]:
    """Ceiling, what lowered it, what was left out, the plan's number, the last spike."""
    if may_run(state):
        yield from _ceiling_reasons(case, bound.ceiling)
        if state is State.MODIFY and session.cap_m is not None:
            share = round(MODIFIED_SHARE * 100)
            yield reason(case.knowledge, "modified_cap", cap_m=session.cap_m, share_pct=share)
        yield from _plan_reasons(case, bound, session)
    yield from _spike_reasons(case)


def _ceiling_reasons(case: Case, found: Ceiling) -> Iterator[Reason]:
    cleared = case.clearance if case.bearing_runs is not case.runs else None
    if cleared is not None:
        yield reason(case.knowledge, "after_clearance", cleared_on=cleared.on, who=cleared.who)
    if found.cap_m is None or found.longest is None or found.longest.distance_m is None:
        if cleared is None:  # else there may be runs, of before the all-clear
            yield reason(case.knowledge, "no_recent_run", days=LONGEST_DAYS)
    elif found.grown:
        longest_m = found.longest.distance_m
        plus_m = longest_m * GROWTH
        yield reason(
            case.knowledge,
            "ceiling",
            longest_m=longest_m,
            longest_on=found.longest.day,
            plus_10_pct_m=plus_m,
            ceiling_m=longest_m + plus_m,
        )
    else:
        yield reason(
            case.knowledge,
            "ceiling_held",
            longest_m=found.longest.distance_m,
            longest_on=found.longest.day,
            pain_since=found.spell_start,
            ceiling_m=found.frozen_m,
        )
    if found.onset is not None:
        yield reason(
            case.knowledge,
            "ceiling_onset",
            run_on=found.onset.run.day,
            began_at_m=found.onset.at_m,
            exact=found.onset.exact,
        )
    for run in found.left_out:
        yield reason(
            case.knowledge,
            "outlier_left_out",
            run_on=run.day,
            distance_m=run.distance_m,
            run_id=run.id,
        )


def _plan_reasons(case: Case, bound: Bounds, session: Session) -> Iterator[Reason]:
    planned = bound.planned
    if planned is None:
        return
    if bound.outlook is not None and bound.outlook.choice is not case.picture.plan:
        cleared = case.clearance.on if case.clearance else None
        yield reason(case.knowledge, "ladder_after_bone", cleared_on=cleared)
    facts = dict(planned.facts)
    if "advised_m" in facts:  # what is left of it after the pain rule
        facts["advised_m"] = session.distance_m
    yield reason(case.knowledge, planned.rule, **facts)


def _spike_reasons(case: Case) -> Iterator[Reason]:
    spike = latest_spike(case.runs, case.on)
    if spike is None or spike.spike_class is SpikeClass.NONE:
        return
    yield reason(
        case.knowledge,
        f"spike_{spike.spike_class}",
        run_on=spike.run.day,
        distance_m=spike.run.distance_m,
        longest_m=spike.longest.distance_m,
        longest_on=spike.longest.day,
        over_pct=round(spike.share * 100),
    )

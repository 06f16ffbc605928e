"""A day of the walk-run ladder."""

from datetime import date, timedelta

from coxa.knowledge.ladder import LadderStep
from coxa.plan.ceiling import ceiling
from coxa.plan.climb import Climb
from coxa.plan.ladder import Standing, standing
from coxa.plan.layout import week_of
from coxa.plan.session import Asked, Outlook, PlannedSession
from coxa.training.run import Run
from coxa.values.reason import Fact

SEVEN_DAYS = 7
# Beside the longest run on the last rung: the others are this much of it, our own choice.
OTHER_SHARE = 0.7
STRENGTH = ("strength_a", "strength_b")


def climb_of(seen: Outlook) -> Climb:
    """The replay of the outlook's ladder."""
    return Climb(
        seen.ladder,
        seen.choice,
        seen.runs,
        seen.walks,
        seen.pain,
        seen.zero_pain,
        seen.assumed,
    )


def ladder_session(seen: Outlook, day: date, week: int) -> PlannedSession:
    """A rung, or rest while the hours between sessions run or the week is full."""
    now = standing(climb_of(seen), day)
    facts = _facts(now, seen)
    rest = _why_rest(seen, now, day)
    if rest is not None:
        return PlannedSession(day, Asked.REST, week, "", rest, facts=facts)
    rung = seen.ladder.steps[now.step]
    cap_m = ceiling(seen.runs, seen.pain, day).cap_m
    if rung.run_min is None and cap_m is None:  # nothing run for a month: the rung before it
        rung = seen.ladder.steps[rung.step - 1]
    asked_m = _asked_m(seen, day, cap_m) if rung.run_min is None else None
    return PlannedSession(
        day,
        _asked(rung),
        week,
        rung.text,
        "ladder_step",
        asked_m,
        cap_m,
        asked_m,
        None if asked_m else rung,
        _strength(seen, day),
        facts,
    )


def _asked_m(seen: Outlook, day: date, cap_m: float | None) -> float | None:
    """The last rung goes by the ceiling: one run of the week up to it, the others shorter."""
    week = week_of(seen.choice, day)
    first = not any(run.counts and run.day in week for run in seen.runs)
    return cap_m if first or cap_m is None else cap_m * OTHER_SHARE


def _asked(rung: LadderStep) -> Asked:
    if rung.run_min is None:
        return Asked.RUN
    if not rung.run_min:
        return Asked.WALK
    return Asked.WALK_RUN if rung.walk_min else Asked.RUN


def _facts(now: Standing, seen: Outlook) -> dict[str, Fact]:
    up = next(rule.in_a_row for rule in seen.ladder.rules if rule.steps > 0)
    return {
        "step": now.step,
        "steps": len(seen.ladder.steps) - 1,
        "good_in_a_row": now.greens,
        "needed": up,
        "waits_for": now.pending.why if now.pending else None,
        "gate_open": ", ".join(now.gate_open) or None,
        "zero_pain": seen.zero_pain,
    }


def _why_rest(seen: Outlook, now: Standing, day: date) -> str | None:
    """The rule that keeps the day free, or None."""
    if now.not_before is not None and day < now.not_before:
        return "ladder_hours_between"
    if seen.choice.days and day.weekday() not in seen.choice.days:
        return "plan_free_day"
    first = day - timedelta(days=SEVEN_DAYS - 1)
    recent = {each.day for each in _done(seen, now) if first <= each.day < day}
    return "ladder_week_full" if len(recent) >= seen.ladder.sessions_a_week else None


def _done(seen: Outlook, now: Standing) -> list[Run]:
    """What counts as a session: runs, and on the first rung walks too."""
    walks = seen.walks if now.step == 0 else ()
    return [each for each in (*seen.runs, *walks) if each.counts]


def _strength(seen: Outlook, day: date) -> str | None:
    """On the days of the week's first sessions, so that the day between stays free."""
    week = week_of(seen.choice, day)
    before = {each.day for each in (*seen.runs, *seen.walks) if each.counts and each.day in week}
    nth = len([each for each in before if each < day])
    return STRENGTH[nth % len(STRENGTH)] if nth < seen.template.strength else None

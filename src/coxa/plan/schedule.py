"""The sessions that a chosen plan asks for, day by day, never above the ceiling.

Each day is seen from the days before it: what was done up to `on`, what is planned after.
So a missed run moves by itself, and a past day shows what was planned for it at the time.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from coxa.diary.entry import PainEntry, When
from coxa.knowledge.plan import PlanKind
from coxa.plan.by_ladder import ladder_session
from coxa.plan.by_week import WeekPlan, week_session
from coxa.plan.climb import step_seconds
from coxa.plan.session import RUNNING, Asked, Outlook, PlannedSession
from coxa.training.run import Run
from coxa.training.sums.windows import LONGEST_DAYS
from coxa.values.days import days_before

__all__ = ["Outlook", "PlannedSession", "sessions", "week_number"]

# Only to forecast a ceiling from sessions that go by minutes; the sums of real runs use none.
RUN_M_S, WALK_M_S = 2.5, 1.5
# Two windows of the longest run reach every run that can still bound a day.
SEEN_DAYS = 2 * LONGEST_DAYS + 5


def week_number(outlook: Outlook, day: date) -> int:
    """1 in the first seven days of the plan; 0 or less before it."""
    return (day - outlook.choice.start).days // 7 + 1


def sessions(outlook: Outlook, first: date, last: date) -> Iterator[PlannedSession]:
    """One session a day from `first` to `last`; days before the plan's start are left out."""
    day = max(outlook.choice.start, first)
    imagined: list[Run] = []
    day = max(outlook.choice.start, min(day, outlook.on))  # what lies between is imagined too
    weeks = WeekPlan.of(outlook)
    while day <= last:
        session = _session(_as_of(outlook, day, imagined), weeks, day)
        if day > outlook.on or (day == outlook.on and not _ran_on(outlook, day)):
            imagined.extend(_imagined(session))
        if day >= first:
            yield replace(session, forecast=day > outlook.on)
        day += timedelta(days=1)


def _session(seen: Outlook, weeks: WeekPlan, day: date) -> PlannedSession:
    """By the pause, the ladder or the week."""
    week = week_number(seen, day)
    pause = seen.choice.paused(day)
    if pause is not None:
        facts = {"paused_since": pause.first, "paused_for": pause.kind.value}
        return PlannedSession(day, Asked.REST, week, "", "plan_paused", facts=facts)
    if seen.template.kind is PlanKind.LADDER:
        return ladder_session(seen, day, week)
    return week_session(seen, weeks, day, week)


def _ran_on(outlook: Outlook, day: date) -> bool:
    return any(run.counts and run.day == day for run in outlook.runs)


def _as_of(outlook: Outlook, day: date, imagined: list[Run]) -> Outlook:
    """What was known on the morning of the day, with the sessions imagined before it."""
    first = min(days_before(day, SEEN_DAYS), outlook.choice.start)
    known_to = min(day, outlook.on)
    runs = [run for run in outlook.runs if first <= run.day < day and run.day <= outlook.on]
    walks = [walk for walk in outlook.walks if first <= walk.day < day]
    notes = [entry for entry in outlook.pain if _known_by(entry, known_to)]
    return replace(
        outlook,
        runs=[*runs, *(run for run in imagined if run.distance_m is not None)],
        walks=[*walks, *(walk for walk in imagined if walk.distance_m is None)],
        pain=notes,
        assumed=frozenset(each.id for each in imagined),
    )


def _known_by(entry: PainEntry, day: date) -> bool:
    """Notes of the days before, and those of the day that no run of the day made."""
    if entry.day == day:
        return entry.when not in {When.DURING, When.AFTER}
    return entry.day < day


def _imagined(session: PlannedSession) -> list[Run]:
    """The run or walk as it would have been done; a walk has no distance; none on other days."""
    if session.asked not in _ON_FOOT:
        return []
    noon = datetime.combine(session.day, time(12), tzinfo=UTC)
    seconds = step_seconds(session.rung) if session.rung else None
    metres = None if session.asked is Asked.WALK else _metres(session)
    return [Run(-session.day.toordinal(), session.day, noon, metres, seconds)]


_ON_FOOT = RUNNING | {Asked.WALK}


def _metres(session: PlannedSession) -> float | None:
    rung = session.rung
    if rung is None or rung.run_min is None:
        return session.distance_m or None
    minute_m = rung.run_min * RUN_M_S + (rung.walk_min or 0) * WALK_M_S
    return 60 * minute_m * rung.sets

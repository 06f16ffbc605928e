"""A day of a plan that goes by weeks: the article's table, or building up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median

from coxa.knowledge.plan import BuildRules, Focus, PlanKind
from coxa.plan.ask import WeekAsk
from coxa.plan.build import base_of, build_weeks, note_on, rest_until
from coxa.plan.by_ladder import STRENGTH, ladder_session
from coxa.plan.ceiling import ceiling
from coxa.plan.choice import PlanChoice
from coxa.plan.layout import laid, strength_days, week_of, wished
from coxa.plan.session import Asked, Outlook, PlannedSession
from coxa.plan.table import asked_by
from coxa.training.run import Run
from coxa.training.sums.windows import LONGEST_DAYS, runs_before
from coxa.values.days import days_before

MOST_WEEKS = 104  # nobody plans further; a longer build stays on its last week
REST_BEFORE_RACE_DAYS = 2  # our own choice
FIRST_RUNNING_STEP = 1


@dataclass(frozen=True)
class WeekPlan:
    """The asks of all weeks of a build; a table is read row by row and needs none."""

    outlook: Outlook
    built: tuple[WeekAsk, ...] = ()

    @classmethod
    def of(cls, outlook: Outlook) -> "WeekPlan":
        """Worked out once from what the runner did before the plan's start."""
        if outlook.template.kind is not PlanKind.BUILD:
            return cls(outlook)
        base = base_of(outlook.runs, min(outlook.choice.start, outlook.on + timedelta(days=1)))
        if base is None:
            return cls(outlook)
        built = build_weeks(outlook.template, outlook.choice, base, MOST_WEEKS)
        return cls(outlook, tuple(built))

    def ask(self, week: int) -> WeekAsk | None:
        """None for a build that has nothing to begin from."""
        if self.outlook.template.kind is PlanKind.TABLE:
            return asked_by(self.outlook.template, week)
        return self.built[min(week, len(self.built)) - 1] if self.built else None


def week_session(seen: Outlook, weeks: WeekPlan, day: date, week: int) -> PlannedSession:
    """The day's part of what the week asks for, under the ceiling."""
    ask = weeks.ask(week)
    if ask is None:
        return _walk_and_run(seen, day, week)
    rules, choice = seen.template.build, seen.choice
    if rules is not None and choice.race_on is not None:
        if day == choice.race_on:
            return _race(seen, ask, rules, day)
        if _near_race(rules, choice, day):
            focus = Focus.TAPER if day < choice.race_on else Focus.REST
            note = note_on(rules, focus)
            return PlannedSession(day, Asked.REST, week, note, "plan_race_rest")
    return _of_week(seen, ask, day)


def _near_race(rules: BuildRules, choice: PlanChoice, day: date) -> bool:
    """The last days before the race, and those after it."""
    last = rest_until(rules, choice)
    if choice.race_on is None or last is None:
        return False
    return days_before(choice.race_on, REST_BEFORE_RACE_DAYS) <= day <= last


def _of_week(seen: Outlook, ask: WeekAsk, day: date) -> PlannedSession:
    week = week_of(seen.choice, day)
    done = {run.day for run in seen.runs if run.counts and run.day in week}
    left = laid(seen.choice, week, ask.runs, done, day)
    strength = _strength(seen.choice, week, ask, day)
    if day in left.days:
        asked_m = ask.longest_m if day == left.long_day else ask.other_m
        return _run(seen, ask, day, asked_m, strength)
    asked = Asked.STRENGTH if strength else Asked.REST
    rule = "plan_strength" if strength else "plan_free_day"
    return PlannedSession(day, asked, ask.week, ask.note, rule, strength=strength)


def _strength(choice: PlanChoice, week: Sequence[date], ask: WeekAsk, day: date) -> str | None:
    """The routine of the day: A and B in turn on the days laid for it."""
    free = {each for each in week if choice.paused(each) is None}
    days = strength_days(week, wished(choice, week, ask.runs), ask.strength, free)
    return STRENGTH[days.index(day) % len(STRENGTH)] if day in days else None


def _run(
    seen: Outlook, ask: WeekAsk, day: date, asked_m: float, strength: str | None
) -> PlannedSession:
    cap_m = ceiling(seen.runs, seen.pain, day).cap_m
    if cap_m is None:
        return replace(_walk_and_run(seen, day, ask.week), asked_m=asked_m, strength=strength)
    reach_m = _reach_m(seen.choice, seen.runs, day)
    table = seen.template.kind is PlanKind.TABLE
    bounds = [asked_m, cap_m] if reach_m is None else [asked_m, cap_m, reach_m]
    facts = {
        "week": ask.week,
        "article_m" if table else "asked_m": asked_m,
        "ceiling_m": cap_m,
        "time_allows_m": reach_m,
        "advised_m": min(bounds),
        "focus": None if table else ask.focus.value,
    }
    return PlannedSession(
        day,
        Asked.RUN,
        ask.week,
        ask.note,
        "plan_article" if table else "plan_build",
        asked_m,
        cap_m,
        min(bounds),
        strength=strength,
        facts=facts,
    )


def _race(seen: Outlook, ask: WeekAsk, rules: BuildRules, day: date) -> PlannedSession:
    """The race itself: the ceiling does not bend for it."""
    asked_m, cap_m = seen.choice.race_m, ceiling(seen.runs, seen.pain, day).cap_m
    advised_m = None if asked_m is None or cap_m is None else min(asked_m, cap_m)
    return PlannedSession(
        day,
        Asked.RACE,
        ask.week,
        note_on(rules, Focus.RACE),
        "plan_race",
        asked_m,
        cap_m,
        advised_m,
        facts={"race_m": asked_m, "ceiling_m": cap_m, "advised_m": advised_m},
    )


def _walk_and_run(seen: Outlook, day: date, week: int) -> PlannedSession:
    """Nothing run for a month gives no ceiling: the ladder's running steps, from the first."""
    start = days_before(day, LONGEST_DAYS)
    from_foot = PlanChoice(
        "ladder", start, seen.choice.days, from_step=FIRST_RUNNING_STEP, pauses=seen.choice.pauses
    )
    return ladder_session(replace(seen, choice=from_foot), day, week)


def _reach_m(choice: PlanChoice, runs: Sequence[Run], day: date) -> float | None:
    """How far the runner's own usual speed goes in the time there is; None where unknown."""
    if choice.minutes is None:
        return None
    speeds = [
        run.distance_m / run.duration_s
        for run in runs_before(runs, day)
        if run.distance_m and run.duration_s
    ]
    return choice.minutes * 60 * median(speeds) if speeds else None

"""Weeks that build up: more often first, then further, then faster, then hills."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coxa.knowledge.plan import BuildRules, Focus, PlanTemplate, RaceRule
from coxa.plan.ask import WeekAsk
from coxa.plan.choice import PlanChoice
from coxa.training.run import Run
from coxa.training.sums.outlier import unconfirmed_outliers
from coxa.training.sums.windows import longest_in, runs_before
from coxa.values.days import days_between

BASE_WEEKS = 4  # how far back the runner's present weeks are looked at
WEEK_DAYS = 7


@dataclass(frozen=True)
class Base:
    """What the runner does now: runs a week, and the longest of the 30 days before."""

    runs: int
    longest_m: float


def base_of(runs: Iterable[Run], start: date) -> Base | None:
    """None where no run of the 30 days before can carry a plan."""
    known = list(runs)
    doubtful = {run.id for run in unconfirmed_outliers(known, start)}
    carrying = [run for run in known if run.id not in doubtful]
    longest = longest_in(carrying, start)
    if longest is None or not longest.distance_m:
        return None
    count = len(runs_before(carrying, start, BASE_WEEKS * WEEK_DAYS))
    return Base(max(1, round(count / BASE_WEEKS)), longest.distance_m)


@dataclass(frozen=True)
class _Level:
    """How far the build has come at the end of a week."""

    runs: int
    longest_m: float
    since_added: int = 0
    flat: int = 0
    focus: Focus = Focus.STEADY


def build_weeks(
    template: PlanTemplate, choice: PlanChoice, base: Base, weeks: int
) -> list[WeekAsk]:
    """The weeks 1 to `weeks`; the race and what follows it stand where the race day is."""
    rules = template.build
    if rules is None:
        raise ValueError(f"plan {template.id} has no build rules")
    goal = _goal(rules, choice, base)
    level = _Level(base.runs, base.longest_m)
    asks = []
    for week in range(1, weeks + 1):
        if week % rules.lighter_every_weeks == 0:
            lighter = replace(level, longest_m=level.longest_m * rules.lighter_share)
            asks.append(_ask(week, replace(lighter, focus=Focus.LIGHTER), rules, template))
        else:
            level = _raised(level, goal, rules)
            asks.append(_ask(week, level, rules, template))
    return [_near_race(ask, rules, choice, template) for ask in asks]


def _goal(rules: BuildRules, choice: PlanChoice, base: Base) -> _Level:
    """Where the build ends: the runs a week, and the longest of them."""
    runs = max(base.runs, len(choice.days) or rules.most_runs)
    longest_m = base.longest_m
    if choice.race_m is not None:
        longest_m = choice.race_m * race_rule(rules, choice.race_m).long_share
    elif choice.goal_m is not None:
        by_share = choice.goal_m / (1 + rules.other_share * (runs - 1))
        longest_m = max(by_share, choice.goal_m - rules.other_most_m * (runs - 1))
    return _Level(runs, max(base.longest_m, longest_m))


def race_rule(rules: BuildRules, race_m: float) -> RaceRule:
    """The rule for a race of that length; the last one for any longer."""
    return next((rule for rule in rules.races if race_m <= rule.up_to_m), rules.races[-1])


def _raised(level: _Level, goal: _Level, rules: BuildRules) -> _Level:
    """The next full week: one thing grows at a time."""
    if level.runs < goal.runs:
        if level.since_added + 1 < rules.add_run_every_weeks:
            return replace(level, since_added=level.since_added + 1, focus=Focus.STEADY)
        return replace(level, runs=level.runs + 1, since_added=0, focus=Focus.FREQUENCY)
    if level.longest_m < goal.longest_m:
        longest_m = min(goal.longest_m, level.longest_m * (1 + rules.growth))
        return replace(level, longest_m=longest_m, focus=Focus.DISTANCE)
    flat = level.flat + 1
    focus = Focus.PACE if flat > rules.pace_after_weeks else Focus.STEADY
    return replace(level, flat=flat, focus=Focus.HILLS if flat > rules.hills_after_weeks else focus)


def _ask(week: int, level: _Level, rules: BuildRules, template: PlanTemplate) -> WeekAsk:
    other_m = min(level.longest_m * rules.other_share, rules.other_most_m)
    note = note_on(rules, level.focus)
    strength = template.strength
    return WeekAsk(week, level.runs, level.longest_m, other_m, note, strength, level.focus)


def note_on(rules: BuildRules, focus: Focus) -> str:
    """The sentence on a week of that kind; empty where there is none."""
    return next((note.text for note in rules.notes if note.focus is focus), "")


def _near_race(
    ask: WeekAsk, rules: BuildRules, choice: PlanChoice, template: PlanTemplate
) -> WeekAsk:
    """Less in the weeks before the race; after it the plan is over."""
    if choice.race_on is None or choice.race_m is None:
        return ask
    race_week = days_between(choice.start, choice.race_on) // WEEK_DAYS + 1
    ahead = race_week - ask.week
    if ahead < 0:
        note = note_on(rules, Focus.REST)
        return replace(ask, runs=0, note=note, strength=0, focus=Focus.REST)
    if ahead >= len(rules.taper):
        return ask
    share = rules.taper[len(rules.taper) - 1 - ahead]
    shorter = replace(
        ask, longest_m=ask.longest_m * share, other_m=ask.other_m * share, focus=Focus.TAPER
    )
    strength = template.strength if ahead else 0
    return replace(shorter, note=note_on(rules, Focus.TAPER), strength=strength)


def rest_until(rules: BuildRules, choice: PlanChoice) -> date | None:
    """The last day without a run after the race; None without a race."""
    if choice.race_on is None or choice.race_m is None:
        return None
    return choice.race_on + timedelta(days=race_rule(rules, choice.race_m).rest_days)

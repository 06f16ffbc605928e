"""How a plan went, as events: what changed, and why."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from coxa.knowledge.plan import PlanKind
from coxa.plan.by_ladder import climb_of
from coxa.plan.by_week import WeekPlan
from coxa.plan.choice import Pause
from coxa.plan.ladder import Move, standing
from coxa.plan.layout import WEEK_DAYS, week_of
from coxa.plan.session import Outlook
from coxa.values.reason import Fact


class Happened(StrEnum):
    """The kinds of event."""

    UP = "up"
    DOWN = "down"
    AGAIN = "again"
    PAUSED = "paused"
    RESUMED = "resumed"
    SHORT_WEEK = "short_week"


@dataclass(frozen=True)
class PlanEvent:
    """Something that changed the plan on a day; `why` names what decided."""

    day: date
    happened: Happened
    why: str
    facts: dict[str, Fact] = field(default_factory=dict)


def events(outlook: Outlook) -> list[PlanEvent]:
    """Oldest first; all of them follow from what was done and noted."""
    found = [*_pauses(outlook), *_of_kind(outlook)]
    return sorted(found, key=lambda event: (event.day, event.happened.value))


def _of_kind(outlook: Outlook) -> Iterator[PlanEvent]:
    if outlook.template.kind is PlanKind.LADDER:
        return map(_moved, _moves(outlook))
    return _short_weeks(outlook)


def _moves(outlook: Outlook) -> list[Move]:
    """Those of the morning, and what today's session changed; none of a day to come."""
    climb, on = climb_of(outlook), outlook.on
    found = dict.fromkeys(standing(climb, on).moves)
    later = standing(climb, on + timedelta(days=1)).moves
    return [*found, *(move for move in later if move.day <= on and move not in found)]


def _moved(move: Move) -> PlanEvent:
    kind = Happened.AGAIN
    if move.after != move.before:
        kind = Happened.UP if move.after > move.before else Happened.DOWN
    facts: dict[str, Fact] = {"before": move.before, "after": move.after, "level": move.level}
    return PlanEvent(move.day, kind, move.why, facts)


def _pauses(outlook: Outlook) -> Iterator[PlanEvent]:
    for pause in outlook.choice.pauses:
        if pause.first <= outlook.on:
            yield PlanEvent(pause.first, Happened.PAUSED, pause.kind.value)
        if pause.last is not None and pause.last < outlook.on:
            days = (pause.last - pause.first).days + 1
            back = pause.last + timedelta(days=1)
            yield PlanEvent(back, Happened.RESUMED, pause.kind.value, {"days": days})


def _short_weeks(outlook: Outlook) -> Iterator[PlanEvent]:
    """Whole weeks with fewer runs than asked: they are over, and not made up."""
    weeks, first = WeekPlan.of(outlook), outlook.choice.start
    for number in range(1, (outlook.on - first).days // WEEK_DAYS + 1):
        days = week_of(outlook.choice, first + timedelta(days=(number - 1) * WEEK_DAYS))
        ask = weeks.ask(number)
        done = len({run.day for run in outlook.runs if run.counts and run.day in days})
        if ask is not None and done < ask.runs and not _paused(outlook.choice.pauses, days):
            facts: dict[str, Fact] = {"week": number, "done": done, "asked": ask.runs}
            yield PlanEvent(days[-1], Happened.SHORT_WEEK, "missed", facts)


def _paused(pauses: tuple[Pause, ...], days: tuple[date, ...]) -> bool:
    return any(pause.holds(day) for pause in pauses for day in days)

"""Which routines today asks for, and in which order they stand in the list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coxa.knowledge.movement import Moment, Routine
from coxa.knowledge.shapes import Knowledge
from coxa.routine.round import Ended, Round
from coxa.routine.standing import Load, Standing
from coxa.values.days import days_before, days_between

WEEK_DAYS = 7
DAY_OFF = 1  # strength leaves a day between: muscles grow on it


class Group(StrEnum):
    """How the list is divided."""

    TODAY = "today"
    BEFORE = "before"
    AFTER = "after"
    STRENGTH = "strength"
    START = "start"


GROUP_OF = {
    Moment.BEFORE: Group.BEFORE,
    Moment.AFTER: Group.AFTER,
    Moment.EVENING: Group.AFTER,
    Moment.NIGHT: Group.AFTER,
    Moment.STRENGTH: Group.STRENGTH,
    Moment.START: Group.START,
}


@dataclass(frozen=True)
class Day:
    """What else is known of the day: whether there is a run to come, and one behind."""

    on: date
    run_to_come: bool = False
    run_done: bool = False
    by_plan: bool = False  # a plan says on which days strength is done
    strength: str | None = None  # the routine that the plan has for the day
    hip_told: bool = True  # without a word about the hip nobody is asked to load it


def asked_for(
    day: Day, standing: Standing, rounds: Iterable[Round], knowledge: Knowledge
) -> tuple[str, ...]:
    """Routine ids that today asks for, the first first; what is done today is not asked again."""
    known = [each for each in rounds if each.day <= day.on]
    done = {each.routine for each in known if each.day == day.on}
    found = [
        routine.id
        for routine in knowledge.routines.values()
        if routine.id not in done and _asks(routine, day, standing, known, knowledge)
    ]
    order = list(Moment)
    return tuple(sorted(found, key=lambda id_: order.index(knowledge.routines[id_].moment)))


def _asks(
    routine: Routine, day: Day, standing: Standing, rounds: list[Round], knowledge: Knowledge
) -> bool:
    match routine.moment:
        case Moment.BEFORE:
            own = set(routine.conditions)
            return day.run_to_come and (not own or bool(own & set(standing.patterns)))
        case Moment.AFTER:
            return day.run_done and standing.load >= Load.COMFORT
        case Moment.START:
            return _own_start(routine, standing) and _due(routine, rounds, day.on)
        case Moment.STRENGTH:
            return day.hip_told and _strength_due(routine, standing, rounds, day, knowledge)
        case Moment.NIGHT:
            return bool(set(routine.conditions) & set(standing.patterns))
        case Moment.EVENING:
            return False  # pleasant, and asked for by nobody


def _own_start(routine: Routine, standing: Standing) -> bool:
    ready = standing.checked and standing.load >= Load.LIGHT
    return ready and bool(set(routine.conditions) & set(standing.patterns))


def _strength_due(
    routine: Routine, standing: Standing, rounds: list[Round], day: Day, knowledge: Knowledge
) -> bool:
    """A and B in turn, a day between; for a pattern with a start of its own that comes first."""
    if standing.load < Load.FULL or standing.flag_open or routine.next is None:
        return False
    if any(set(each.conditions) & set(standing.patterns) for each in _starts(knowledge)):
        return False
    if day.by_plan:
        return day.strength == routine.id
    turns = [each for each in rounds if _is_strength(each, knowledge)]
    if not turns:
        return routine.id == first_of_turn(knowledge)
    rested = days_between(turns[-1].day, day.on) > DAY_OFF
    return (
        rested
        and knowledge.routines[turns[-1].routine].next == routine.id
        and _due(routine, rounds, day.on)
    )


def first_of_turn(knowledge: Knowledge) -> str | None:
    """Strength A: the first that another follows."""
    turns = (r for r in knowledge.routines.values() if r.moment is Moment.STRENGTH and r.next)
    return next((each.id for each in turns), None)


def _starts(knowledge: Knowledge) -> list[Routine]:
    return [each for each in knowledge.routines.values() if each.moment is Moment.START]


def _is_strength(each: Round, knowledge: Knowledge) -> bool:
    routine = knowledge.routines.get(each.routine)
    return routine is not None and routine.moment is Moment.STRENGTH and routine.next is not None


def _due(routine: Routine, rounds: list[Round], on: date) -> bool:
    """Fewer rounds in the last 7 days than the routine has a week; one ended early counts."""
    first = days_before(on, WEEK_DAYS - 1)
    week = [r for r in rounds if r.routine == routine.id and first <= r.day <= on]
    whole = [each for each in week if each.ended is not Ended.STOPPED]
    return len(whole) < (routine.times_a_week or WEEK_DAYS)

"""The gate before the first running step: what still keeps the runner walking."""

from collections.abc import Iterator
from datetime import date

from coxa.knowledge.ladder import Light
from coxa.plan.climb import Climb, is_whole
from coxa.training.run import Run
from coxa.values.days import days_before, days_between

# What the runner said of the gate is asked again after this: our own choice.
GATE_HOLDS_DAYS = 14
WALKS_FOR_GATE = 3  # "three times in one week", evidence 5.2
WALK_PAIN_TO = 2  # evidence 5.2
GATE_COMPUTED = frozenset({"no_flag", "walk"})  # seen from answers and walks, never ticked


def open_criteria(climb: Climb, day: date) -> Iterator[str]:
    """Criteria of the gate that do not hold yet on the morning of `day`."""
    said = _said(climb, day)
    for criterion in climb.ladder.gate:
        if criterion.id == "walk":
            if not _walked(climb, day):
                yield criterion.id
        elif criterion.id not in GATE_COMPUTED and criterion.id not in said:
            yield criterion.id


def gate_holds(climb: Climb, day: date) -> bool:
    """Nothing is open; what was said is looked at first, since walks cost more to judge."""
    asked = {criterion.id for criterion in climb.ladder.gate} - GATE_COMPUTED
    return asked <= _said(climb, day) and not any(open_criteria(climb, day))


def _said(climb: Climb, day: date) -> set[str]:
    """What the runner said lately enough."""
    fresh = days_before(day, GATE_HOLDS_DAYS)
    return {mark.criterion for mark in climb.choice.gate if fresh <= mark.on <= day}


def _walked(climb: Climb, day: date) -> bool:
    """Three whole walks within a week, each green, the last not older than the gate holds."""
    whole = [walk for walk in climb.walks if is_whole(walk, climb.ladder.steps[0])]
    recent = [walk for walk in whole if days_before(day, GATE_HOLDS_DAYS) <= walk.day < day]
    green = sorted(walk.day for walk in recent if _is_green(walk, climb))
    return any(
        days_between(green[index], last) < 7
        for index, last in enumerate(green[WALKS_FOR_GATE - 1 :])
    )


def _is_green(walk: Run, climb: Climb) -> bool:
    seen = climb.light(walk)
    return seen.light is Light.GREEN and (seen.level or 0) <= WALK_PAIN_TO

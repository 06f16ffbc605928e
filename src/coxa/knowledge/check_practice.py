"""Holds exercises, routines, relief, shoes, referral and ladder against the rest, and to limits."""

from collections.abc import Iterator
from typing import Any

from coxa.knowledge.care import NEVER_ON
from coxa.knowledge.check_cited import cited_faults, known, unverified
from coxa.knowledge.evidence import Basis
from coxa.knowledge.ladder import Ladder, Light
from coxa.knowledge.movement import Dose, Exercise, Measured, Routine, RoutineItem
from coxa.knowledge.shapes import Knowledge
from coxa.values.regions import Region

# What a dose may be; beyond it, it is a slip of the pen.
SETS = (1, 10)
REPS = (1, 40)
HOLD_S = (2, 120)
MINUTES = (0.25, 45)
TIMES_A_WEEK = (1, 14)
STEPS = (3, 5)  # how to do an exercise
PERCENT = (0, 250)  # of the greatest voluntary activity; peaks pass 100
COSTS = ("$", "$$", "$$$")


def practice_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``."""
    for exercise in knowledge.exercises.values():
        yield from _exercise(exercise, knowledge)
    for routine in knowledge.routines.values():
        yield from _routine(routine, knowledge)
    for ladder in knowledge.ladders.values():
        yield from _ladder(ladder)
    yield from _after(knowledge)
    for relief in knowledge.relief.values():
        yield from _costs(f"relief: {relief.id}", relief.cost)
        yield from known(f"relief: {relief.id}.never_on", relief.never_on, NEVER_ON)
        if relief.article and relief.article.cost:
            yield from _costs(f"relief: {relief.id}.article", relief.article.cost)
    for rule in knowledge.shoes.values():
        yield from _distances(f"shoes: {rule.id}", rule)
    for referral in knowledge.referral.values():
        yield from known(f"referral: {referral.id}.carer", (referral.carer,), knowledge.carers)
    yield from cited_faults(knowledge)
    yield from _condition_ids(knowledge)


def _after(knowledge: Knowledge) -> Iterator[str]:
    for step in knowledge.after:
        yield from known(f"after: {step.id}.routine", _one(step.routine), knowledge.routines)
        yield from known(f"after: {step.id}.relief", _one(step.relief), knowledge.relief)


def _one(name: str | None) -> tuple[str, ...]:
    return () if name is None else (name,)


def _exercise(exercise: Exercise, knowledge: Knowledge) -> Iterator[str]:
    path = f"exercises: {exercise.id}"
    if not STEPS[0] <= len(exercise.how) <= STEPS[1]:
        yield f"{path}.how: {len(exercise.how)} steps; it takes {STEPS[0]} to {STEPS[1]}"
    for name in ("easier", "harder"):
        yield from known(f"{path}.{name}", getattr(exercise, name), knowledge.exercises)
    for name in ("easier", "harder"):
        if not getattr(exercise, name) and not getattr(exercise, f"{name}_by"):
            yield f"{path}.{name}: names no exercise, and {name}_by no way"
    if not exercise.cautions:
        yield f"{path}.cautions: is empty"
    yield from _dose(f"{path}.dose", exercise.dose)
    yield from _dose(f"{path}.article_dose", exercise.article_dose)
    for index, measured in enumerate(exercise.measured):
        yield from _measured(f"{path}.measured[{index}]", measured, exercise, knowledge)
    if exercise.basis is Basis.STUDY and not exercise.sources:
        yield f"{path}.sources: rests on study and names no source"


def _measured(
    path: str, measured: Measured, exercise: Exercise, knowledge: Knowledge
) -> Iterator[str]:
    if measured.source not in exercise.sources:
        yield f"{path}.source: {measured.source} is not among the sources of {exercise.id}"
    yield from unverified(path, measured, knowledge)
    yield from _within(f"{path}.least_pct", measured.least_pct, PERCENT)
    yield from _range(path, "pct", measured.least_pct, measured.most_pct)


def _routine(routine: Routine, knowledge: Knowledge) -> Iterator[str]:
    path = f"routines: {routine.id}"
    yield from _within(f"{path}.minutes", routine.minutes, (1, 60))
    if routine.next:
        yield from known(f"{path}.next", (routine.next,), knowledge.routines)
    yield from known(f"{path}.not_places", routine.not_places, set(Region))
    for index, item in enumerate(routine.items):
        yield from _item(f"{path}.items[{index}]", item, routine, knowledge)


def _item(path: str, item: RoutineItem, routine: Routine, knowledge: Knowledge) -> Iterator[str]:
    if not (item.exercise or item.relief or item.text):
        yield f"{path}: names no exercise, no relief and no text"
    if item.exercise and item.relief:
        yield f"{path}: names an exercise and a relief; one of them"
    if item.exercise:
        yield from known(f"{path}.exercise", (item.exercise,), knowledge.exercises)
    if item.relief:
        yield from known(f"{path}.relief", (item.relief,), knowledge.relief)
    yield from _dose(f"{path}.dose", item.dose)
    yield from _dose(f"{path}.article_dose", item.article_dose)
    yield from known(f"{path}.claims", item.claims, knowledge.claims)
    used = knowledge.exercises.get(item.exercise or "")
    for thing in used.equipment if used else ():
        if thing not in routine.equipment:
            yield f"{path}.exercise: {item.exercise} needs {thing}, {routine.id} does not list it"


def _ladder(ladder: Ladder) -> Iterator[str]:
    path = f"ladders: {ladder.id}"
    if [step.step for step in ladder.steps] != list(range(len(ladder.steps))):
        yield f"{path}.steps: must count 0, 1, 2 and so on"
    if {rule.light for rule in ladder.rules} != set(Light):
        yield f"{path}.rules: needs green, amber and red"
    days = [rule.over_days for rule in ladder.breaks]
    if days != sorted(set(days)):
        yield f"{path}.breaks: a later rule must wait longer than the one before"
    running = [step.running_min for step in ladder.steps if step.running_min is not None]
    if running != sorted(running):
        yield f"{path}.steps: a later step runs less than the one before"


def _dose(path: str, dose: Dose | None) -> Iterator[str]:
    if dose is None:
        return
    given = [name for name in ("reps", "hold_s", "minutes") if getattr(dose, name) is not None]
    if len(given) != 1:
        yield f"{path}: needs one of reps, hold_s and minutes, has {len(given)}"
    yield from _within(f"{path}.sets", dose.sets, SETS)
    yield from _within(f"{path}.reps", dose.reps, REPS)
    yield from _within(f"{path}.hold_s", dose.hold_s, HOLD_S)
    yield from _within(f"{path}.minutes", dose.minutes, MINUTES)
    yield from _within(f"{path}.times_a_week", dose.times_a_week, TIMES_A_WEEK)
    yield from _range(path, "sets", dose.sets, dose.sets_most)
    yield from _range(path, "reps", dose.reps, dose.reps_most)
    yield from _range(path, "hold", dose.hold_s, dose.hold_most_s)
    yield from _range(path, "minutes", dose.minutes, dose.minutes_most)


def _range(path: str, name: str, least: float | None, most: float | None) -> Iterator[str]:
    if most is not None and (least is None or most <= least):
        yield f"{path}: the most {name} must be above the least"


def _within(path: str, value: float | None, limits: tuple[float, float]) -> Iterator[str]:
    if value is not None and not limits[0] <= value <= limits[1]:
        yield f"{path}: {value:g} is not within {limits[0]:g} and {limits[1]:g}"


def _costs(path: str, cost: str) -> Iterator[str]:
    if cost not in COSTS:
        yield f"{path}.cost: {cost!r} is none of {', '.join(COSTS)}"


def _distances(path: str, rule: Any) -> Iterator[str]:
    for name in ("article", "remind"):
        first, last = getattr(rule, f"{name}_from_m"), getattr(rule, f"{name}_to_m")
        if first is not None and (last is None or last < first):
            yield f"{path}.{name}_to_m: must be there and not below {name}_from_m"


def _condition_ids(knowledge: Knowledge) -> Iterator[str]:
    for path, names in condition_ids(knowledge):
        yield from known(path, names, knowledge.conditions)


def condition_ids(knowledge: Knowledge) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Where a condition is named, and which."""
    for exercise in knowledge.exercises.values():
        yield f"exercises: {exercise.id}.first_choice", exercise.first_choice
        for index, caution in enumerate(exercise.cautions):
            yield f"exercises: {exercise.id}.cautions[{index}]", caution.conditions
    for routine in knowledge.routines.values():
        yield f"routines: {routine.id}.conditions", routine.conditions
        yield f"routines: {routine.id}.not_with", routine.not_with
    for relief in knowledge.relief.values():
        yield f"relief: {relief.id}.not_with", relief.not_with
    for gait in knowledge.gait.values():
        yield f"gait: {gait.id}.not_with", gait.not_with
    for surface in knowledge.surfaces.values():
        yield f"surfaces: {surface.id}.careful_with", surface.careful_with

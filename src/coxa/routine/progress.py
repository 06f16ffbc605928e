"""How far an exercise has grown: repetitions first, then load, then a harder variant.

All numbers here are our own choice, on the slow side; no trial of runners' hips gives any.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coxa.knowledge.movement import Dose, Exercise
from coxa.routine.pain_rule import GREEN_TO
from coxa.routine.round import Round, StepDone, Went
from coxa.values.days import days_between

UP_AFTER = 2  # good rounds in a row before anything grows: one good day is chance
EASY_TO = 7  # of 10; harder than this leaves nothing to add
REPS_STEP = 2
HOLD_STEP_S = 5
LOAD_STEPS = 3  # how often load is added before the harder variant: about six rounds
BREAK_DAYS = 21  # three weeks without it: strength has begun to go
BREAK_STEPS = 2


class Stage(StrEnum):
    """What grows now."""

    REPS = "reps"
    LOAD = "load"
    HARDER = "harder"


@dataclass(frozen=True)
class Grown:
    """`step` counts from the least of the dose; `moved` is +1, 0 or -1 since the round before."""

    step: int = 0
    moved: int = 0
    good: int = 0  # good rounds since it last grew
    last: date | None = None
    load_kg: float | None = None


def reps_steps(dose: Dose) -> int:
    """Steps from the least to the most of the dose."""
    if dose.reps is not None and dose.reps_most is not None:
        return -(-(dose.reps_most - dose.reps) // REPS_STEP)
    if dose.hold_s is not None and dose.hold_most_s is not None:
        return -(-(dose.hold_most_s - dose.hold_s) // HOLD_STEP_S)
    return 0


def load_steps(exercise: Exercise) -> int:
    """0 where the exercise names no way to make it heavier."""
    return LOAD_STEPS if exercise.harder_by or "weight" in exercise.equipment else 0


def stage(exercise: Exercise, dose: Dose, grown: Grown) -> Stage:
    """What this step is."""
    if grown.step <= reps_steps(dose):
        return Stage.REPS
    if grown.step <= reps_steps(dose) + load_steps(exercise):
        return Stage.LOAD
    return Stage.HARDER


def grown(
    exercise: Exercise,
    dose: Dose,
    rounds: Iterable[Round],
    worse_after: Collection[date],
    on: date,
) -> Grown:
    """The rounds before `on` folded in order. `worse_after`: days whose next morning was worse."""
    most = reps_steps(dose) + load_steps(exercise) + 1
    found = Grown()
    for each in sorted((r for r in rounds if r.day <= on), key=lambda r: (r.day, r.at)):
        for step in each.steps:
            if step.exercise == exercise.id and step.went is not Went.SKIPPED:
                found = _rested(found, each.day)
                found = _next(found, each, step, each.day in worse_after, most)
    return _rested(found, on)


def _rested(found: Grown, on: date) -> Grown:
    """After a long break it starts lower."""
    if found.last is None or days_between(found.last, on) <= BREAK_DAYS:
        return found
    step = max(0, found.step - BREAK_STEPS)
    return Grown(step, -1 if step < found.step else found.moved, 0, on, found.load_kg)


def _next(found: Grown, round_: Round, step: StepDone, worse: bool, most: int) -> Grown:
    load_kg = step.load_kg if step.load_kg is not None else found.load_kg
    if worse or _hurt(round_, step):
        lower = max(0, found.step - 1)
        return Grown(lower, -1, 0, round_.day, load_kg)
    if not _good(round_, step):
        return Grown(found.step, 0, 0, round_.day, load_kg)
    if found.good + 1 < UP_AFTER or found.step >= most:
        return Grown(found.step, 0, found.good + 1, round_.day, load_kg)
    return Grown(found.step + 1, 1, 0, round_.day, load_kg)


def _hurt(round_: Round, step: StepDone) -> bool:
    """Pain of this step above 3, or a round that ended with pain or a limp at it."""
    return step.went is Went.HURT or bool(round_.limp) or (step.pain or 0) > GREEN_TO


def _good(round_: Round, step: StepDone) -> bool:
    """All of it, and something left; an effort that was not told counts as no growth."""
    easy = round_.effort is not None and round_.effort <= EASY_TO
    return step.went is Went.DONE and easy and (round_.pain or 0) <= GREEN_TO


def grown_dose(dose: Dose, found: Grown, stage_: Stage) -> Dose:
    """The dose of today: one number a range; with added load back at the least."""
    steps = 0 if stage_ is Stage.LOAD else min(found.step, reps_steps(dose))
    reps, hold_s = dose.reps, dose.hold_s
    if reps is not None:
        reps = min(reps + steps * REPS_STEP, dose.reps_most or reps)
    if hold_s is not None:
        hold_s = min(hold_s + steps * HOLD_STEP_S, dose.hold_most_s or hold_s)
    return Dose(
        sets=dose.sets,
        reps=reps,
        hold_s=hold_s,
        minutes=dose.minutes,
        each_side=dose.each_side,
    )

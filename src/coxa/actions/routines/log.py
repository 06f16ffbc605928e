"""Log what was really done of a routine, and take it back."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4

from coxa.actions.refusals import NotFound, Refused
from coxa.actions.routines.show import routine_show
from coxa.diary.entry import PainEntry
from coxa.knowledge.load import load_knowledge
from coxa.routine.round import HIGHEST, LOWEST, Ended, Round, StepDone
from coxa.routine.step import Step
from coxa.store import routine_logs
from coxa.values.regions import Place

MAX_NOTE = 2000
MAX_STEPS = 60
MAX_KEY = 64
MAX_HOURS = 12


@dataclass(frozen=True)
class NewRound:
    """`steps` None: all of today's session was done. `hip_now`: the hip after it, 0 to 10.

    `key` is made where it was done; a second one of the same key changes nothing.
    """

    routine: str
    day: date
    at: datetime
    steps: tuple[StepDone, ...] | None = None
    ended: Ended = Ended.FINISHED
    duration_s: float | None = None
    effort: int | None = None
    pain: int | None = None
    hip_now: int | None = None
    limp: bool | None = None
    places: tuple[Place, ...] = ()
    note: str = ""
    key: str = ""


def log_routine(runner_id: int, new: NewRound, now: datetime) -> Round:
    """Keep it; what hurt goes into the diary as well, since today's advice asks there.

    Raises `Refused`, `NotFound`.
    """
    routine = load_knowledge().routines.get(new.routine)
    if routine is None:
        raise NotFound(f"There is no routine {new.routine!r}. See them all: coxa routine list")
    _refuse(new, now)
    steps = new.steps if new.steps is not None else _all_of(runner_id, new)
    done = Round(
        None,
        new.key or uuid4().hex,
        new.routine,
        new.day,
        new.at,
        steps,
        new.ended,
        new.duration_s,
        new.effort,
        new.pain,
        new.limp,
        new.note.strip(),
    )
    return routine_logs.add_round(runner_id, done, _note(new, routine.title), now)


def rounds_of(runner_id: int) -> tuple[Round, ...]:
    """Oldest first."""
    return routine_logs.rounds(runner_id)


def undo_round(runner_id: int, log_id: int, now: datetime) -> Round:
    """Take it back, with its note; `restore_round` brings both back. Raises `NotFound`."""
    return routine_logs.hide_round(runner_id, log_id, now)


def restore_round(runner_id: int, log_id: int) -> Round:
    """Undo of `undo_round`. Raises `NotFound`."""
    return routine_logs.hide_round(runner_id, log_id, None)


def _refuse(new: NewRound, now: datetime) -> None:
    for name, number in (("Effort", new.effort), ("Pain", new.pain), ("Pain", new.hip_now)):
        _number(name, number)
    known = load_knowledge().exercises
    for step in new.steps or ():
        _number("Pain", step.pain)
        if step.exercise not in known:
            raise Refused(f"There is no exercise {step.exercise!r}.")
        if any(each is not None and each < 0 for each in _amounts(step)):
            raise Refused("Sets, repetitions, seconds, minutes and weights are not below 0.")
    if len(new.steps or ()) > MAX_STEPS:
        raise Refused(f"A round has at most {MAX_STEPS} exercises.")
    if len(new.note) > MAX_NOTE or len(new.key) > MAX_KEY:
        raise Refused(f"A note is at most {MAX_NOTE} letters long.")
    if new.at > now:
        raise Refused("A round cannot lie ahead.")
    if new.duration_s is not None and not 0 <= new.duration_s <= MAX_HOURS * 3600:
        raise Refused(f"A round takes at most {MAX_HOURS} hours.")


def _number(name: str, number: int | None) -> None:
    if number is not None and not LOWEST <= number <= HIGHEST:
        raise Refused(f"{name} is a whole number from {LOWEST} to {HIGHEST}.")


def _amounts(step: StepDone) -> tuple[float | None, ...]:
    return step.sets, step.reps, step.hold_s, step.minutes, step.load_kg


def _all_of(runner_id: int, new: NewRound) -> tuple[StepDone, ...]:
    """Today's session, every exercise of it whole."""
    session = routine_show(runner_id, new.routine, new.day).session
    return tuple(_whole(step) for step in session.steps if step.exercise and not step.optional)


def _whole(step: Step) -> StepDone:
    dose = step.dose
    if dose is None:
        return StepDone(step.exercise or "")
    return StepDone(
        step.exercise or "",
        sets=dose.sets,
        reps=dose.reps,
        hold_s=dose.hold_s,
        minutes=dose.minutes,
        load_kg=step.load_kg,
    )


def _note(new: NewRound, title: str) -> PainEntry | None:
    """The worst of during and after; None where nothing was said of the hip."""
    told = [each for each in (new.pain, new.hip_now) if each is not None]
    if not told and not new.limp:
        return None
    return PainEntry(
        id=None,
        day=new.day,
        at=new.at,
        level=max(told, default=LOWEST),
        places=new.places,
        limp=new.limp,
        note=f"With the routine: {title}.",
    )

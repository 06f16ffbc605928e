"""A planned session as the steps of a workout, before it is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from coxa.advice.advice import SessionKind, Step
from coxa.advice.planned import ShownSession
from coxa.advice.wording import sentence
from coxa.knowledge.shapes import Knowledge


class Effort(StrEnum):
    """What a step asks for."""

    RUN = "run"
    WALK = "walk"
    BREAK = "break"  # walked between two parts of running


@dataclass(frozen=True)
class WorkoutStep:
    """One step: so many seconds, or so many metres, or until the button where both are None."""

    name: str
    effort: Effort
    duration_s: float | None = None
    distance_m: float | None = None


@dataclass(frozen=True)
class Repeat:
    """The `count` steps before it, `times` over in all."""

    count: int
    times: int


@dataclass(frozen=True)
class Workout:
    """`note` stands with every step, since a watch shows only the step one is in.

    `serial` tells the files of one runner apart, also those made at the same instant.
    """

    name: str
    steps: tuple[WorkoutStep | Repeat, ...]
    note: str
    serial: int


_ON_FOOT = frozenset({SessionKind.RUN, SessionKind.WALK_RUN, SessionKind.WALK})


def workout(session: ShownSession, knowledge: Knowledge) -> Workout | None:
    """None for a day without a run or a walk: there is nothing for a watch to count."""
    nothing = session.distance_m is not None and session.distance_m < 1
    if session.kind not in _ON_FOOT or nothing:
        return None
    steps = tuple(_steps(session, knowledge))
    rule = sentence(knowledge, "workout.pain_rule", {})
    return Workout(session.title, steps, rule, session.day.toordinal())


def _steps(session: ShownSession, knowledge: Knowledge) -> Iterator[WorkoutStep | Repeat]:
    timed = [step for step in session.steps if step.run_s or step.walk_s]
    for step in timed:
        yield from _timed(step, knowledge)
    if not timed:
        effort = Effort.WALK if session.kind is SessionKind.WALK else Effort.RUN
        seconds = None if session.distance_m is not None else session.duration_s
        name = sentence(knowledge, f"workout.{effort}", {})
        yield WorkoutStep(name, effort, seconds, session.distance_m)


def _timed(step: Step, knowledge: Knowledge) -> Iterator[WorkoutStep | Repeat]:
    walked = Effort.BREAK if step.run_s else Effort.WALK
    parts = [
        WorkoutStep(sentence(knowledge, f"workout.{effort}", {}), effort, seconds)
        for effort, seconds in ((Effort.RUN, step.run_s), (walked, step.walk_s))
        if seconds
    ]
    yield from parts
    if step.times > 1:
        yield Repeat(len(parts), step.times)

"""A routine as it is done on one day: its steps, and what is left out."""

from dataclasses import dataclass

from coxa.knowledge.movement import Dose, Tempo
from coxa.values.reason import Reason

SIDE_SWITCH_S = 5  # time to turn round; the next exercise waits for a tap
REP_S = 4.0  # where an exercise names no tempo


@dataclass(frozen=True)
class Variant:
    """The same step made easier or harder: by a word, or by another exercise."""

    exercise: str
    title: str
    how: tuple[str, ...]
    dose: Dose
    tempo: Tempo | None = None
    by: str | None = None


@dataclass(frozen=True)
class Step:
    """One thing to do. `sides` is empty where both work together; the dose is then for both."""

    place: int  # in the routine, from 0
    exercise: str | None
    relief: str | None
    title: str
    how: tuple[str, ...]
    dose: Dose | None
    sides: tuple[str, ...] = ()
    tempo: Tempo | None = None
    rest_s: int = 0
    by: str | None = None  # how it is made heavier today
    load_kg: float | None = None  # what was used last time
    cautions: tuple[str, ...] = ()
    instead_of: str | None = None
    reasons: tuple[Reason, ...] = ()
    easier: tuple[Variant, ...] = ()
    harder: tuple[Variant, ...] = ()
    optional: bool = False
    article_dose: Dose | None = None
    claims: tuple[str, ...] = ()

    @property
    def seconds(self) -> float:
        """About how long it takes."""
        if self.dose is None:
            return 0
        sides = len(self.sides) or 1
        work = _set_seconds(self.dose, self.tempo) * self.dose.sets * sides
        return work + self.rest_s * (self.dose.sets - 1) + SIDE_SWITCH_S * (sides - 1)


@dataclass(frozen=True)
class LeftOut:
    """An exercise that is not done today, and why."""

    exercise: str
    reason: Reason


@dataclass(frozen=True)
class Adapted:
    """A routine on one day. Not `offered`: `reasons` say why, and there are no steps."""

    routine: str
    offered: bool
    steps: tuple[Step, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether a pattern or the day has exchanged or left out anything."""
        return bool(self.left_out) or any(step.instead_of for step in self.steps)

    @property
    def exercises(self) -> tuple[str, ...]:
        """Every exercise that the session may lead to, variants too."""
        return tuple(
            dict.fromkeys(
                name
                for step in self.steps
                if step.exercise
                for name in (step.exercise, *(v.exercise for v in (*step.easier, *step.harder)))
            )
        )


def _set_seconds(dose: Dose, tempo: Tempo | None) -> float:
    if dose.minutes is not None:
        return dose.minutes * 60
    if dose.hold_s is not None:
        return dose.hold_s
    return (dose.reps or 0) * rep_seconds(tempo)


def rep_seconds(tempo: Tempo | None) -> float:
    """How long one repetition takes."""
    return tempo.out_s + tempo.hold_s + tempo.back_s if tempo else REP_S

"""Shapes of what a runner does: exercises with their doses, and routines made of them."""

from dataclasses import dataclass
from enum import StrEnum

from coxa.knowledge.evidence import Basis, Cited, Reviewed, Seen
from coxa.values.circumstances import Circumstance


class Muscle(StrEnum):
    """What works. Those that the figure can draw carry the names of its drawing."""

    GLUTEUS_MAXIMUS = "gluteus_maximus"
    GLUTEUS_MEDIUS = "gluteus_medius"
    GLUTEUS_MINIMUS = "gluteus_minimus"
    ROTATORS = "rotators"
    HIP_FLEXORS = "hip_flexors"
    QUADRICEPS = "quadriceps"
    HAMSTRINGS = "hamstrings"
    ADDUCTORS = "adductors"
    CALF = "calf"
    TRUNK = "trunk"

    @property
    def words(self) -> str:
        """As a runner says it, with the name that books use."""
        return _MUSCLE_WORDS.get(self, self.value.replace("_", " "))


_MUSCLE_WORDS = {
    Muscle.GLUTEUS_MAXIMUS: "large buttock muscle (gluteus maximus)",
    Muscle.GLUTEUS_MEDIUS: "muscle at the side of the hip (gluteus medius)",
    Muscle.GLUTEUS_MINIMUS: "small muscle at the side of the hip (gluteus minimus)",
    Muscle.ROTATORS: "deep turning muscles of the hip",
    Muscle.HIP_FLEXORS: "hip flexors at the front",
    Muscle.QUADRICEPS: "front of the thigh",
    Muscle.HAMSTRINGS: "back of the thigh (hamstrings)",
    Muscle.ADDUCTORS: "inner thigh (adductors)",
}


class Effort(StrEnum):
    """What an exercise is for."""

    MOBILITY = "mobility"
    STRENGTH = "strength"
    BALANCE = "balance"
    COMFORT = "comfort"
    CONDITIONING = "conditioning"
    RELOAD = "reload"  # impact again, after clearance


@dataclass(frozen=True)
class Dose:
    """Sets of repetitions, of seconds held, or of minutes. With a range the first is the least."""

    sets: int = 1
    sets_most: int | None = None
    reps: int | None = None
    reps_most: int | None = None
    hold_s: int | None = None
    hold_most_s: int | None = None
    minutes: float | None = None
    minutes_most: float | None = None
    each_side: bool = False
    times_a_week: int | None = None

    @property
    def text(self) -> str:
        """Such as ``2 to 3 sets of 12 to 15 a side``."""
        one = self._one
        if self.sets_most or self.sets > 1:
            one = f"{_range(self.sets, self.sets_most)} sets of {one}"
        return f"{one} a side" if self.each_side else one

    @property
    def _one(self) -> str:
        if self.minutes == 1 and self.minutes_most is None:
            return "1 minute"
        if self.minutes is not None:
            return f"{_range(self.minutes, self.minutes_most)} minutes"
        if self.hold_s is not None:
            return f"{_range(self.hold_s, self.hold_most_s)} seconds"
        return _range(self.reps or 0, self.reps_most)


def _range(least: float, most: float | None) -> str:
    return f"{least:g} to {most:g}" if most is not None else f"{least:g}"


@dataclass(frozen=True)
class Tempo:
    """Seconds a repetition takes, part by part; the drawn figure keeps to it."""

    out_s: float
    back_s: float
    hold_s: float = 0


@dataclass(frozen=True)
class Caution:
    """For some conditions, or some runners, the exercise is changed, or left out for now."""

    text: str
    conditions: tuple[str, ...] = ()  # C01 and so on
    people: tuple[Circumstance, ...] = ()
    leave_out: bool = False


@dataclass(frozen=True)
class Measured:
    """How hard a muscle worked, in per cent of its greatest voluntary activity."""

    muscle: Muscle
    least_pct: float
    source: str
    seen: Seen
    most_pct: float | None = None
    spread_pct: float | None = None  # one standard deviation
    at_least: bool = False  # the source gives a lower bound alone
    note: str | None = None


@dataclass(frozen=True)
class Exercise(Cited, Reviewed):
    """One movement. Doses rest on `basis`; `article_dose` is the article's, where it names one."""

    id: str
    title: str
    effort: Effort
    muscles: tuple[Muscle, ...]
    how: tuple[str, ...]
    dose: Dose
    basis: Basis
    reviewed: str  # ISO date of our last look
    article_dose: Dose | None = None
    article_says: str | None = None
    tempo: Tempo | None = None
    easier: tuple[str, ...] = ()  # exercises one level down
    easier_by: str | None = None  # or the same one, made lighter
    harder: tuple[str, ...] = ()
    harder_by: str | None = None
    equipment: tuple[str, ...] = ()
    cautions: tuple[Caution, ...] = ()
    measured: tuple[Measured, ...] = ()
    first_choice: tuple[str, ...] = ()  # conditions it is tried first for

    @property
    def text(self) -> str:
        """The steps in one."""
        return " ".join(self.how)


class Moment(StrEnum):
    """When a routine is done."""

    BEFORE = "before"
    AFTER = "after"
    EVENING = "evening"
    STRENGTH = "strength"
    START = "start"
    NIGHT = "night"


@dataclass(frozen=True)
class RoutineItem:
    """One thing of a routine: an exercise, a relief, or a sentence. Order is the list's."""

    exercise: str | None = None
    relief: str | None = None
    text: str | None = None
    dose: Dose | None = None  # else the exercise's own
    article_dose: Dose | None = None
    article_why: str | None = None  # what the article says it does
    at_minutes: int | None = None  # from the end of the run
    until_minutes: int | None = None
    optional: bool = False
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Routine(Cited, Reviewed):
    """Some items in order, for some people, at some time."""

    id: str
    title: str
    moment: Moment
    text: str
    for_whom: str
    minutes: int
    items: tuple[RoutineItem, ...]
    basis: Basis
    reviewed: str
    not_for: str | None = None
    times_a_week: int | None = None
    conditions: tuple[str, ...] = ()  # patterns it was made for
    not_with: tuple[str, ...] = ()  # patterns it does not go with
    not_places: tuple[str, ...] = ()  # regions where recent pain speaks against it
    effort: Effort | None = None  # what it asks of the hip, where it is words alone
    equipment: tuple[str, ...] = ()
    next: str | None = None  # the routine after it, once it is easy

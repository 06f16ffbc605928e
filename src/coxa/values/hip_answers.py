"""What one runner's own runs and notes say about what went before pain. Associations only."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Exposure(StrEnum):
    """What may come before pain; a pair of shoes is `SHOE` and its number."""

    DISTANCE = "distance_m"
    SPIKE = "spike"  # share over the longest run of the 30 days before
    PACE = "pace"  # share over the runner's usual speed
    ASCENT = "ascent_m"
    DESCENT = "descent_m"
    DAYS_SINCE = "days_since"  # days since the run before
    HARD = "hard_ground"
    TRAIL = "trail"
    STRENGTH = "strength"  # logged the day before
    WARM_UP = "warm_up"  # logged that day


SHOE = "shoe:"


class Answer(StrEnum):
    """What can be said of one contrast."""

    MORE = "more"  # followed by more pain
    LESS = "less"
    CANNOT_TELL = "cannot_tell"


class Standing(StrEnum):
    """What can be said at all."""

    TOO_FEW_RUNS = "too_few_runs"
    ALWAYS_THE_SAME = "always_the_same"  # the notes hardly differ
    TOLD = "told"


class Why(StrEnum):
    """Why an exposure was not looked at."""

    UNKNOWN = "unknown"  # for too many runs
    TOO_FEW = "too_few"  # runs with it, or without it


@dataclass(frozen=True)
class Contrast:
    """Some runs against the others: from `least` up, where the others end at `most_of_others`.

    SI units of the exposure; None for what is only yes or no. `opposite` turns it round, for two
    that exclude each other.
    """

    exposure: str
    most_of_others: float | None = None
    least: float | None = None
    opposite: bool = False


@dataclass(frozen=True)
class Effect:
    """`points` of pain (0 to 10) more after `runs` runs than after the `others`.

    `low` to `high` holds 80 %. Several contrasts are ones that cannot be told apart.
    """

    contrasts: tuple[Contrast, ...]
    answer: Answer
    points: float
    low: float
    high: float
    runs: int
    others: int


@dataclass(frozen=True)
class LeftOut:
    """An exposure that was not looked at."""

    exposure: str
    why: Why
    runs: int  # how many runs have it, or tell of it


@dataclass(frozen=True)
class HipAnswers:
    """Everything that the page tells. `known` runs have a note after them, `needed` is the least.

    `masked` runs were left out for a painkiller, `silent` ones for want of a note.
    """

    standing: Standing
    known: int
    needed: int
    masked: int = 0
    silent: int = 0
    first: date | None = None
    last: date | None = None
    effects: tuple[Effect, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

"""Shapes of the plans there are to choose from."""

from dataclasses import dataclass
from enum import StrEnum

from coxa.knowledge.evidence import Basis, Cited, Reviewed


class PlanKind(StrEnum):
    """How a plan finds its next session."""

    TABLE = "table"
    LADDER = "ladder"
    BUILD = "build"


class Focus(StrEnum):
    """What a week is for."""

    TABLE = "table"
    FREQUENCY = "frequency"
    DISTANCE = "distance"
    PACE = "pace"
    HILLS = "hills"
    STEADY = "steady"
    LIGHTER = "lighter"
    TAPER = "taper"
    RACE = "race"
    REST = "rest"


@dataclass(frozen=True)
class FocusNote:
    """One sentence on a week of that kind."""

    focus: Focus
    text: str


@dataclass(frozen=True)
class PlanWeek:
    """One row of a plan table."""

    week: int
    runs: int
    longest_m: float
    note: str
    strength: int = 0


@dataclass(frozen=True)
class RaceRule:
    """For races up to `up_to_m`: the longest run before, as a share of it, and days off after."""

    up_to_m: float
    long_share: float
    rest_days: int


@dataclass(frozen=True)
class BuildRules:
    """Frequency before distance, distance before pace, pace before hills; lighter weeks between.

    Shares are of the longest run; `growth` is its rise from one full week to the next.
    """

    most_runs: int  # where the runner names no days
    add_run_every_weeks: int
    growth: float
    lighter_every_weeks: int
    lighter_share: float
    other_share: float
    other_most_m: float
    pace_after_weeks: int
    hills_after_weeks: int
    taper: tuple[float, ...]  # the last weeks before a race, the race week last
    races: tuple[RaceRule, ...]
    notes: tuple[FocusNote, ...]


@dataclass(frozen=True)
class PlanTemplate(Cited, Reviewed):
    """A plan as data; a table goes on from its last row, bounded by the ceiling."""

    id: str
    name: str
    text: str
    kind: PlanKind = PlanKind.TABLE
    weeks: tuple[PlanWeek, ...] = ()
    ladder: str | None = None
    build: BuildRules | None = None
    strength: int = 0
    basis: Basis = Basis.DESIGN
    reviewed: str | None = None

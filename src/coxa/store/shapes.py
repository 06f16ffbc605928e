"""What the rows say when they are read back, apart from the values of the rooms below."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from coxa.diary.entry import PainEntry
from coxa.triage.assessment import Answers, Assessment
from coxa.values.activity import Column, Dynamics, Lap, Pause
from coxa.values.sports import SportSource
from coxa.values.surfaces import Ground


@dataclass(frozen=True)
class FileLine:
    """One original file behind an activity; `bytes` is its size."""

    id: int
    name: str
    sha256: str
    bytes: int
    kind: str


@dataclass(frozen=True)
class ActivityLine:
    """One activity as lists show it. SI units; `start` carries the runner's offset of that day.

    `recordings` counts the sources that were merged; with two or more they can be split apart.
    """

    id: int
    sport: str
    sub_sport: str | None
    sport_source: SportSource
    start: datetime
    day: date
    elapsed_s: float | None
    timer_s: float | None = None
    distance_m: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    avg_cadence_spm: float | None = None
    avg_heart_rate_bpm: float | None = None
    max_heart_rate_bpm: float | None = None
    dynamics: Dynamics = field(default_factory=Dynamics)
    records: int = 0
    has_gps: bool = False
    salvaged: bool = False
    counts: bool = True
    race: bool = False
    confirmed: bool = False
    title: str | None = None
    note: str = ""
    gear: str | None = None
    perceived_exertion: float | None = None
    dirt_distance_m: float | None = None
    device: str | None = None
    deleted: bool = False
    recordings: int = 0
    shoe: int | None = None
    ground: Ground | None = None
    files: tuple[FileLine, ...] = ()


@dataclass(frozen=True)
class RecordingLine:
    """One source of an activity: a part of a file, or what the runner typed (`file` None)."""

    id: int
    file: FileLine | None
    part: int
    sport: str
    start: datetime
    elapsed_s: float
    distance_m: float | None
    timer_s: float | None
    records: int


@dataclass(frozen=True)
class ActivityDetail:
    """One activity with its samples; None is a missing one.

    `streams` maps names of `values.activity.STREAM_NAMES` to columns of equal length.
    """

    line: ActivityLine
    streams: Mapping[str, Column] = field(default_factory=dict)
    laps: tuple[Lap, ...] = ()
    pauses: tuple[Pause, ...] = ()
    recordings: tuple[RecordingLine, ...] = ()
    pain: tuple[PainEntry, ...] = ()


@dataclass(frozen=True)
class SavedCheck:
    """A check as kept. `corrects` is the earlier check that this one replaces."""

    id: int
    on: date
    at: datetime
    assessment: Assessment
    answers: Answers
    corrects: int | None = None
    corrected: bool = False


@dataclass(frozen=True)
class Device:
    """A paired phone or browser, or a program; its token is not kept, only a hash of it.

    `scope` is what it may do: ``all``, ``read`` or ``upload``.
    """

    id: int
    name: str
    paired_at: datetime
    last_seen: datetime | None = None
    revoked_at: datetime | None = None
    scope: str = "all"


@dataclass(frozen=True)
class BatchProgress:
    """How far an import has come; `total` grows while archives are being opened."""

    id: int
    started_at: datetime
    finished_at: datetime | None
    total: int
    done: int
    imported: int
    duplicate: int
    refused: int
    skipped: int
    runs: int = 0  # activities that are new
    current: str = ""  # the file that is being read
    can_retry: bool = False  # refused files are still there

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do."""
        return self.finished_at is not None

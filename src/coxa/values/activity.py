"""One recorded activity as a reader hands it on: SI units, one clock, streams in columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from coxa.values.sports import SportSource

# The columns a stream may have, in this order; a missing sample is None.
STREAM_NAMES = (
    "time_s",  # since the start of the activity
    "latitude_deg",
    "longitude_deg",
    "altitude_m",
    "distance_m",  # since the start, never falling
    "speed_mps",
    "heart_rate_bpm",
    "cadence_spm",  # steps of both feet a minute
    "power_w",
    "temperature_c",
    "stance_time_ms",
    "stance_time_balance_pct",
    "vertical_oscillation_mm",
    "vertical_ratio_pct",
    "step_length_mm",
)

Column = Sequence[float | None]


@dataclass(frozen=True)
class Dynamics:
    """Means over the activity, of the samples that have a value."""

    stance_time_ms: float | None = None
    stance_time_balance_pct: float | None = None
    vertical_oscillation_mm: float | None = None
    step_length_mm: float | None = None


@dataclass(frozen=True)
class Lap:
    """One lap; times in seconds since the start of the activity."""

    start_s: float
    elapsed_s: float
    timer_s: float | None = None
    distance_m: float | None = None


@dataclass(frozen=True)
class Pause:
    """The timer stood still from `start_s` for `duration_s`."""

    start_s: float
    duration_s: float


@dataclass(frozen=True)
class Activity:
    """What one file, or one session of it, tells. None is unknown.

    `start` carries a zone: UTC where the file has no offset of its own, and then
    `offset_known` is False and the runner's zone decides the day.
    `streams` maps names of `STREAM_NAMES` to columns of `records` samples each.
    """

    sport: str
    start: datetime
    elapsed_s: float
    sub_sport: str | None = None
    sport_source: SportSource = SportSource.FILE
    offset_known: bool = False
    distance_m: float | None = None
    timer_s: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    avg_heart_rate_bpm: float | None = None
    max_heart_rate_bpm: float | None = None
    avg_cadence_spm: float | None = None
    dynamics: Dynamics = Dynamics()
    laps: tuple[Lap, ...] = ()
    pauses: tuple[Pause, ...] = ()
    records: int = 0
    streams: Mapping[str, Column] = field(default_factory=dict)
    device: str | None = None
    title: str | None = None
    note: str | None = None  # what the runner wrote beside it elsewhere
    gear: str | None = None  # the shoe, by the name it had there
    perceived_exertion: float | None = None  # 1 to 10
    dirt_distance_m: float | None = None
    race: bool = False  # marked as one elsewhere
    salvaged: bool = False  # the file broke off; what came before is kept

    @property
    def end(self) -> datetime:
        """The last instant of the activity."""
        return self.start + timedelta(seconds=self.elapsed_s)

    @property
    def has_gps(self) -> bool:
        """Whether any sample has a position."""
        return any(value is not None for value in self.streams.get("latitude_deg", ()))

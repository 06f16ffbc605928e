"""What a format told of one recording becomes one `Activity`, the same way for every format."""

from dataclasses import dataclass, field
from datetime import timezone
from statistics import median

from coxa.readers.names import printable
from coxa.readers.recording.climb import climb
from coxa.readers.recording.clock import instant
from coxa.readers.recording.columns import Columns, columns_of
from coxa.readers.recording.infer_sport import UNKNOWN, infer_sport
from coxa.readers.recording.plausible import (
    MAX_CLIMB_M,
    MAX_DISTANCE_M,
    MAX_ELAPSED_S,
    in_bounds,
    mean,
    within,
)
from coxa.readers.recording.samples import Row
from coxa.readers.recording.sport_names import Sport, said
from coxa.readers.recording.strides import STEPS_A_STRIDE, count_steps, drop_turns, is_on_foot
from coxa.values.activity import Activity, Column, Dynamics, Lap, Pause
from coxa.values.sports import SportSource

# The longest titles that sites allow; more is not a name.
MAX_WORDS_LETTERS = 200


@dataclass(frozen=True)
class Recording:
    """One recording in SI units, as its file told it; None is "not told".

    `rows` are in order of time; `start_s` is in seconds since 1970 UTC. Cadence in the rows is
    as stored: `strides_per_leg` says whether it counts one leg, None lets the numbers decide.
    """

    start_s: float
    rows: list[Row] = field(default_factory=list)
    zone: timezone | None = None
    sport: Sport | None = None
    elapsed_s: float | None = None
    timer_s: float | None = None
    distance_m: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    avg_heart_rate_bpm: float | None = None
    max_heart_rate_bpm: float | None = None
    avg_strides_per_min: float | None = None
    strides_per_leg: bool | None = None
    dynamics: Dynamics = field(default_factory=Dynamics)
    laps: tuple[Lap, ...] = ()
    pauses: tuple[Pause, ...] = ()
    device: str | None = None
    title: str | None = None
    salvaged: bool = False


def activity_of(told: Recording) -> Activity:
    """The activity: the file's own sums first, else sums over its samples."""
    sport = told.sport[0] if told.sport else _inferred(told)
    if is_on_foot(sport):
        count_steps(told.rows, per_leg=told.strides_per_leg)
    else:
        drop_turns(told.rows)
    return activity_with(told, sport, columns_of(told.rows, told.start_s, sport))


def activity_with(told: Recording, sport: str, streams: Columns) -> Activity:
    """As `activity_of`, from columns that are clean already and count steps."""
    times = streams.get("time_s", ())
    elapsed_s = _elapsed_s(told, times)
    up, down = climb(streams.get("altitude_m", ()))
    hearts = [beat for beat in streams.get("heart_rate_bpm", ()) if beat is not None]
    ascent_m = within(told.ascent_m, 0.0, MAX_CLIMB_M)
    descent_m = within(told.descent_m, 0.0, MAX_CLIMB_M)
    return Activity(
        sport=sport,
        sub_sport=said(told.sport[1]) if told.sport else None,
        sport_source=SportSource.FILE if told.sport else SportSource.INFERRED,
        start=instant(told.start_s, told.zone),
        offset_known=told.zone is not None,
        elapsed_s=elapsed_s,
        timer_s=_timer_s(told, elapsed_s),
        distance_m=_distance_m(told, streams),
        ascent_m=up if ascent_m is None else ascent_m,
        descent_m=down if descent_m is None else descent_m,
        avg_heart_rate_bpm=in_bounds("heart_rate_bpm", told.avg_heart_rate_bpm) or mean(hearts),
        max_heart_rate_bpm=in_bounds("heart_rate_bpm", told.max_heart_rate_bpm)
        or max(hearts, default=None),
        avg_cadence_spm=_avg_cadence_spm(told, streams, sport),
        dynamics=_dynamics(told.dynamics, streams),
        laps=told.laps,
        pauses=told.pauses,
        records=len(times),
        streams=streams,
        device=_words(told.device),
        title=_words(told.title),
        salvaged=told.salvaged,
    )


def _inferred(told: Recording) -> str:
    """The sport by speed and steps; the steps are counted on a copy, for it may be a ride."""
    copies = [dict(row) for row in told.rows if "cadence_spm" in row]
    count_steps(copies, per_leg=told.strides_per_leg)
    steps = [row["cadence_spm"] for row in copies if row["cadence_spm"] > 0]
    columns = columns_of(told.rows, told.start_s, UNKNOWN)
    if "distance_m" not in columns:
        return UNKNOWN
    steps_per_min = median(steps) if steps else None
    return infer_sport(columns["time_s"], columns["distance_m"], steps_per_min)


def _elapsed_s(told: Recording, times: Column) -> float:
    elapsed_s = within(told.elapsed_s, 0.0, MAX_ELAPSED_S)
    if elapsed_s is not None:
        return elapsed_s
    return (times[-1] or 0.0) if times else 0.0


def _timer_s(told: Recording, elapsed_s: float) -> float:
    timer_s = within(told.timer_s, 0.0, MAX_ELAPSED_S)
    if timer_s is not None:
        return timer_s
    return max(0.0, round(elapsed_s - sum(pause.duration_s for pause in told.pauses), 3))


def _distance_m(told: Recording, streams: Columns) -> float | None:
    distance_m = within(told.distance_m, 0.0, MAX_DISTANCE_M)
    if distance_m is not None:
        return distance_m
    reached = [metres for metres in streams.get("distance_m", ()) if metres is not None]
    return reached[-1] if reached else None


def _avg_cadence_spm(told: Recording, streams: Columns, sport: str) -> float | None:
    """The watch's own mean, else the mean while stepping: standing still is no cadence."""
    if not is_on_foot(sport):
        return None
    steps = in_bounds("cadence_spm", STEPS_A_STRIDE * (told.avg_strides_per_min or 0.0))
    return steps or _mean_while_moving(streams, "cadence_spm")


def _mean_while_moving(streams: Columns, name: str) -> float | None:
    """The mean of what is not zero: a foot that stands has no contact time and no cadence."""
    value = mean(sample or None for sample in streams.get(name, ()))
    return None if value is None else round(value, 3)


def _dynamics(told: Dynamics, streams: Columns) -> Dynamics:
    """Means over the samples, else the watch's own where they can be."""
    return Dynamics(
        **{
            name: _mean_while_moving(streams, name) or in_bounds(name, getattr(told, name))
            for name in Dynamics.__dataclass_fields__
        }
    )


def _words(text: str | None) -> str | None:
    """A name fit to be stored and shown: printable, one line, not endless."""
    plain = printable(" ".join((text or "").split()))
    return plain[:MAX_WORDS_LETTERS] or None

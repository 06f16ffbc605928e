"""One run as the page shows it: words, tables and drawings; nothing is decided here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.utils.safestring import SafeString

from coxa.interfaces.web.drawing.runchart.buckets import Along, Course, course
from coxa.interfaces.web.drawing.runchart.chart import NARROW, WIDE, PainMark, chart, rows
from coxa.interfaces.web.drawing.track import track, way
from coxa.interfaces.web.runs.splits import splits
from coxa.interfaces.web.runs.words import (
    daytime,
    moving_s,
    pace,
    pain_words,
    runs_of,
    spike_words,
    sport_word,
)
from coxa.store.shapes import ActivityDetail, ActivityLine
from coxa.training.outlier import unconfirmed_outliers
from coxa.training.spike import spike_of
from coxa.values.activity import Lap
from coxa.values.distances import Units, distance_text, duration_text, pace_text

NOT_KNOWN = "not recorded"
EVEN_S = 5  # seconds a unit; a smaller difference between the halves is no finding
MIN_LAPS = 2


@dataclass(frozen=True)
class Noted:
    """A note about the hip that belongs to the run."""

    id: int | None
    level: int
    words: str


@dataclass(frozen=True)
class SplitRow:
    """One row of the table; empty where nothing is known."""

    end: str
    time: str
    pace: str
    heart: str
    cadence: str


@dataclass(frozen=True)
class Shown:
    """What the template takes."""

    line: ActivityLine
    sport: str
    title: str
    begun: str
    spike: str
    facts: tuple[tuple[str, str], ...]
    track: SafeString | None
    charts: tuple[SafeString, ...]
    finding: str
    readout: list[list[str | float]]
    splits: tuple[SplitRow, ...]
    laps: tuple[SplitRow, ...]
    pain: tuple[Noted, ...]
    ask_if_real: bool


def shown(detail: ActivityDetail, around: Sequence[ActivityLine], units: Units) -> Shown:
    """`around` are the activities of the 30 days up to the run, itself with them."""
    line = detail.line
    laid_out = course(detail.streams, detail.pauses, WIDE.stretches)
    runs = runs_of(around)
    own = next((run for run in runs if run.id == line.id), None)
    marks = [
        PainMark(entry.began_at_m, entry.level)
        for entry in detail.pain
        if entry.began_at_m is not None
    ]
    outliers = unconfirmed_outliers(runs, line.day + timedelta(days=1))
    return Shown(
        line=line,
        sport=sport_word(line.sport),
        title=_title(line, units),
        begun=f"{line.day:%A} {line.day.day} {line.day:%B %Y}, {line.start:%H:%M}",
        spike=spike_words(spike_of(own, runs)) if own and own.counts else "",
        facts=_facts(line, units),
        track=_track(detail, units),
        charts=_charts(detail, laid_out, marks, units),
        finding=_finding(laid_out, units),
        readout=rows(laid_out, units) if laid_out else [],
        splits=_split_rows(detail, units),
        laps=_lap_rows(detail.laps, units),
        pain=tuple(Noted(entry.id, entry.level, pain_words(entry, units)) for entry in detail.pain),
        ask_if_real=line.counts and any(run.id == line.id for run in outliers),
    )


def _title(line: ActivityLine, units: Units) -> str:
    """``6.4 km in 38 min on Tuesday morning``."""
    seconds = moving_s(line)
    when = f"on {line.day:%A} {daytime(line)}"
    if line.distance_m and seconds:
        return f"{distance_text(line.distance_m, units)} in {duration_text(seconds)} {when}"
    if line.distance_m:
        return f"{distance_text(line.distance_m, units)} {when}"
    if seconds:
        return f"{duration_text(seconds)} {when}"
    return f"{sport_word(line.sport)} {when}"


def _facts(line: ActivityLine, units: Units) -> tuple[tuple[str, str], ...]:
    """Four; an unknown one says so."""
    heart, cadence = line.avg_heart_rate_bpm, line.avg_cadence_spm
    return (
        ("Pace", pace(line, units) or NOT_KNOWN),
        ("Heart rate", f"{heart:.0f} a minute" if heart else NOT_KNOWN),
        ("Cadence", f"{cadence:.0f} steps" if cadence else NOT_KNOWN),
        ("Climb", NOT_KNOWN if line.ascent_m is None else f"{line.ascent_m:.0f} m"),
    )


def _track(detail: ActivityDetail, units: Units) -> SafeString | None:
    streams = detail.streams
    run = way(streams.get("latitude_deg", ()), streams.get("longitude_deg", ()))
    return track(run, units) if run else None


def _charts(
    detail: ActivityDetail, wide: Course | None, marks: Sequence[PainMark], units: Units
) -> tuple[SafeString, ...]:
    narrow = course(detail.streams, detail.pauses, NARROW.stretches)
    if wide is None or narrow is None:
        return ()
    drawn = (chart(narrow, units, marks, NARROW), chart(wide, units, marks, WIDE))
    return tuple(each for each in drawn if each is not None)


def _finding(laid_out: Course | None, units: Units) -> str:
    """The two halves against each other, where pace is known over distance."""
    if laid_out is None or laid_out.along is Along.TIME:
        return "Heart rate and cadence"
    speeds = [bucket.speed_mps for bucket in laid_out.buckets]
    half = len(speeds) // 2
    first, second = _pace_s(speeds[:half], units), _pace_s(speeds[half:], units)
    if first is None or second is None:
        return "Pace, heart rate and cadence"
    change = round(second - first)
    if abs(change) < EVEN_S:
        return "Evenly run"
    word = "slower" if change > 0 else "faster"
    return f"The second half was {abs(change)} s a {_unit(units)} {word}"


def _pace_s(speeds: Sequence[float | None], units: Units) -> float | None:
    """Seconds a unit over stretches of equal length."""
    known = [speed for speed in speeds if speed]
    if len(known) < len(speeds) * 0.8:  # with more lost than this the halves cannot be compared
        return None
    return units.metres * sum(1 / speed for speed in known) / len(known)


def _unit(units: Units) -> str:
    return "mile" if units is Units.MI else "km"


def _split_rows(detail: ActivityDetail, units: Units) -> tuple[SplitRow, ...]:
    return tuple(
        SplitRow(
            f"{split.end_m / units.metres:.1f}".removesuffix(".0"),
            _clock(split.duration_s),
            _pace(split.distance_m, split.duration_s, units),
            _whole(split.heart_rate_bpm),
            _whole(split.cadence_spm),
        )
        for split in splits(detail.streams, detail.pauses, units.metres)
    )


def _lap_rows(laps: Sequence[Lap], units: Units) -> tuple[SplitRow, ...]:
    if len(laps) < MIN_LAPS:
        return ()
    return tuple(
        SplitRow(
            distance_text(lap.distance_m, units) if lap.distance_m else "",
            _clock(lap.timer_s or lap.elapsed_s),
            _pace(lap.distance_m, lap.timer_s or lap.elapsed_s, units),
            "",
            "",
        )
        for lap in laps
    )


def _pace(distance_m: float | None, seconds: float | None, units: Units) -> str:
    return (pace_text(distance_m, seconds, units) or "") if distance_m and seconds else ""


def _whole(value: float | None) -> str:
    return "" if value is None else f"{value:.0f}"


def _clock(seconds: float | None) -> str:
    """``5:42``, ``1:05:30``."""
    if seconds is None:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def sources(detail: ActivityDetail) -> Iterable[tuple[int, str, int | None, str]]:
    """Recording, name, file and what is to know about it."""
    for recording in detail.recordings:
        if recording.file is None:
            yield recording.id, "Typed by hand", None, ""
            continue
        size_kb = max(1, round(recording.file.bytes / 1000))
        words = f"{recording.file.kind.upper()}, {size_kb} kB, {recording.records} samples"
        yield recording.id, recording.file.name, recording.file.id, words

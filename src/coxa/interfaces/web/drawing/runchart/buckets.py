"""Thousands of samples as a few hundred equal stretches of the run.

A stretch without a sample stays empty: it is drawn as a gap, never joined.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from coxa.values.activity import Column, Pause

# Watches that save battery write a sample every few seconds; beyond this the signal was lost.
MAX_STEP_S = 30.0
SAMPLES_EACH = 2  # fewer a stretch would show the watch's rhythm as gaps


class Along(StrEnum):
    """What the run is laid out over."""

    DISTANCE = "distance"
    TIME = "time"


@dataclass(frozen=True)
class Bucket:
    """Means over one stretch; None where no sample tells. `at` is its middle, in m or s."""

    at: float
    speed_mps: float | None = None
    heart_rate_bpm: float | None = None
    cadence_spm: float | None = None


@dataclass(frozen=True)
class Course:
    """The whole run; `length` in metres or seconds."""

    along: Along
    length: float
    buckets: tuple[Bucket, ...]


@dataclass
class _Mean:
    total: float = 0.0
    weight: float = 0.0

    def add(self, value: float, weight: float = 1.0) -> None:
        self.total += value
        self.weight += weight

    @property
    def value(self) -> float | None:
        return self.total / self.weight if self.weight else None


@dataclass
class _Sums:
    speed: _Mean = field(default_factory=_Mean)
    heart: _Mean = field(default_factory=_Mean)
    cadence: _Mean = field(default_factory=_Mean)


@dataclass(frozen=True)
class Step:
    """From one sample to the next, while the timer ran and the signal held."""

    start_m: float
    end_m: float
    duration_s: float


def course(streams: Mapping[str, Column], pauses: Sequence[Pause], most: int) -> Course | None:
    """At most `most` stretches; None where nothing can be drawn."""
    along, places = _places(streams)
    known = [place for place in places if place is not None]
    if len(known) < SAMPLES_EACH * 2 or known[-1] <= 0:
        return None
    length = max(known)
    sums = [_Sums() for _ in range(max(2, min(most, len(known) // SAMPLES_EACH)))]

    def at(place: float) -> _Sums:
        return sums[min(int(place / length * len(sums)), len(sums) - 1)]

    if along is Along.DISTANCE:
        for step in steps(streams, pauses):
            middle = (step.start_m + step.end_m) / 2
            at(middle).speed.add(step.end_m - step.start_m, step.duration_s)
    _add(sums, places, streams, length, along)
    width = length / len(sums)
    return Course(
        along,
        length,
        tuple(
            Bucket((index + 0.5) * width, each.speed.value, each.heart.value, each.cadence.value)
            for index, each in enumerate(sums)
        ),
    )


def _places(streams: Mapping[str, Column]) -> tuple[Along, Column]:
    distance = streams.get("distance_m", ())
    if any(value is not None and value > 0 for value in distance):
        return Along.DISTANCE, distance
    return Along.TIME, streams.get("time_s", ())


def _add(
    sums: list[_Sums],
    places: Column,
    streams: Mapping[str, Column],
    length: float,
    along: Along,
) -> None:
    """Plain means of what each sample says."""
    empty: Column = [None] * len(places)
    hearts = streams.get("heart_rate_bpm", empty)
    cadences = streams.get("cadence_spm", empty)
    speeds = streams.get("speed_mps", empty) if along is Along.TIME else empty
    last = len(sums) - 1
    for place, heart, cadence, speed in zip(places, hearts, cadences, speeds, strict=True):
        if place is None:
            continue
        one = sums[min(int(place / length * len(sums)), last)]
        if heart:
            one.heart.add(heart)
        if cadence:  # standing still has no cadence
            one.cadence.add(cadence)
        if speed is not None:
            one.speed.add(speed)


def steps(streams: Mapping[str, Column], pauses: Sequence[Pause]) -> list[Step]:
    """Every step between neighbouring samples that tells a pace."""
    starts = [pause.start_s for pause in pauses]
    found: list[Step] = []
    before: tuple[float, float] | None = None
    times, distances = streams.get("time_s", ()), streams.get("distance_m", ())
    for time_s, distance_m in zip(times, distances, strict=False):
        if time_s is None or distance_m is None:
            continue
        if before is not None:
            duration_s, way_m = time_s - before[0], distance_m - before[1]
            middle_s = (time_s + before[0]) / 2
            ran = not _paused(middle_s, pauses, starts)
            if 0 < duration_s <= MAX_STEP_S and way_m >= 0 and ran:
                found.append(Step(before[1], distance_m, duration_s))
        before = (time_s, distance_m)
    return found


def _paused(at_s: float, pauses: Sequence[Pause], starts: Sequence[float]) -> bool:
    index = bisect_right(starts, at_s) - 1
    return index >= 0 and at_s < pauses[index].start_s + pauses[index].duration_s

"""Splits per kilometre or mile, by the clock without its pauses."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import fmean

from coxa.store.shapes import ActivityDetail
from coxa.values.activity import Column, Pause

LEAST_LAST_M = 20.0  # a shorter rest is left out of the table


@dataclass
class Split:
    """One of them; `whole` is False for the rest at the end."""

    number: int
    distance_m: float
    seconds: float
    whole: bool = True
    beats: list[float] = field(default_factory=list)
    steps: list[float] = field(default_factory=list)

    @property
    def heart_rate(self) -> float | None:
        """The mean of its samples."""
        return fmean(self.beats) if self.beats else None

    @property
    def cadence(self) -> float | None:
        """The mean of its samples."""
        return fmean(self.steps) if self.steps else None


def splits(detail: ActivityDetail, each_m: float) -> tuple[Split, ...]:
    """None where the samples have no distance."""
    streams = detail.streams
    times, distances = streams.get("time_s"), streams.get("distance_m")
    if times is None or distances is None:
        return ()
    empty: Column = [None] * len(times)
    beats = streams.get("heart_rate_bpm", empty)
    steps = streams.get("cadence_spm", empty)
    parts = _Parts(each_m)
    for time, metres, beat, step in zip(times, distances, beats, steps, strict=True):
        if time is not None and metres is not None:
            parts.take(time - paused_s(detail.pauses, time), metres, beat, step)
    return parts.all()


def paused_s(pauses: Sequence[Pause], time_s: float) -> float:
    """How long the timer had stood still until then."""
    return sum(min(max(0.0, time_s - each.start_s), each.duration_s) for each in pauses)


class _Parts:
    """Splits as the samples come."""

    def __init__(self, each_m: float) -> None:
        self.each_m = each_m
        self.done: list[Split] = []
        self.began: tuple[float, float] | None = None  # moving seconds and metres
        self.last = (0.0, 0.0)
        self.now = Split(1, each_m, 0.0)

    def take(self, clock: float, metres: float, beat: float | None, step: float | None) -> None:
        """One sample; the line between it and the last one tells when a border was passed."""
        if self.began is None:
            self.began = self.last = (clock, metres)
        while metres >= (border := len(self.done) * self.each_m + self.each_m):
            self._close(self._passed(border, clock, metres))
        if beat is not None:
            self.now.beats.append(beat)
        if step:
            self.now.steps.append(step)
        self.last = (clock, metres)

    def _passed(self, border: float, clock: float, metres: float) -> float:
        before, at = self.last
        return before + (clock - before) * (border - at) / (metres - at) if metres > at else clock

    def _close(self, clock: float) -> None:
        assert self.began is not None
        self.now.seconds = clock - self.began[0]
        self.done.append(self.now)
        self.began = (clock, len(self.done) * self.each_m)
        self.now = Split(len(self.done) + 1, self.each_m, 0.0)

    def all(self) -> tuple[Split, ...]:
        """With the rest."""
        rest = self.last[1] - len(self.done) * self.each_m
        if self.began is not None and rest >= LEAST_LAST_M:
            self.now.distance_m, self.now.whole = rest, False
            self.now.seconds = self.last[0] - self.began[0]
            return (*self.done, self.now)
        return tuple(self.done)

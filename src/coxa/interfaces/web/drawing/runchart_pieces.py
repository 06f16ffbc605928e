"""Columns of samples to pieces that may be drawn as one line each. A gap is never joined."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import fmean, median

from coxa.values.activity import Column, Pause

LEAST_GAP_S = 15.0  # watches that save space write a sample every few seconds
GAP_FACTOR = 5.0  # and a file with one every 10 s has no gap at 15

Point = tuple[float, float]  # along the axis, value


def unbroken(
    times: Column, columns: Sequence[Column], pauses: Iterable[Pause] = ()
) -> list[list[int]]:
    """Indexes at which the time and all columns are known, parted at gaps and pauses."""
    rows = zip(times, *columns, strict=True)
    known = [index for index, row in enumerate(rows) if None not in row]
    clock = [time or 0.0 for time in times]
    still = sorted((pause.start_s, pause.start_s + pause.duration_s) for pause in pauses)
    return _parted(known, clock, still)


def _parted(
    known: list[int], clock: list[float], still: list[tuple[float, float]]
) -> list[list[int]]:
    starts = [start for start, _ in still]
    most = _longest_step(known, clock)
    parts: list[list[int]] = []
    last_time, last_pauses = 0.0, -1
    for index in known:
        time = clock[index]
        passed = bisect_left(starts, time)
        if passed and time < still[passed - 1][1]:
            continue  # the watch went on while the timer stood
        if passed != last_pauses or time - last_time > most:
            parts.append([])
        parts[-1].append(index)
        last_time, last_pauses = time, passed
    return parts


def _longest_step(known: list[int], clock: list[float]) -> float:
    steps = [clock[later] - clock[earlier] for earlier, later in pairwise(known)]
    return max(LEAST_GAP_S, GAP_FACTOR * median(steps)) if steps else LEAST_GAP_S


def thinned(points: Iterable[Point], width: float) -> tuple[Point, ...]:
    """One point for each `width` along the axis: the means of what lies in it."""
    bins: dict[int, list[Point]] = {}
    for point in points:
        bins.setdefault(int(point[0] / width), []).append(point)
    return tuple(
        (fmean([x for x, _ in inside]), fmean([value for _, value in inside]))
        for inside in bins.values()
    )

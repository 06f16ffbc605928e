"""What came with each run, as columns: SI units, NaN unknown. Nothing of a later run is used."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

import numpy as np

from coxa.inference.ordinal import Numbers
from coxa.training.ran import Ran
from coxa.training.sums.windows import LONGEST_DAYS
from coxa.values.hip_answers import SHOE, Exposure
from coxa.values.surfaces import Surface

USUAL_DAYS, USUAL_RUNS = 90, 5  # "faster than usual" is against the runs of a quarter of a year
MOST_SHOES = 3  # the pairs most worn; each further one costs the others certainty
LOG_DAYS = 28  # after the last round that was logged, nobody knows any more
HARD = frozenset({Surface.ASPHALT, Surface.CONCRETE})
TRAIL = frozenset({Surface.SMOOTH_TRAIL, Surface.TECHNICAL_TRAIL})

Days = Iterable[date]


def exposures(
    runs: Sequence[Ran], strength: Days, warm_ups: Days
) -> tuple[dict[str, Numbers], frozenset[str]]:
    """Columns (n,) by name for `runs`, the oldest first; and the names that are yes or no."""
    numbers: Mapping[str, Iterable[float | None]] = {
        Exposure.DISTANCE: (run.distance_m for run in runs),
        Exposure.SPIKE: _against(runs, LONGEST_DAYS, _spike),
        Exposure.PACE: _against(runs, USUAL_DAYS, _pace),
        Exposure.ASCENT: (run.ascent_m for run in runs),
        Exposure.DESCENT: (run.descent_m for run in runs),
        Exposure.DAYS_SINCE: _days_since(runs),
    }
    choices: Mapping[str, Iterable[bool | None]] = {
        Exposure.HARD: (_on(run, HARD) for run in runs),
        Exposure.TRAIL: (_on(run, TRAIL) for run in runs),
        Exposure.STRENGTH: _logged(runs, frozenset(strength), timedelta(days=1)),
        Exposure.WARM_UP: _logged(runs, frozenset(warm_ups), timedelta(0)),
        **{f"{SHOE}{pair}": _worn(runs, pair) for pair in _pairs(runs)},
    }
    columns = {str(name): _column(values) for name, values in {**numbers, **choices}.items()}
    return columns, frozenset(map(str, choices))


def _column(values: Iterable[float | None]) -> Numbers:
    return np.array([np.nan if each is None else float(each) for each in values], dtype=np.float64)


def _against(
    runs: Sequence[Ran], days: int, measure: Callable[[Ran, Sequence[Ran]], float | None]
) -> Iterable[float | None]:
    """Each run against those of the `days` days before its day, the day itself left out."""
    first = last = 0
    for run in runs:
        while runs[first].day < run.day - timedelta(days=days):
            first += 1
        while runs[last].day < run.day:
            last += 1
        yield measure(run, runs[first:last])


def _spike(run: Ran, before: Sequence[Ran]) -> float | None:
    longest = max((each.distance_m or 0.0 for each in before), default=0.0)
    return run.distance_m / longest - 1.0 if run.distance_m is not None and longest else None


def _pace(run: Ran, before: Sequence[Ran]) -> float | None:
    """Speed over the runner's usual one, minus one."""
    speeds = [speed for each in before if (speed := _speed(each)) is not None]
    mine = _speed(run)
    return mine / median(speeds) - 1.0 if mine is not None and len(speeds) >= USUAL_RUNS else None


def _speed(run: Ran) -> float | None:
    return run.distance_m / run.duration_s if run.distance_m and run.duration_s else None


def _days_since(runs: Sequence[Ran]) -> Iterable[float | None]:
    yield from [None] * min(1, len(runs))
    for before, run in pairwise(runs):
        yield float((run.day - before.day).days)


def _on(run: Ran, grounds: frozenset[Surface]) -> bool | None:
    return None if run.surface is None else run.surface in grounds


def _logged(runs: Sequence[Ran], days: frozenset[date], back: timedelta) -> Iterable[bool | None]:
    """Whether it was logged `back` before the run; unknown before the first log and long after."""
    for run in runs:
        day = run.day - back
        known = days and min(days) <= day <= max(days) + timedelta(days=LOG_DAYS)
        yield day in days if known else None


def _pairs(runs: Sequence[Ran]) -> list[int]:
    worn = Counter(run.shoe for run in runs if run.shoe is not None)
    return [pair for pair, _ in sorted(worn.items(), key=lambda each: (-each[1], each[0]))][
        :MOST_SHOES
    ]


def _worn(runs: Sequence[Ran], pair: int) -> Iterable[bool | None]:
    return (None if run.shoe is None else run.shoe == pair for run in runs)

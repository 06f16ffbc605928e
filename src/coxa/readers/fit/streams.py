"""Samples of one session become the columns of an activity, cleaned of what cannot be."""

from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coxa.readers.fit.samples import Numbers, Samples
from coxa.readers.recording.columns import Columns
from coxa.readers.recording.infer_sport import UNKNOWN, infer_sport
from coxa.readers.recording.plausible import bounds_of
from coxa.readers.recording.strides import STEPS_A_STRIDE, is_on_foot
from coxa.values.activity import STREAM_NAMES

# Positions stand last, for they are only known in pairs.
_POSITIONS = ("latitude_deg", "longitude_deg")
_ORDER = tuple(name for name in STREAM_NAMES[1:] if name not in _POSITIONS)


def streams_of(samples: Samples, start_s: float, sport: str) -> Columns:
    """One column a stream that has any value; times count from `start_s`, cadence is steps.

    Empties the samples, for of a long recording there is not room for both.
    """
    if not len(samples.time_s):
        return {}
    columns: Columns = {"time_s": tuple(np.round(samples.time_s - start_s, 3).tolist())}
    for name in _ORDER:
        if name == "cadence_spm" and not is_on_foot(sport):
            continue
        column = _possible(samples, name, sport)
        samples.streams.pop(name, None)
        if column is not None:
            columns[name] = _column(_never_falling(column) if name == "distance_m" else column)
    return columns | _positions(samples, sport)


def inferred_sport(samples: Samples, start_s: float) -> str:
    """The sport by speed and steps; ``unknown`` where they do not tell."""
    distances = _possible(samples, "distance_m", UNKNOWN)
    if distances is None:
        return UNKNOWN
    strides = samples.streams.get("cadence_spm", np.empty(0))
    steps = strides[strides > 0] * STEPS_A_STRIDE
    times = np.round(samples.time_s - start_s, 3).tolist()
    steps_per_min = median(steps.tolist()) if len(steps) else None
    return infer_sport(times, _column(_never_falling(distances)), steps_per_min)


def _possible(samples: Samples, name: str, sport: str) -> Numbers | None:
    """The stream without what lies out of its bounds; None where nothing is left."""
    column = samples.streams.get(name)
    if column is None:
        return None
    if name == "cadence_spm":
        column = column * STEPS_A_STRIDE
    low, high = bounds_of(name, sport)
    good = (column >= low) & (column <= high)
    if good.all():
        return column
    return np.where(good, column, np.nan) if good.any() else None


def _never_falling(distances: Numbers) -> Numbers:
    """The distances, without those that lie behind one already reached."""
    reached = np.fmax.accumulate(np.concatenate([[0.0], distances]))[:-1]
    return np.where(distances >= reached, distances, np.nan)


def _positions(samples: Samples, sport: str) -> Columns:
    """A position is both numbers or none, and 0, 0 is a receiver without a fix."""
    latitudes, longitudes = (_possible(samples, name, sport) for name in _POSITIONS)
    if latitudes is None or longitudes is None:
        return {}
    missing = np.isnan(latitudes) | np.isnan(longitudes) | (latitudes == 0) & (longitudes == 0)
    if missing.all():
        return {}
    pair = (np.where(missing, np.nan, column) for column in (latitudes, longitudes))
    return dict(zip(_POSITIONS, map(_column, pair), strict=True))


# A Python number takes 24 bytes, and of so many samples most are alike: those share one.
_WORTH_SHARING = 20_000


def _column(values: Numbers) -> tuple[float | None, ...]:
    if len(values) > _WORTH_SHARING:
        distinct, which = np.unique(values, return_inverse=True)
        return tuple(_objects(distinct)[which].tolist())
    return tuple(_objects(values).tolist())


def _objects(values: Numbers) -> NDArray[Any]:
    missing = np.isnan(values)
    if not missing.any():
        return values.astype(object)
    objects = values.astype(object)
    objects[missing] = None
    return objects

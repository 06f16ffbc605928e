"""Record messages become samples: one array a stream, NaN where nothing was measured."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coxa.readers.fit.decoder.messages import Messages
from coxa.readers.fit.when import FIT_EPOCH_S, LAST_DATE
from coxa.readers.recording.clock import MAX_FROM_MIDDLE_S

Numbers = NDArray[np.float64]

# A semicircle is a half turn divided by 2 to the power 31.
DEGREES_A_SEMICIRCLE = 180.0 / 2**31

# Stream, and the FIT fields it may come from, the finer one first.
_FIELDS = (
    ("altitude_m", ("enhanced_altitude", "altitude")),
    ("distance_m", ("distance",)),
    ("speed_mps", ("enhanced_speed", "speed")),
    ("heart_rate_bpm", ("heart_rate",)),
    ("cadence_spm", ("cadence",)),
    ("power_w", ("power",)),
    ("temperature_c", ("temperature",)),
    ("stance_time_ms", ("stance_time",)),
    ("stance_time_balance_pct", ("stance_time_balance",)),
    ("vertical_oscillation_mm", ("vertical_oscillation",)),
    ("vertical_ratio_pct", ("vertical_ratio",)),
    ("step_length_mm", ("step_length",)),
    ("latitude_deg", ("position_lat",)),
    ("longitude_deg", ("position_long",)),
)

# Fields that a foot pod's app adds under a name of its own: our stream, and the factor to its
# unit. They stand in where the watch itself measured nothing at all.
_POD_FIELDS = {
    ("ground time", "milliseconds"): ("stance_time_ms", 1.0),
    ("vertical oscillation", "centimeters"): ("vertical_oscillation_mm", 10.0),
    ("power", "watts"): ("power_w", 1.0),
}


@dataclass
class Samples:
    """`time_s` is in seconds since 1970 UTC, never falling; `streams` has columns as long.

    Units as `STREAM_NAMES` says, but cadence is still in strides a minute.
    """

    time_s: Numbers
    streams: dict[str, Numbers]

    def between(self, first: int, end: int) -> "Samples":
        """Those from one index up to another."""
        streams = {name: column[first:end] for name, column in self.streams.items()}
        return Samples(self.time_s[first:end], streams)


def samples_of(records: Messages) -> Samples:
    """The records in order of time, without those whose clock cannot be.

    A record without a time has that of the one before it; cadence stays strides a minute.
    """
    times = _times(records)
    kept = _in_step(times)
    if not len(kept):
        return Samples(np.empty(0), {})
    streams = _streams(records)
    if len(kept) < len(times) or (np.diff(kept) != 1).any():
        streams = {name: column[kept] for name, column in streams.items()}
    return Samples(times[kept], streams)


def _times(records: Messages) -> Numbers:
    """Seconds since 1970; NaN before the first record that tells any."""
    told = records.scalars("timestamp")
    with np.errstate(invalid="ignore"):
        told[~((told >= 0) & (told <= LAST_DATE))] = np.nan
    known = np.where(np.isnan(told), -1, np.arange(len(told)))
    last = np.maximum.accumulate(known)
    return np.where(last >= 0, told[last], np.nan) + FIT_EPOCH_S


def _in_step(times: Numbers) -> NDArray[np.intp]:
    """The indexes in order of time, of those that are not days away from the middle one."""
    told = np.flatnonzero(~np.isnan(times))
    if not len(told):
        return told
    middle = (len(told) - 1) // 2
    median = float(np.partition(times[told], middle)[middle])
    near: NDArray[np.intp] = told[np.abs(times[told] - median) <= MAX_FROM_MIDDLE_S]
    if (np.diff(times[near]) >= 0).all():
        return near
    in_order: NDArray[np.intp] = near[np.argsort(times[near], kind="stable")]
    return in_order


def _streams(records: Messages) -> dict[str, Numbers]:
    stored = set(records.fields)
    streams: dict[str, Numbers] = {}
    for stream, names in _FIELDS:
        column = _first_known(records, [name for name in names if name in stored])
        if column is not None:
            streams[stream] = column
    for name in ("latitude_deg", "longitude_deg"):
        if name in streams:
            streams[name] = streams[name] * DEGREES_A_SEMICIRCLE
    if "cadence_spm" in streams and "fractional_cadence" in stored:
        streams["cadence_spm"] += np.nan_to_num(records.scalars("fractional_cadence"))
    return _with_pod(records, streams)


def _first_known(records: Messages, names: list[str]) -> Numbers | None:
    """For each record the first of the fields that was measured; None where none ever was."""
    column: Numbers | None = None
    for name in names:
        values = records.scalars(name)
        values[~np.isfinite(values)] = np.nan
        column = values if column is None else np.where(np.isnan(column), values, column)
        if not np.isnan(column).any():
            break
    return None if column is None or np.isnan(column).all() else column


def _with_pod(records: Messages, streams: dict[str, Numbers]) -> dict[str, Numbers]:
    for name, units in records.developer_fields:
        stream, factor = _POD_FIELDS.get((name.lower(), units.lower()), (None, 1.0))
        if stream is None or stream in streams:
            continue
        values = records.developer_numbers(name, units)
        if values.ndim == 1 and np.isfinite(values).any():
            streams[stream] = np.where(np.isfinite(values), values * factor, np.nan)
    return streams

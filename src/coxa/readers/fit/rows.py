"""Record messages become rows of samples."""

from collections.abc import Sequence

from coxa.readers.clock import in_step
from coxa.readers.fit.decode import Values
from coxa.readers.fit.when import seconds
from coxa.readers.plausible import number
from coxa.readers.samples import Row

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
)

# A foot pod's own fields stand in where the watch itself measured nothing at all.
_POD_FIELDS = (
    ("stance_time_ms", "pod_stance_time"),
    ("vertical_oscillation_mm", "pod_vertical_oscillation"),
    ("power_w", "pod_power"),
)


def rows_of(records: Sequence[Values]) -> list[Row]:
    """The records in order of time, without those whose clock cannot be.

    A record without a time has that of the one before it; cadence stays strides a minute.
    """
    dated: list[Values] = []
    rows: list[Row] = []
    time_s: float | None = None
    for record in records:
        told = seconds(record, "timestamp")
        time_s = time_s if told is None else told
        if time_s is not None:
            dated.append(record)
            rows.append(_row(record, time_s))
    _let_the_pod_stand_in(rows, dated)
    return in_step(rows)


def _row(record: Values, time_s: float) -> Row:
    row: Row = {"time_s": time_s}
    for stream, names in _FIELDS:
        for name in names:
            value = number(record.get(name))
            if value is not None:
                row[stream] = value
                break
    if "cadence_spm" in row:
        row["cadence_spm"] += number(record.get("fractional_cadence")) or 0.0
    latitude, longitude = record.get("position_lat"), record.get("position_long")
    if isinstance(latitude, int) and isinstance(longitude, int):
        row["latitude_deg"] = latitude * DEGREES_A_SEMICIRCLE
        row["longitude_deg"] = longitude * DEGREES_A_SEMICIRCLE
    return row


def _let_the_pod_stand_in(rows: list[Row], records: Sequence[Values]) -> None:
    for stream, pod_field in _POD_FIELDS:
        if any(stream in row for row in rows):
            continue
        for row, record in zip(rows, records, strict=True):
            value = number(record.get(pod_field))
            if value is not None:
                row[stream] = value

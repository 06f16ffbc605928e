"""Where a reading differs from what independent decoders agree on, value by value."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from coxa.readers.outcome import Reading
from coxa.values.activity import Activity

# The decoders' own agreement is held to this.
RELATIVE_TOLERANCE = 2e-4

_STREAMS = {
    "heart_rate": "heart_rate_bpm",
    "power": "power_w",
    "temperature": "temperature_c",
    "vertical_oscillation": "vertical_oscillation_mm",
    "stance_time": "stance_time_ms",
    "stance_time_balance": "stance_time_balance_pct",
    "vertical_ratio": "vertical_ratio_pct",
    "step_length": "step_length_mm",
}


def differences(reading: Reading, expected: dict[str, Any]) -> set[str]:
    """The names of the agreed values that the reading does not have."""
    of = _of_fit if expected["kind"] == "fit" else _of_track
    return {name for name, ours, theirs in of(reading, expected) if not _agree(ours, theirs)}


Compared = Iterator[tuple[str, Any, Any]]


def _agree(ours: Any, theirs: Any) -> bool:
    if theirs is None:
        return True
    if isinstance(ours, (int, float)) and isinstance(theirs, (int, float)):
        return abs(ours - theirs) <= max(RELATIVE_TOLERANCE * abs(theirs), 1e-6)
    return bool(ours == theirs)


def _of_fit(reading: Reading, expected: dict[str, Any]) -> Compared:
    agreed, activities = expected["agreed"], reading.activities
    yield "records", sum(each.records for each in activities), agreed.get("records")
    yield "positions", len(samples(reading, "latitude_deg")), agreed.get("positions")
    altitudes = samples(reading, "altitude_m")
    yield "alt_min_m", min(altitudes, default=None), agreed.get("alt_min_m")
    yield "alt_max_m", max(altitudes, default=None), agreed.get("alt_max_m")
    yield "laps", sum(len(each.laps) for each in activities), agreed.get("laps")
    yield "n_sessions", len(activities), agreed["n_sessions"] or None
    for theirs, stream in _STREAMS.items():
        yield f"{theirs}_n", len(samples(reading, stream)), agreed.get(f"{theirs}_n")
        yield f"{theirs}_mean", _mean(samples(reading, stream)), agreed.get(f"{theirs}_mean")
    yield from _cadence(reading, agreed)
    if len(activities) == 1:
        reached = samples(reading, "distance_m")
        yield "last_distance_m", reached[-1] if reached else None, agreed.get("last_distance_m")
    for number, session in enumerate(agreed["sessions"]):
        for name, ours, theirs in _session(activities[number], session):
            yield f"session {number} {name}", ours, theirs


def _cadence(reading: Reading, agreed: dict[str, Any]) -> Compared:
    """Theirs is strides as stored; ours is steps, with the fraction that theirs leaves out."""
    steps = samples(reading, "cadence_spm")
    yield "cadence_n", len(steps), agreed.get("cadence_n")
    if steps and "cadence_mean" in agreed:
        fraction = _mean(steps) / 2 - agreed["cadence_mean"]
        yield "cadence_mean", -0.02 <= fraction < 1, True


def _session(ours: Activity, session: dict[str, Any]) -> Compared:
    sub_sport = session.get("sub_sport")
    yield "sport", ours.sport, session.get("sport")
    yield "sub_sport", ours.sub_sport, None if sub_sport == "generic" else sub_sport
    yield "start", _utc(ours, 0.0), session.get("start")
    yield "distance_m", ours.distance_m, session.get("distance_m")
    yield "timer_s", ours.timer_s, session.get("timer_s")
    yield "elapsed_s", ours.elapsed_s, session.get("elapsed_s")
    yield "ascent_m", ours.ascent_m, session.get("ascent_m")
    yield "descent_m", ours.descent_m, session.get("descent_m")
    yield "avg_hr", ours.avg_heart_rate_bpm, session.get("avg_hr")
    yield "max_hr", ours.max_heart_rate_bpm, session.get("max_hr")
    if session.get("avg_cadence"):
        strides = session["avg_cadence"] + session.get("avg_cadence_fraction", 0.0)
        yield "avg_cadence", ours.avg_cadence_spm, 2 * strides


def _of_track(reading: Reading, expected: dict[str, Any]) -> Compared:
    agreed, (ours, *_others) = expected["agreed"], reading.activities
    yield "activities", len(reading.activities), agreed.get("activities")
    yield "records", ours.records, agreed.get("points", agreed.get("trackpoints"))
    positions = agreed.get("trackpoints_with_position", agreed.get("points"))
    yield "positions", len(samples(reading, "latitude_deg")), positions
    yield "altitudes", len(samples(reading, "altitude_m")), agreed.get("points_with_ele")
    yield "length", ours.distance_m, agreed.get("length_m", agreed.get("lap_distance_m"))
    yield "timer", ours.timer_s, agreed.get("lap_time_s")
    yield "laps", len(ours.laps), agreed.get("laps")
    yield "hr_n", len(samples(reading, "heart_rate_bpm")), agreed.get("hr_n")
    yield "hr_mean", _mean(samples(reading, "heart_rate_bpm")), agreed.get("hr_mean")
    times = samples(reading, "time_s")
    yield "start", _utc(ours, times[0]), agreed.get("start")
    yield "end", _utc(ours, times[-1]), agreed.get("end")


def samples(reading: Reading, stream: str) -> list[float]:
    """The known samples of one stream, over all activities of a reading."""
    return [
        value
        for activity in reading.activities
        for value in activity.streams.get(stream, ())
        if value is not None
    ]


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else float("nan")


def _utc(activity: Activity, after_s: float) -> str:
    moment: datetime = activity.start.astimezone(UTC) + timedelta(seconds=after_s)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

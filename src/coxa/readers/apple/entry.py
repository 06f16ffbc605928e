"""A workout of Apple's with its samples and its route becomes an activity."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timezone
from typing import Any

from coxa.readers.apple.quantities import (
    COLUMNS,
    DISTANCE,
    DISTANCES,
    HEART_RATE,
    OSCILLATION,
    PREFIX,
    STANCE_TIME,
    STEP_LENGTH,
    STEPS,
)
from coxa.readers.apple.rows import rows_of
from coxa.readers.apple.times import epoch_s, named_zone, offset_at
from coxa.readers.apple.units import in_si
from coxa.readers.gpx.document import read_document
from coxa.readers.outcome import Unreadable
from coxa.readers.recording.assemble import Recording, activity_of
from coxa.readers.recording.geodesy import measure
from coxa.readers.recording.plausible import number
from coxa.readers.recording.samples import Row
from coxa.readers.recording.sport_names import Sport, named_sport
from coxa.readers.recording.strides import STEPS_A_STRIDE
from coxa.values.activity import Activity, Dynamics, Pause

_SPORT_PREFIX = "HKWorkoutActivityType"
_SECONDS_A_MINUTE = 60.0


def apple_activity(entry: Mapping[str, Any]) -> Activity:
    """Raises `Unreadable` where nobody can say when it was."""
    told: Mapping[str, str] = entry["workout"]
    try:
        start_s, end_s = epoch_s(told["startDate"]), epoch_s(told["endDate"])
    except (KeyError, ValueError) as error:
        raise Unreadable("This workout does not say when it was.") from error
    statistics = _by_quantity(entry.get("statistics", ()))
    samples: Mapping[str, Sequence[Sequence[float]]] = entry.get("samples", {})
    routes = [_route(text, start_s, end_s) for text in entry.get("routes", ())]
    timer_s = in_si(number(told.get("duration")), told.get("durationUnit", "min"))
    zone = named_zone(entry.get("metadata", {}).get("HKTimeZone", ""))
    activity = activity_of(
        Recording(
            rows=rows_of(start_s, samples, [row for route in routes for row in route]),
            start_s=start_s,
            zone=timezone(offset_at(start_s, zone)) if zone else None,
            sport=_sport(told, entry.get("metadata", {})),
            elapsed_s=end_s - start_s,
            timer_s=timer_s,
            distance_m=_distance_m(told, statistics, samples, routes),
            ascent_m=_ascent_m(entry.get("metadata", {})),
            avg_heart_rate_bpm=_average(statistics, HEART_RATE),
            max_heart_rate_bpm=_stat(statistics, HEART_RATE, "maximum"),
            avg_strides_per_min=_strides(samples, statistics, timer_s),
            dynamics=_dynamics(statistics),
            pauses=_pauses(entry.get("events", ()), start_s, end_s),
            device=told.get("sourceName"),
        )
    )
    # The offset of UTC itself names no zone to the assembler, but here the zone was named.
    return replace(activity, offset_known=zone is not None)


def _route(text: str, start_s: float, end_s: float) -> list[list[Row]]:
    """The points of the workout's own time; the receiver starts earlier and stops later."""
    segments = read_document(text.encode()).segments
    within = ([row for row in rows if start_s <= row["time_s"] <= end_s] for rows in segments)
    return [rows for rows in within if rows]


def _by_quantity(statistics: Sequence[Mapping[str, str]]) -> dict[str, Mapping[str, str]]:
    return {each.get("type", "").removeprefix(PREFIX): each for each in statistics}


def _stat(statistics: Mapping[str, Mapping[str, str]], name: str, key: str) -> float | None:
    told = statistics.get(name, {})
    return in_si(number(told.get(key)), told.get("unit"))


def _average(statistics: Mapping[str, Mapping[str, str]], name: str) -> float | None:
    return _stat(statistics, name, "average")


def _sport(told: Mapping[str, str], metadata: Mapping[str, str]) -> Sport:
    """Apple's own word in our spelling where it is a sport that we have no name for."""
    word = told.get("workoutActivityType", "").removeprefix(_SPORT_PREFIX)
    snake = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", word).lower()[:40] or "unknown"
    sport, sub_sport = named_sport(word) or (snake, None)
    if metadata.get("HKIndoorWorkout") == "1" and sport == "running":
        sub_sport = "treadmill"
    return sport, sub_sport


def _distance_m(
    told: Mapping[str, str],
    statistics: Mapping[str, Mapping[str, str]],
    samples: Mapping[str, Sequence[Sequence[float]]],
    routes: Sequence[list[list[Row]]],
) -> float | None:
    """The workout's sum in its old or new form, else the samples', else the way of the route."""
    old = in_si(number(told.get("totalDistance")), told.get("totalDistanceUnit"))
    if old:
        return old
    for name in DISTANCES:
        if new := _stat(statistics, name, "sum"):
            return new
    if summed := sum(value for _, _, value in samples.get(DISTANCE, ())):
        return summed
    return round(sum(map(measure, routes)), 2) or None


def _ascent_m(metadata: Mapping[str, str]) -> float | None:
    """``HKElevationAscended`` is written as ``1234 cm``."""
    value, _, unit = metadata.get("HKElevationAscended", "").partition(" ")
    return in_si(number(value), unit) if value else None


def _strides(
    samples: Mapping[str, Sequence[Sequence[float]]],
    statistics: Mapping[str, Mapping[str, str]],
    timer_s: float | None,
) -> float | None:
    """Steps of the workout over its time; the assembler counts in strides."""
    steps = _stat(statistics, STEPS, "sum") or sum(value for _, _, value in samples.get(STEPS, ()))
    if not steps or not timer_s:
        return None
    return steps / timer_s * _SECONDS_A_MINUTE / STEPS_A_STRIDE


def _dynamics(statistics: Mapping[str, Mapping[str, str]]) -> Dynamics:
    def mean(name: str) -> float | None:
        value = _average(statistics, name)
        return None if value is None else round(value * COLUMNS[name][1], 3)

    return Dynamics(
        stance_time_ms=mean(STANCE_TIME),
        vertical_oscillation_mm=mean(OSCILLATION),
        step_length_mm=mean(STEP_LENGTH),
    )


def _pauses(events: Sequence[Mapping[str, str]], start_s: float, end_s: float) -> tuple[Pause, ...]:
    """From each pause to the next resumption, or to the end."""
    pauses: list[Pause] = []
    since: float | None = None
    for kind, at in sorted(_moments(events), key=lambda moment: moment[1]):
        if kind.endswith("Pause") and since is None:
            since = at
        elif kind.endswith("Resume") and since is not None:
            pauses.append(_pause(since, at, start_s))
            since = None
    if since is not None:
        pauses.append(_pause(since, end_s, start_s))
    return tuple(pause for pause in pauses if pause.duration_s > 0 and pause.start_s >= 0)


def _moments(events: Sequence[Mapping[str, str]]) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    for event in events:
        try:
            found.append((event.get("type", ""), epoch_s(event.get("date", ""))))
        except ValueError:
            continue
    return found


def _pause(since_s: float, until_s: float, start_s: float) -> Pause:
    return Pause(round(since_s - start_s, 3), round(until_s - since_s, 3))

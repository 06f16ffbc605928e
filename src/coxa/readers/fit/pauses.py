"""Pauses and laps of a session, on the session's own clock."""

from collections.abc import Sequence

from coxa.readers.fit.told import Values
from coxa.readers.fit.when import seconds
from coxa.readers.recording.plausible import MAX_DISTANCE_M, MAX_ELAPSED_S, number, within
from coxa.values.activity import Lap, Pause

_STOPS = frozenset({"stop", "stop_all", "stop_disable", "stop_disable_all"})


def pauses_of(events: Sequence[Values], start_s: float, end_s: float) -> tuple[Pause, ...]:
    """From each stop of the timer to its next start, as far as it lies inside."""
    pauses: list[Pause] = []
    stopped_s: float | None = None
    for event in events:
        time_s = seconds(event, "timestamp")
        if event.get("event") != "timer" or time_s is None:
            continue
        if event.get("event_type") in _STOPS:
            stopped_s = time_s if stopped_s is None else stopped_s
        elif event.get("event_type") == "start" and stopped_s is not None:
            began, ended = max(stopped_s, start_s), min(time_s, end_s)
            if ended > began:
                pauses.append(Pause(round(began - start_s, 3), round(ended - began, 3)))
            stopped_s = None
    return tuple(pauses)


def laps_of(laps: Sequence[Values], start_s: float) -> tuple[Lap, ...]:
    """The laps that say when they started and how long they took."""
    found = []
    for lap in laps:
        began = seconds(lap, "start_time")
        elapsed_s = within(number(lap.get("total_elapsed_time")), 0.0, MAX_ELAPSED_S)
        if began is None or elapsed_s is None or abs(began - start_s) > MAX_ELAPSED_S:
            continue
        found.append(
            Lap(
                start_s=round(began - start_s, 3),
                elapsed_s=elapsed_s,
                timer_s=within(number(lap.get("total_timer_time")), 0.0, MAX_ELAPSED_S),
                distance_m=within(number(lap.get("total_distance")), 0.0, MAX_DISTANCE_M),
            )
        )
    return tuple(found)

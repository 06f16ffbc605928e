"""What a runner may type about a run. Beyond these it is a slip, and we say so."""

import math
from datetime import datetime, timedelta

from coxa.actions.day_bounds import sane_day
from coxa.actions.refusals import Refused

MAX_DISTANCE_M = 500_000.0  # longer than any day on foot
MAX_DURATION_S = 7 * 86_400.0  # six-day races exist
MAX_CLIMB_M = 30_000.0
MAX_EFFORT = 10.0  # of the scale that session load is counted with
# A clock that is a little ahead is no future run.
_AHEAD = timedelta(days=1)


def checked_distance(metres: float | None) -> float | None:
    """Metres above 0, or None for unknown. Raises `Refused`."""
    return _within(metres, MAX_DISTANCE_M, "A distance must be above 0 and at most 500 km.")


def checked_duration(seconds: float | None) -> float | None:
    """Seconds above 0, or None for unknown. Raises `Refused`."""
    return _within(seconds, MAX_DURATION_S, "A duration must be above 0 and at most 7 days.")


def checked_climb(metres: float | None) -> float | None:
    """Metres of 0 or more, or None for unknown. Raises `Refused`."""
    if metres is not None and not 0 <= metres <= MAX_CLIMB_M:
        raise Refused("Ascent and descent must be between 0 and 30,000 m.")
    return metres


def checked_start(start: datetime, now: datetime) -> datetime:
    """An instant with a zone that is not in the future. Raises `Refused`."""
    if start.tzinfo is None:
        raise Refused("The start needs a time zone.")
    if start > now + _AHEAD:
        raise Refused("The start lies in the future.")
    sane_day(start.date())
    return start


def _within(value: float | None, most: float, sentence: str) -> float | None:
    if value is not None and not (math.isfinite(value) and 0 < value <= most):
        raise Refused(sentence)
    return value


def checked_effort(effort: float | None) -> float | None:
    """0 for rest to 10 for one's utmost. Raises `Refused`."""
    if effort is not None and not 0 <= effort <= MAX_EFFORT:
        raise Refused("Name the effort from 0 to 10.")
    return effort

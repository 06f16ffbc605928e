"""What is typed about a run, read. Each raises `Refused` with a sentence for the runner."""

import math
from datetime import date, datetime, time, tzinfo

from coxa.actions.refusals import Refused
from coxa.interfaces.web.runs.words import clock
from coxa.values.distances import Units

SPORTS = ("running", "walking", "hiking", "cycling", "swimming", "training")


def read_start(day: str, at: str, zone: tzinfo) -> datetime:
    """On the runner's wall."""
    try:
        return datetime.combine(date.fromisoformat(day), time.fromisoformat(at), zone)
    except ValueError as error:
        raise Refused("Give the day and the time at which it began.") from error


def read_distance(text: str, units: Units) -> float | None:
    """Metres; None where nothing was typed."""
    words = text.strip().replace(",", ".")
    if not words:
        return None
    return _number(words, f"{text.strip()[:20]} is not a distance in {units}.") * units.metres


def read_duration(text: str) -> float | None:
    """Seconds of ``1:05:12``, ``29:41`` or ``45`` minutes; None where nothing was typed."""
    if not text.strip():
        return None
    fault = "Give the time as minutes, 45, or with seconds, 45:30, or with hours, 1:05:12."
    *bigger, last = (_number(part, fault) for part in text.strip().split(":"))
    if len(bigger) > 2 or (bigger and last >= 60) or (len(bigger) == 2 and bigger[1] >= 60):
        raise Refused(fault)
    if not bigger:
        return last * 60
    return last + 60 * bigger[-1] + (3600 * bigger[0] if len(bigger) == 2 else 0)


def _number(text: str, fault: str) -> float:
    try:
        number = float(text)
    except ValueError as error:
        raise Refused(fault) from error
    if not math.isfinite(number) or number < 0:
        raise Refused(fault)
    return number


def distance_field(metres: float | None, units: Units) -> str:
    """As the field shows it; finer than on the page, so that nothing is lost by looking."""
    return "" if metres is None else f"{metres / units.metres:.3f}".rstrip("0").rstrip(".")


def duration_field(seconds: float | None) -> str:
    """As the field shows it."""
    return "" if not seconds else clock(seconds)

"""A summary without a file becomes an activity of its own."""

from collections.abc import Mapping
from typing import Any

from coxa.readers.assemble import Recording, activity_of
from coxa.readers.garmin.summaries import summary_of
from coxa.readers.garmin.tell import named
from coxa.readers.outcome import Unreadable
from coxa.readers.strides import ALREADY_STEPS_PER_MIN, STEPS_A_STRIDE
from coxa.values.activity import Activity

_UNKNOWN_SPORT = ("unknown", None)


def garmin_activity(entry: Mapping[str, Any]) -> Activity:
    """Raises `Unreadable` where nobody can say when it was."""
    summary = summary_of(entry)
    if summary is None:
        raise Unreadable("This entry does not say when it was.")
    cadence = summary.avg_cadence
    if cadence is not None and cadence >= ALREADY_STEPS_PER_MIN:
        cadence /= STEPS_A_STRIDE
    activity = activity_of(
        Recording(
            rows=[],
            start_s=summary.start_s,
            zone=summary.zone,
            sport=summary.sport or _UNKNOWN_SPORT,
            elapsed_s=summary.elapsed_s or summary.timer_s,
            timer_s=summary.timer_s,
            distance_m=summary.distance_m,
            ascent_m=summary.ascent_m,
            descent_m=summary.descent_m,
            avg_heart_rate_bpm=summary.avg_heart_rate_bpm,
            max_heart_rate_bpm=summary.max_heart_rate_bpm,
            avg_strides_per_min=cadence,
        )
    )
    return named(summary, activity)

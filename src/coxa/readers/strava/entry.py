"""A row without a file becomes an activity of its own."""

from collections.abc import Mapping
from typing import Any

from coxa.readers.outcome import Unreadable
from coxa.readers.recording.assemble import Recording, activity_of
from coxa.readers.strava.dates import told_instant
from coxa.readers.strava.sports import strava_sport
from coxa.readers.strava.table import row_of
from coxa.readers.strava.tell import tell
from coxa.values.activity import Activity

_UNKNOWN_SPORT = ("unknown", None)


def strava_activity(entry: Mapping[str, Any]) -> Activity:
    """Raises `Unreadable` where nobody can say when it was."""
    row = row_of(entry)
    start = told_instant(row.date)
    if start is None:
        raise Unreadable(f"The date “{row.date[:40]}” is in no form that Coxa knows.")
    return tell(
        row,
        activity_of(
            Recording(
                rows=[],
                start_s=start.timestamp(),
                sport=strava_sport(row.sport) or _UNKNOWN_SPORT,
                elapsed_s=row.elapsed_s,
                timer_s=row.moving_s,
                distance_m=row.distance_m,
                ascent_m=row.ascent_m,
                descent_m=row.descent_m,
                avg_heart_rate_bpm=row.avg_heart_rate_bpm,
                max_heart_rate_bpm=row.max_heart_rate_bpm,
            )
        ),
    )

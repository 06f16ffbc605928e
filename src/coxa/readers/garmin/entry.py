"""A summary without a file becomes an activity of its own."""

from collections.abc import Mapping
from typing import Any

from coxa.readers.entry.listed import activity_listed
from coxa.readers.garmin.summaries import summary_of
from coxa.readers.outcome import Unreadable
from coxa.values.activity import Activity


def garmin_activity(entry: Mapping[str, Any]) -> Activity:
    """Raises `Unreadable` where nobody can say when it was."""
    summary = summary_of(entry)
    if summary is None:
        raise Unreadable("This entry does not say when it was.")
    return activity_listed(summary)

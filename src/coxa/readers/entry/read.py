"""Rows of archives' tables to a `Reading`."""

from collections.abc import Callable, Mapping
from typing import Any

from coxa.readers.apple.entry import apple_activity
from coxa.readers.entry.document import entry_of
from coxa.readers.gadgetbridge.entry import gadgetbridge_activity
from coxa.readers.garmin.entry import garmin_activity
from coxa.readers.health_connect.entry import health_connect_activity
from coxa.readers.outcome import Reading, Unreadable
from coxa.readers.strava.entry import strava_activity
from coxa.values.activity import Activity

# One line a kind of archive whose tables hold whole activities.
_SOURCES: dict[str, Callable[[Mapping[str, Any]], Activity]] = {
    "apple": apple_activity,
    "gadgetbridge": gadgetbridge_activity,
    "garmin": garmin_activity,
    "health_connect": health_connect_activity,
    "strava": strava_activity,
}


def read_entry(data: bytes) -> Reading:
    """The one activity of the row; raises `Unreadable`."""
    source, entry = entry_of(data)
    if source not in _SOURCES:
        raise Unreadable("This row comes from an archive that Coxa does not know.")
    return Reading(source, (_SOURCES[source](entry),))

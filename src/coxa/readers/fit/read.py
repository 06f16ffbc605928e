"""FIT bytes to a `Reading`."""

from coxa.readers.fit.decoder.decode import Fit, decode
from coxa.readers.fit.session import activity_in
from coxa.readers.fit.sessions import sessions_of
from coxa.readers.fit.told import Part
from coxa.readers.fit.when import zone_of
from coxa.readers.outcome import NotAnActivity, Reading, Unreadable
from coxa.values.activity import Activity

# What the other kinds of FIT file are, in a runner's words.
_OTHER_KINDS = {
    "settings": "the settings of a watch",
    "device": "a description of the watch",
    "sport": "the settings of a sport",
    "workout": "a planned workout",
    "course": "a course to follow",
    "schedules": "a training calendar",
    "weight": "weigh-ins",
    "totals": "the watch's totals",
    "goals": "the watch's goals",
    "blood_pressure": "blood pressure readings",
    "monitoring_a": "all-day steps and pulse",
    "monitoring_b": "all-day steps and pulse",
    "monitoring_daily": "all-day steps and pulse",
    "segment": "a segment",
    "segment_list": "a list of segments",
}

# The longest multisport file seen has seven, with the changes between sports.
MAX_SESSIONS = 200


def read_fit(data: bytes) -> Reading:
    """The activities of a FIT file, one for each session of each chained part.

    Raises `NotAnActivity` where the file says that it is something else or has no times, and
    `Unreadable` where nothing came out of a damaged file.
    """
    decoded = decode(data, checksum=False)  # what a flipped bit makes impossible is dropped later
    parts = [Part(part) for part in decoded.parts]
    recordings = [part for part in parts if _is_recording(part)]
    if sum(part.count("session") for part in recordings) > MAX_SESSIONS:
        raise Unreadable("The file holds more activities than any watch puts into one.")
    if not recordings:
        _refuse(decoded, parts)
    activities = tuple(activity for part in recordings for activity in _activities(part))
    if not activities:
        _refuse(decoded, parts, recordings)
    reason = None
    if not decoded.whole:
        reason = "The file is damaged or cut off; everything that could be read was kept."
    return Reading("fit", activities, salvaged=not decoded.whole, reason=reason)


def _is_recording(part: Part) -> bool:
    kind = part.first("file_id").get("type", "activity")
    return kind == "activity" and part.count("record") + part.count("session") > 0


def _activities(part: Part) -> list[Activity]:
    zone = zone_of(part.first("activity"))
    found = [activity_in(part, session, zone) for session in sessions_of(part)]
    return [activity for activity in found if activity.elapsed_s > 0 or activity.records > 1]


def _refuse(decoded: Fit, parts: list[Part], recordings: list[Part] | None = None) -> None:
    if recordings:
        raise NotAnActivity("The file carries no times, so nobody can say when this was.")
    kinds = [part.first("file_id").get("type") for part in parts]
    others = [kind for kind in kinds if kind not in {None, "activity"}]
    if others:
        what = _OTHER_KINDS.get(str(others[0]), "something else that a watch stores")
        raise NotAnActivity(f"This file holds {what}, not a recorded run.")
    if not decoded.whole:
        raise Unreadable("The file stops half-way, and nothing before that could be read.")
    raise NotAnActivity("Nothing was recorded in this file.")

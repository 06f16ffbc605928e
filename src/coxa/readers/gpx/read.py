"""GPX bytes to a `Reading`."""

from coxa.readers.gpx.document import Document, read_document
from coxa.readers.gpx.outings import Segments, outings
from coxa.readers.outcome import NotAnActivity, Reading, Unreadable
from coxa.readers.recording.assemble import Recording, activity_of
from coxa.readers.recording.clock import one_zone
from coxa.readers.recording.geodesy import measure
from coxa.readers.recording.sport_names import named_sport
from coxa.readers.recording.standstill import pauses_in
from coxa.values.activity import Activity

# A recorder dates every point; where most have no time the track was drawn or thinned out.
MIN_DATED_SHARE = 0.5

# One point is a place, not a way.
MIN_POINTS = 2


def read_gpx(data: bytes) -> Reading:
    """The activities of a GPX file; its tracks are one outing unless hours lie between them.

    Raises `NotAnActivity` for routes, waypoints and tracks without times, `Unreadable` else.
    """
    document = read_document(data)
    found = [outing for outing in outings(document.segments) if _points(outing) >= MIN_POINTS]
    _refuse_what_is_no_recording(document, found)
    activities = tuple(_activity(document, outing) for outing in found)
    return Reading("gpx", activities, salvaged=not document.whole, reason=_remark(document))


def _points(outing: Segments) -> int:
    return sum(len(segment) for segment in outing)


def _refuse_what_is_no_recording(document: Document, found: list[Segments]) -> None:
    dated = sum(len(segment) for segment in document.segments)
    placed = dated + document.without_time
    if not document.is_gpx:
        raise Unreadable("The file looks like GPX, but it is damaged at its very start.")
    if not document.whole and not found:
        raise Unreadable("The file stops half-way, and nothing before that could be read.")
    if placed and dated < MIN_DATED_SHARE * placed:
        raise NotAnActivity("This track has no times: it is a way to follow, not a recorded run.")
    if not found and document.routes_or_waypoints:
        raise NotAnActivity("This file holds only routes or places, and no recorded run.")
    if not found:
        raise NotAnActivity("This track is empty: nothing was recorded in it.")


def _activity(document: Document, outing: Segments) -> Activity:
    start_s = outing[0][0]["time_s"]
    distance_m = measure(outing)
    return activity_of(
        Recording(
            rows=sorted((row for rows in outing for row in rows), key=lambda row: row["time_s"]),
            start_s=start_s,
            zone=one_zone(document.zones),
            sport=named_sport(document.sport_word or ""),
            distance_m=round(distance_m, 2),
            pauses=pauses_in(outing, start_s),
            device=document.creator,
            title=document.title,
            salvaged=not document.whole,
        )
    )


def _remark(document: Document) -> str | None:
    if not document.whole:
        return "The file is damaged towards its end; everything before that was kept."
    if document.without_position:
        return f"{document.without_position} points without a position were left out."
    if document.without_time:
        return f"{document.without_time} points without a time were left out."
    return None

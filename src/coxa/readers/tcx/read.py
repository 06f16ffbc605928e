"""TCX bytes to a `Reading`."""

from coxa.readers.outcome import NotAnActivity, Reading, Unreadable
from coxa.readers.recording.assemble import Recording, activity_of
from coxa.readers.recording.clock import in_step, one_zone
from coxa.readers.recording.geodesy import measure
from coxa.readers.recording.plausible import MAX_ELAPSED_S
from coxa.readers.recording.samples import Row
from coxa.readers.recording.sport_names import named_sport
from coxa.readers.recording.standstill import pauses_in
from coxa.readers.tcx.document import ActivityTold, Document, read_document
from coxa.readers.tcx.laps import distance_m, laps_of, timer_s
from coxa.values.activity import Activity

# The first lap starts with the button, the first point with the first fix; further apart than
# this, one of the two clocks is wrong and the points are believed.
MAX_WAIT_FOR_FIRST_POINT_S = 300.0


def read_tcx(data: bytes) -> Reading:
    """The activities of a TCX file.

    Raises `NotAnActivity` for workouts, courses and empty activities, `Unreadable` else.
    """
    document = read_document(data)
    sound = document.whole and document.rooted
    found = [activity for told in document.activities if (activity := _activity(told, sound))]
    if not found:
        _refuse(document)
    return Reading("tcx", tuple(found), salvaged=not sound, reason=_remark(document))


def _remark(document: Document) -> str | None:
    if not document.whole:
        return "The file is damaged; everything that could be read before that was kept."
    if not document.rooted:
        return "The beginning of the file is missing; the activity in it could still be read."
    return None


def _refuse(document: Document) -> None:
    if not document.whole:
        raise Unreadable("The file stops half-way, and nothing before that could be read.")
    if document.workouts_or_courses and not document.activities:
        raise NotAnActivity("This file is a planned workout or a course, not a recorded run.")
    raise NotAnActivity("This file is empty: nothing was recorded in it.")


def _activity(told: ActivityTold, sound: bool) -> Activity | None:
    tracks = [rows for track in told.tracks if (rows := in_step(track))]
    tracks.sort(key=lambda rows: rows[0]["time_s"])
    rows = in_step([row for track in tracks for row in track])
    start_s = _start_s(told, rows)
    if start_s is None:
        return None
    timer = timer_s(told.laps)
    end_s = max(_end_s(told, start_s), rows[-1]["time_s"] if rows else start_s)
    elapsed_s = max(end_s - start_s, min(timer or 0.0, MAX_ELAPSED_S))
    if elapsed_s <= 0:
        return None
    return activity_of(
        Recording(
            rows=rows,
            start_s=start_s,
            zone=one_zone(told.zones),
            sport=named_sport(told.sport_word),
            elapsed_s=round(elapsed_s, 3),
            timer_s=timer,
            distance_m=_distance_m(told, tracks, rows),
            laps=laps_of(told.laps, start_s, end_s),
            pauses=pauses_in(tracks, start_s),
            device=told.device,
            salvaged=not sound,
        )
    )


def _start_s(told: ActivityTold, rows: list[Row]) -> float | None:
    pressed = next((lap.start_s for lap in told.laps if lap.start_s is not None), told.id_s)
    if not rows:
        return pressed if timer_s(told.laps) else None
    first = rows[0]["time_s"]
    if pressed is not None and 0 <= first - pressed <= MAX_WAIT_FOR_FIRST_POINT_S:
        return pressed
    return first


def _end_s(told: ActivityTold, start_s: float) -> float:
    """When the last lap ended by its own timer, where that is believable."""
    last = told.laps[-1] if told.laps else None
    if last is None or last.start_s is None or last.timer_s is None:
        return start_s
    end_s = last.start_s + last.timer_s
    return end_s if start_s <= end_s <= start_s + MAX_ELAPSED_S else start_s


def _distance_m(told: ActivityTold, tracks: list[list[Row]], rows: list[Row]) -> float | None:
    """The laps' own distance, else the points', else the way between the positions."""
    if by_laps := distance_m(told.laps):  # some writers put 0 into every lap
        return by_laps
    if any("distance_m" in row for row in rows):
        return None
    placed = [[row for row in track if "latitude_deg" in row] for track in tracks]
    return round(measure(placed), 2) if any(placed) else None

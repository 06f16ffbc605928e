"""A TCX document, read as a stream: activities, their laps, tracks and track points."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timezone

from coxa.readers.outcome import Unreadable
from coxa.readers.recording.clock import iso_instant
from coxa.readers.recording.plausible import number
from coxa.readers.recording.samples import Row
from coxa.readers.xml_stream import read_elements

# Twelve days of one point a second.
MAX_POINTS = 1_000_000

# (parent, element): the same names mean other things in a lap, a course or a creator.
_POINT_FIELDS = {
    ("Position", "LatitudeDegrees"): "latitude_deg",
    ("Position", "LongitudeDegrees"): "longitude_deg",
    ("Trackpoint", "AltitudeMeters"): "altitude_m",
    ("Trackpoint", "DistanceMeters"): "distance_m",
    ("HeartRateBpm", "Value"): "heart_rate_bpm",
    ("Trackpoint", "Cadence"): "cadence_spm",
    ("TPX", "RunCadence"): "cadence_spm",
    ("TPX", "Speed"): "speed_mps",
    ("TPX", "Watts"): "power_w",
}


@dataclass
class LapTold:
    """One lap as written; `start_s` in seconds since 1970 UTC."""

    start_s: float | None
    timer_s: float | None = None
    distance_m: float | None = None


@dataclass
class ActivityTold:
    """One activity as written; `tracks` hold only points that have a time."""

    sport_word: str
    id_s: float | None = None
    laps: list[LapTold] = field(default_factory=list)
    tracks: list[list[Row]] = field(default_factory=list)
    zones: set[timezone | None] = field(default_factory=set)
    device: str | None = None


@dataclass
class Document:
    """What a TCX file holds."""

    activities: list[ActivityTold] = field(default_factory=list)
    workouts_or_courses: int = 0
    rooted: bool = False  # whether the root element is the one that the format asks for
    whole: bool = True


def read_document(data: bytes) -> Document:
    """The document up to its end or its break; raises `Unreadable` for hostile XML."""
    reader = _Reader()
    reader.document.whole = read_elements(data, reader.start, reader.end)
    return reader.document


class _Reader:
    def __init__(self) -> None:
        self.document = Document()
        self._activity: ActivityTold | None = None
        self._point: Row | None = None
        self._points = 0

    def start(self, name: str, attributes: Mapping[str, str], ancestors: list[str]) -> None:
        if not ancestors:
            self.document.rooted = name == "TrainingCenterDatabase"
        if name == "Activity":
            self._activity = ActivityTold(attributes.get("Sport", ""))
            self.document.activities.append(self._activity)
        elif name in {"Workout", "Course"}:
            self.document.workouts_or_courses += 1
        elif self._activity is None:
            return
        elif name == "Lap":
            start = self._instant(self._activity, attributes.get("StartTime", ""))
            self._activity.laps.append(LapTold(start))
        elif name == "Track":
            self._activity.tracks.append([])
        elif name == "Trackpoint":
            self._point = {}

    def end(self, name: str, text: str, ancestors: list[str]) -> None:
        activity, parent = self._activity, ancestors[-1] if ancestors else ""
        if activity is None:
            return
        if name == "Activity":
            self._activity = None
        elif self._point is not None:
            self._end_in_point(activity, self._point, (parent, name), text)
        elif parent == "Lap" and activity.laps:
            _tell_lap(activity.laps[-1], name, text)
        elif parent == "Creator" and name == "Name":
            activity.device = text or None
        elif parent == "Activity" and name == "Id":
            activity.id_s = self._instant(activity, text)

    def _end_in_point(
        self, activity: ActivityTold, point: Row, where: tuple[str, str], text: str
    ) -> None:
        if where[1] == "Trackpoint":
            self._keep(activity, point)
            self._point = None
        elif where == ("Trackpoint", "Time"):
            time_s = self._instant(activity, text)
            if time_s is not None:
                point["time_s"] = time_s
        elif (stream := _POINT_FIELDS.get(where)) and (value := number(text)) is not None:
            point[stream] = value

    def _keep(self, activity: ActivityTold, point: Row) -> None:
        self._points += 1
        if self._points > MAX_POINTS:
            raise Unreadable("The file holds more points than anybody could have recorded.")
        if not {"latitude_deg", "longitude_deg"} <= point.keys():  # half a position is none
            point.pop("latitude_deg", None)
            point.pop("longitude_deg", None)
        if "time_s" in point and len(point) > 1:  # a bare time marks a pause, and measures nothing
            if not activity.tracks:
                activity.tracks.append([])
            activity.tracks[-1].append(point)

    @staticmethod
    def _instant(activity: ActivityTold, text: str) -> float | None:
        told = iso_instant(text)
        if told is None:
            return None
        activity.zones.add(told[1])
        return told[0]


def _tell_lap(lap: LapTold, name: str, text: str) -> None:
    if name == "TotalTimeSeconds":
        lap.timer_s = number(text)
    elif name == "DistanceMeters":
        lap.distance_m = number(text)

"""A GPX document, read as a stream: track points in segments, and what the tracks say.

Read with expat and not with gpxpy, which loses the whole file for one bad point or a cut-off end.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timezone

from coxa.readers.outcome import Unreadable
from coxa.readers.recording.clock import iso_instant
from coxa.readers.recording.plausible import in_bounds, number
from coxa.readers.recording.samples import Row
from coxa.readers.xml_stream import read_elements

# Twelve days of one point a second.
MAX_POINTS = 1_000_000

# By local name, for every sender binds its own prefixes: Garmin TrackPointExtension v1 and v2,
# ClueTrust gpxdata (Suunto, Wahoo), Strava's bare <power>, and GPX 1.0's own <speed>.
_FIELDS = {
    "ele": "altitude_m",
    "hr": "heart_rate_bpm",
    "heartrate": "heart_rate_bpm",
    "cad": "cadence_spm",
    "cadence": "cadence_spm",
    "runcadence": "cadence_spm",
    "atemp": "temperature_c",
    "temp": "temperature_c",
    "temperature": "temperature_c",
    "speed": "speed_mps",
    "power": "power_w",
    "watts": "power_w",
    "powerinwatts": "power_w",
}

# Software signs as "Name - https://…"; the name is enough.
_WEB_ADDRESS = re.compile(r"\s*-*\s*https?://")


@dataclass
class Document:
    """What a GPX file holds; every row has a time and a position."""

    segments: list[list[Row]] = field(default_factory=list)
    zones: set[timezone | None] = field(default_factory=set)
    points: int = 0
    without_position: int = 0
    without_time: int = 0
    routes_or_waypoints: int = 0
    sport_word: str | None = None
    title: str | None = None
    creator: str | None = None
    is_gpx: bool = False
    whole: bool = True


def read_document(data: bytes) -> Document:
    """The document up to its end or its break; raises `Unreadable` for hostile XML."""
    reader = _Reader()
    reader.document.whole = read_elements(data, reader.start, reader.end)
    return reader.document


class _Reader:
    def __init__(self) -> None:
        self.document = Document()
        self._point: Row | None = None

    def start(self, name: str, attributes: Mapping[str, str], ancestors: list[str]) -> None:
        found = self.document
        if name == "trkpt":
            self._point = {}
            self._place(attributes)
        elif name == "trkseg":
            found.segments.append([])
        elif name in {"rte", "wpt"}:
            found.routes_or_waypoints += 1
        elif name == "gpx" and not ancestors:
            found.is_gpx = True
            found.creator = _WEB_ADDRESS.split(attributes.get("creator", ""))[0].strip() or None

    def _place(self, attributes: Mapping[str, str]) -> None:
        assert self._point is not None
        latitude = in_bounds("latitude_deg", number(attributes.get("lat")))
        longitude = in_bounds("longitude_deg", number(attributes.get("lon")))
        if latitude is not None and longitude is not None:
            self._point["latitude_deg"] = latitude
            self._point["longitude_deg"] = longitude

    def end(self, name: str, text: str, ancestors: list[str]) -> None:
        if self._point is None:
            if text and ancestors and ancestors[-1] == "trk":
                self._name_track(name, text)
        elif name == "trkpt":
            self._keep(self._point)
            self._point = None
        elif name == "time":
            self._date(self._point, text)
        elif (stream := _FIELDS.get(name.lower())) and (value := number(text)) is not None:
            self._point[stream] = value

    def _date(self, point: Row, text: str) -> None:
        told = iso_instant(text)
        if told is not None:
            point["time_s"] = told[0]
            self.document.zones.add(told[1])

    def _name_track(self, name: str, text: str) -> None:
        if name == "type":
            self.document.sport_word = self.document.sport_word or text
        elif name == "name":
            self.document.title = self.document.title or text

    def _keep(self, point: Row) -> None:
        found = self.document
        found.points += 1
        if found.points > MAX_POINTS:
            raise Unreadable("The file holds more points than anybody could have recorded.")
        if "latitude_deg" not in point:
            found.without_position += 1
        elif "time_s" not in point:
            found.without_time += 1
        else:
            if not found.segments:
                found.segments.append([])
            found.segments[-1].append(point)

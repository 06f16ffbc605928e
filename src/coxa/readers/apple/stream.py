"""``export.xml`` as a stream: samples to the spool, workouts in a list. Nothing is kept whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from coxa.readers.apple.quantities import CODES, WALKING
from coxa.readers.apple.spool import Sample, Spool
from coxa.readers.apple.times import epoch_s
from coxa.readers.apple.units import in_si
from coxa.readers.apple.walking import Walks
from coxa.readers.outcome import Unreadable
from coxa.readers.recording.plausible import number

Attributes = dict[str, str]

# Real exports nest 4 deep.
_MAX_DEPTH = 32
# Twenty years of six workouts a day; more is no person's.
_MAX_WORKOUTS = 50_000
# One workout of a day-long hike has some hundred parts.
_MAX_PARTS = 2_000
_MAX_SOURCES = 60_000  # their number goes into two bytes

# The document type stands at the top, is hundreds of lines long and, since 2022, malformed. It
# says nothing that is needed, so it is cut out before it is parsed.
_DOCTYPE, _DOCTYPE_END = b"<!DOCTYPE", b"]>"
_HEAD_BYTES = 256 * 1024
ROOT = b"<HealthData"


@dataclass
class Workout:
    """One ``<Workout>`` as written: its attributes, and those of the elements inside it."""

    attributes: Attributes
    statistics: list[Attributes] = field(default_factory=list)
    events: list[Attributes] = field(default_factory=list)
    metadata: Attributes = field(default_factory=dict)
    routes: list[str] = field(default_factory=list)


@dataclass
class Told:
    """What the export holds; `whole` is False where it broke off.

    `exported_s` is when the phone wrote it, in seconds since 1970 UTC; None where it does not say.
    """

    workouts: list[Workout] = field(default_factory=list)
    sources: dict[str, int] = field(default_factory=dict)
    spool: Spool = field(default_factory=Spool)
    walks: Walks = field(default_factory=Walks)
    exported_s: float | None = None
    whole: bool = True


def read_stream(pieces: Iterable[bytes]) -> Told:
    """Everything up to the end or the break; raises `Unreadable` for hostile XML."""
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.ordered_attributes = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        for piece in _without_doctype(pieces):
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError:
        reader.told.whole = False
    return reader.told


def _refuse(*_parts: object) -> None:
    raise Unreadable("The file defines entities of its own; for safety such files are not read.")


def _without_doctype(pieces: Iterable[bytes]) -> Iterator[bytes]:
    waiting = iter(pieces)
    head = b""
    for piece in waiting:
        head += piece
        if ROOT in head or len(head) > _HEAD_BYTES:
            break
    began = head.find(_DOCTYPE, 0, _HEAD_BYTES)
    root = head.find(ROOT)
    if 0 <= began < root:
        ended = head.rfind(_DOCTYPE_END, began, root)
        head = head[:began] + head[root if ended < 0 else ended + len(_DOCTYPE_END) :]
    yield head
    yield from waiting


class _Reader:
    def __init__(self) -> None:
        self.told = Told()
        self._workout: Workout | None = None
        self._parts = 0
        self._depth = 0

    def start(self, name: str, pairs: list[str]) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise Unreadable("The file is nested far deeper than any export.")
        if name == "Record":
            if self._workout is None:
                self._record(pairs)
        elif name == "Workout":
            self._open(_attributes(pairs))
        elif name == "ExportDate":
            self._exported(_attributes(pairs))
        elif self._workout is not None:
            self._inside(self._workout, name, pairs)

    def end(self, name: str) -> None:
        self._depth -= 1
        if name == "Workout" and self._workout is not None:
            self.told.workouts.append(self._workout)
            self._workout = None

    def _record(self, pairs: list[str]) -> None:
        # Apple writes the type first; looking nowhere else lets millions of others pass quickly.
        code = CODES.get(pairs[1]) if pairs and pairs[0] == "type" else None
        if code is None:
            return
        told = _attributes(pairs)
        value = in_si(number(told.get("value")), told.get("unit"))
        try:
            start_s, end_s = epoch_s(told["startDate"]), epoch_s(told["endDate"])
        except (KeyError, ValueError, OverflowError):
            return
        if value is None:
            return
        source = self._source(told.get("sourceName", ""))
        if code in WALKING:
            lasts_s = end_s - start_s
            self.told.walks.add(WALKING[code], source, told["startDate"], lasts_s, value)
        else:
            self.told.spool.add(Sample(code, source, start_s, end_s, value))

    def _exported(self, told: Attributes) -> None:
        try:
            self.told.exported_s = epoch_s(told.get("value", ""))
        except (ValueError, OverflowError):
            self.told.exported_s = None

    def _source(self, name: str) -> int:
        sources = self.told.sources
        return sources.setdefault(name, min(len(sources), _MAX_SOURCES))

    def _open(self, attributes: Attributes) -> None:
        if len(self.told.workouts) >= _MAX_WORKOUTS:
            raise Unreadable("The export lists more workouts than anybody could have done.")
        self._workout = Workout(attributes)
        self._parts = 0

    def _inside(self, workout: Workout, name: str, pairs: list[str]) -> None:
        self._parts += 1
        if self._parts > _MAX_PARTS:
            return
        told = _attributes(pairs)
        if name == "WorkoutStatistics":
            workout.statistics.append(told)
        elif name == "WorkoutEvent":
            workout.events.append(told)
        elif name == "MetadataEntry":
            workout.metadata.setdefault(told.get("key", ""), told.get("value", ""))
        elif name == "FileReference" and told.get("path"):
            workout.routes.append(told["path"])


def _attributes(pairs: list[str]) -> Attributes:
    return dict(zip(pairs[::2], pairs[1::2], strict=True))

"""The export as a bundle: each workout with its samples and its route is an activity.

The layout is known from one small real export and from descriptions. The XML's name comes in the
phone's language, so it is known by its first element.
"""

import gzip
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from functools import partial
from typing import Any

from coxa.readers.apple.samples import Span, filled, of_one_source, spans_of
from coxa.readers.apple.stream import ROOT, Attributes, Told, read_stream
from coxa.readers.bundle import Bundle
from coxa.readers.entry.document import entry_bytes
from coxa.readers.found import NO_ACTIVITY_FILE, Finding, Found, TurnedAway, Walked
from coxa.readers.limits import MAX_HEALTH_EXPORT_BYTES
from coxa.readers.outcome import Unreadable
from coxa.values.walking import WalkingDay

HEALTH_TABLE = "export.xml"
_FOLDER = "apple_health_export/"
_CLINICAL = "_cda.xml"  # the same samples for clinics, without workouts
_ROUTES = "workout-routes/"
_HEAD_BYTES = 256 * 1024
_NOTHING = "There is no workout in this export."
_CUT_OFF = "The export is damaged or cut off; the workouts before that were read."
_READ = "Read for the workouts in it."
_WALKED = "Read for how you walk, day by day."
_WALKING = "/walking"

# Written into each sample's device: an address in the phone's memory that changes every time.
_ADDRESS = re.compile(r"^<+HKDevice: 0x[0-9a-f]+>,?\s*", re.IGNORECASE)


def apple_root(names: Sequence[str]) -> str | None:
    """Apple's own folder, else that of a file that is called as in English."""
    for name in names:
        at = f"/{name}".find(f"/{_FOLDER}")
        if at >= 0:
            return name[: at + len(_FOLDER)]
    plain = next((name for name in names if f"/{name}".endswith(f"/{HEALTH_TABLE}")), None)
    return None if plain is None else plain[: -len(HEALTH_TABLE)]


def apple_findings(bundle: Bundle) -> Iterator[Finding]:
    """Where nothing in it is Apple's, file by file as without an archive."""
    tables = [name for name in bundle.names if _is_table(bundle, name)]
    if not tables:
        return (found for name in bundle.names for found in bundle.findings(name))
    return _findings(bundle, tables[0])


def _is_table(bundle: Bundle, name: str) -> bool:
    if "/" in name or not name.lower().endswith(".xml"):
        return False
    try:
        first = next(iter(bundle.pieces(name, MAX_HEALTH_EXPORT_BYTES)), b"")
    except Unreadable:
        return False
    return ROOT in first[:_HEAD_BYTES]


def _findings(bundle: Bundle, table: str) -> Iterator[Finding]:
    try:
        told = read_stream(bundle.pieces(table, MAX_HEALTH_EXPORT_BYTES))
    except Unreadable as refusal:
        yield TurnedAway(bundle.shown(table), "refused", refusal.reason)
        told = None
    used: set[str] = set()
    if told is not None:
        yield from _of_the_table(bundle.shown(table), told)
        for span in filled(spans_of(told), told.spool):
            routes = _routes(bundle, span)
            used.update(routes)
            path = f"{bundle.shown(table)}/{span.workout.attributes['startDate']}"
            yield Found(path, partial(_packed, bundle, span, routes))
    for name in bundle.names:
        if name.lower().endswith(_CLINICAL):
            yield TurnedAway(bundle.shown(name), "skipped", NO_ACTIVITY_FILE)
        elif name != table and name not in used:
            yield from bundle.findings(name)


def _of_the_table(shown: str, told: Told) -> Iterator[Finding]:
    """Lines for the table itself; walking has a line of its own, even from a damaged one."""
    walked = told.walks.days()
    if not told.whole:
        yield TurnedAway(shown, "refused", _CUT_OFF)
    elif told.workouts or not walked:
        yield TurnedAway(shown, "skipped", _READ if told.workouts else _NOTHING)
    if walked:
        yield Walked(f"{shown}{_WALKING}", walked, _told_at(told, walked), _WALKED)


def _told_at(told: Told, walked: Sequence[WalkingDay]) -> datetime:
    """When the phone wrote it; else the last day that it knows of."""
    if told.exported_s is not None:
        return datetime.fromtimestamp(told.exported_s, UTC)
    return datetime.combine(walked[-1].day, time(), UTC)


def _routes(bundle: Bundle, span: Span) -> list[str]:
    """Paths begin with a stroke and are Apple's own; only what the archive lists is opened."""
    there = frozenset(bundle.names)
    named = [path.lstrip("/") for path in span.workout.routes]
    return [name for name in named if name.startswith(_ROUTES) and name in there]


def _packed(bundle: Bundle, span: Span, routes: Sequence[str]) -> bytes:
    """The workout as it is kept: all that the export tells of it, in one document."""
    workout = span.workout
    entry: dict[str, Any] = {
        "workout": _stable(workout.attributes),
        "statistics": workout.statistics,
        "events": workout.events,
        "metadata": workout.metadata,
        "samples": of_one_source(span),
        "routes": [text for name in routes if (text := _text(bundle, name))],
    }
    return gzip.compress(entry_bytes("apple", entry), mtime=0)


def _text(bundle: Bundle, name: str) -> str | None:
    try:
        return bundle.load(name).decode("utf-8", "replace")
    except Unreadable:
        return None  # the workout is worth having without its map


def _stable(attributes: Attributes) -> Attributes:
    device = _ADDRESS.sub("", attributes.get("device", ""))
    return {**attributes, "device": device} if device else attributes

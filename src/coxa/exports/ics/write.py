"""Entries as iCalendar (RFC 5545), the same bytes for the same entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from coxa.exports.ics.entry import Entry
from coxa.values.calendar import Revision

PRODUCT = "-//Coxa//plan//EN"
FETCH_AGAIN = timedelta(hours=6)  # a plan changes with a note, not by the minute
_YEARS = 2  # of the zone's rules: further ahead there is no plan


@dataclass(frozen=True)
class Frame:
    """`seed` keeps the UIDs of one runner apart from all others; `where` is the runner's wall."""

    name: str
    seed: UUID
    where: ZoneInfo
    on: date


def calendar_bytes(
    frame: Frame, entries: Sequence[Entry], revisions: Mapping[str, Revision]
) -> bytes:
    """`revisions` go by the key of the entry, and there is one for each."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", frame.name)
    calendar.add("x-wr-timezone", frame.where.key)
    calendar.add("refresh-interval", FETCH_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    calendar.add_component(_zone(frame.where, frame.on))
    for entry in entries:
        calendar.add_component(_event(entry, revisions[entry.key], frame))
    written: bytes = calendar.to_ical()
    return written


def _zone(where: ZoneInfo, on: date) -> Timezone:
    """Whole years, so that the block does not change from one day to the next."""
    first, last = date(on.year - 1, 1, 1), date(on.year + _YEARS, 1, 1)
    return Timezone.from_tzinfo(where, where.key, first_date=first, last_date=last)


def _event(entry: Entry, revision: Revision, frame: Frame) -> Event:
    event = Event()
    event.add("uid", f"{uuid5(frame.seed, entry.key)}")
    event.add("dtstamp", revision.changed_at)
    event.add("last-modified", revision.changed_at)
    event.add("sequence", revision.sequence)
    event.add("summary", entry.title)
    if entry.text:
        event.add("description", entry.text)
    if entry.at is None:
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
    else:
        start = datetime.combine(entry.day, entry.at, frame.where)
        event.add("dtstart", start)
        event.add("duration", timedelta(minutes=entry.minutes))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    return event

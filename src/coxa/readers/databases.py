"""A database that came alone, without the archive around it."""

from collections.abc import Iterator

from coxa.readers.bundle import Bundle
from coxa.readers.found import NO_ACTIVITY_FILE, Finding, TurnedAway
from coxa.readers.gadgetbridge.archive import workouts_in
from coxa.readers.gadgetbridge.summaries import SUMMARIES
from coxa.readers.health_connect.archive import sessions_in
from coxa.readers.health_connect.sessions import SESSIONS
from coxa.readers.outcome import Unreadable
from coxa.readers.sqlite_file import opened

# One line a kind of database, known by the table that holds its activities.
_READERS = ((SESSIONS, sessions_in), (SUMMARIES, workouts_in))


def found_in_database(bundle: Bundle, name: str) -> Iterator[Finding]:
    """The activities of a database of a kind that is known."""
    try:
        with opened(bundle, name) as tables:
            readers = [reader for table, reader in _READERS if tables.has(table)]
        if not readers:
            yield TurnedAway(bundle.shown(name), "skipped", NO_ACTIVITY_FILE)
            return
        found = readers[0](bundle, name)
    except Unreadable as refusal:
        yield TurnedAway(bundle.shown(name), "refused", refusal.reason)
        return
    yield from found

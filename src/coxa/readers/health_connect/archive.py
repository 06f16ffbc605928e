"""The export as a bundle: each session of its database is an activity."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from coxa.readers.bundle import Bundle
from coxa.readers.entry.document import entry_bytes
from coxa.readers.found import Finding, Found, TurnedAway
from coxa.readers.health_connect.sessions import entry_of, sessions_of
from coxa.readers.sqlite_file import opened

HEALTH_CONNECT_DATABASE = "health_connect_export.db"
_READ = "Read for the sessions in it."


def health_connect_root(names: Sequence[str]) -> str | None:
    """The folder of the database; the zip around it has a name in the phone's language."""
    for name in names:
        if f"/{name}".endswith(f"/{HEALTH_CONNECT_DATABASE}"):
            return name[: -len(HEALTH_CONNECT_DATABASE)]
    return None


def health_connect_findings(bundle: Bundle) -> Iterator[Finding]:
    """Raises `Unreadable` at once where the database cannot be read."""
    return sessions_in(bundle, HEALTH_CONNECT_DATABASE)


def sessions_in(bundle: Bundle, table: str) -> Iterator[Finding]:
    """The sessions of one database; raises `Unreadable` at once."""
    with opened(bundle, table) as tables:
        entries = [entry_of(session) for session in sessions_of(tables)]
    return _findings(bundle, table, entries)


def _findings(
    bundle: Bundle, table: str, entries: Sequence[Mapping[str, Any]]
) -> Iterator[Finding]:
    label = bundle.shown(table)
    yield TurnedAway(label, "skipped", _READ)
    for entry in entries:
        path = f"{label}/{entry['session']['uuid']}"
        yield Found(path, partial(entry_bytes, "health_connect", entry))
    for name in bundle.names:
        if name != table:
            yield from bundle.findings(name)

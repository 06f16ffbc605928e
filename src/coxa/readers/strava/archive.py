"""The export as a bundle: each file with what the table says of it, and the rows without a file.

The layout is known from two real archives and three real headers as others describe them; the
files' names are upload ids, so rows and files are joined by the table's own column.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from coxa.readers.bundle import Bundle, root_before
from coxa.readers.entry.document import entry_bytes
from coxa.readers.found import Finding, Found, TurnedAway
from coxa.readers.names import shown
from coxa.readers.strava.table import Line, StravaRow, lines_of
from coxa.readers.strava.tell import tell

STRAVA_TABLE = "activities.csv"
_FILES = "activities/"
_READ = "Read for the names, notes and shoes of the runs."


def strava_root(names: Sequence[str]) -> str | None:
    """The folder of the table, where files or another table of Strava's lie beside it."""
    root = root_before(names, STRAVA_TABLE)
    if root is None:
        return None
    beside = (root + _FILES, root + "profile.csv", root + "shoes.csv", root + "media.csv")
    return root if any(name.startswith(beside) for name in names) else None


def strava_findings(bundle: Bundle) -> Iterator[Finding]:
    """Raises `Unreadable` at once where the table cannot be read."""
    return _findings(bundle, lines_of(bundle.load(STRAVA_TABLE)))


def _findings(bundle: Bundle, lines: list[Line]) -> Iterator[Finding]:
    by_file = {line.row.file: line.row for line in lines if line.row.file}
    for name in bundle.names:
        if name == STRAVA_TABLE:
            yield TurnedAway(bundle.shown(name), "skipped", _READ)
        else:
            yield from _told(bundle.findings(name), by_file.get(name))
    there = frozenset(bundle.names)
    for line in lines:
        if line.row.file not in there:
            path = f"{bundle.shown(STRAVA_TABLE)}/{shown(line.row.id)}"
            yield Found(path, partial(entry_bytes, "strava", line.cells))


def _told(findings: Iterator[Finding], row: StravaRow | None) -> Iterator[Finding]:
    for finding in findings:
        if row is None or not isinstance(finding, Found):
            yield finding
        else:
            yield Found(finding.path, finding.load, tell=partial(tell, row))

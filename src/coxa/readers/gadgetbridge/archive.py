"""The export as a bundle: tracks with the row of the same minute, and rows without a track."""

from collections.abc import Iterator, Sequence
from functools import partial

from coxa.readers.bundle import Bundle
from coxa.readers.entry.document import entry_bytes
from coxa.readers.entry.listed import Listed, in_order, tell
from coxa.readers.found import Finding, Found, TurnedAway
from coxa.readers.gadgetbridge.summaries import listed_of, summaries_in
from coxa.readers.sqlite_file import opened

GADGETBRIDGE_DATABASE = "database/Gadgetbridge"
_NAMES = (GADGETBRIDGE_DATABASE, "Gadgetbridge", "Gadgetbridge.db")
# A track begins with its first fix, up to a minute after the button.
SAME_START_S = 60.0
_READ = "Read for the workouts in it."


def gadgetbridge_root(names: Sequence[str]) -> str | None:
    """The folder above the database."""
    for tail in _NAMES:
        found = next((name for name in names if f"/{name}".endswith(f"/{tail}")), None)
        if found is not None:
            return found[: -len(tail)]
    return None


def gadgetbridge_findings(bundle: Bundle) -> Iterator[Finding]:
    """Raises `Unreadable` at once where the database cannot be read."""
    return workouts_in(bundle, next(name for name in _NAMES if name in bundle.names))


def workouts_in(bundle: Bundle, table: str) -> Iterator[Finding]:
    """The workouts of one database; raises `Unreadable` at once."""
    with opened(bundle, table) as tables:
        listed = [listed_of(cells) for cells in summaries_in(tables)]
    return _findings(bundle, table, listed)


def _findings(bundle: Bundle, table: str, listed: Sequence[Listed]) -> Iterator[Finding]:
    ordered = in_order(listed)
    label = bundle.shown(table)
    yield TurnedAway(label, "skipped", _READ)
    for name in bundle.names:
        if name != table:
            for finding in bundle.findings(name):
                yield _told(finding, ordered)
    for each in listed:
        document = partial(entry_bytes, "gadgetbridge", each.cells)
        yield Found(f"{label}/{each.id}", document, only_if_new=True)


def _told(finding: Finding, listed: Sequence[Listed]) -> Finding:
    if not isinstance(finding, Found):
        return finding
    return Found(finding.path, finding.load, tell=partial(tell, listed, SAME_START_S))

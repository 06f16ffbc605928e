"""The export as a bundle: every file with its summary, then the summaries without a file.

The layout is known from descriptions of four real exports. Whether a summary has a file shows only
when the files are read, so each is offered at the end and is nothing where its outing is there.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from coxa.readers.bundle import Bundle
from coxa.readers.entry.document import entry_bytes
from coxa.readers.entry.listed import Listed, in_order, tell
from coxa.readers.found import Finding, Found, TurnedAway
from coxa.readers.garmin.summaries import summaries_of
from coxa.readers.names import shown
from coxa.readers.outcome import Unreadable

_FOLDER = "DI_CONNECT/"
_SUMMARIES = "summarizedActivities.json"
# The watch's clock and the site's round apart by a second or two.
SAME_START_S = 5.0
_READ = "Read for the names of the activities."


def garmin_root(names: Sequence[str]) -> str | None:
    """What stands before Garmin's own folder, else the folder of the summaries."""
    for name in names:
        at = f"/{name}".find(f"/{_FOLDER}")
        if at >= 0:
            return name[:at]
    listed = next((name for name in names if name.endswith(_SUMMARIES)), None)
    return None if listed is None else listed[: listed.rfind("/") + 1]


def garmin_findings(bundle: Bundle) -> Iterator[Finding]:
    """Summaries that cannot be read are refused by name; the files are taken all the same."""
    refused: list[TurnedAway] = []
    read: list[tuple[str, Listed]] = []
    for name in bundle.names:
        if name.endswith(_SUMMARIES):
            try:
                told = summaries_of(bundle.load(name))
            except Unreadable as refusal:
                refused.append(TurnedAway(bundle.shown(name), "refused", refusal.reason))
            else:
                refused.append(TurnedAway(bundle.shown(name), "skipped", _READ))
                read.extend((name, summary) for summary in told)
    return _findings(bundle, refused, read)


def _findings(
    bundle: Bundle, tables: Sequence[TurnedAway], read: Sequence[tuple[str, Listed]]
) -> Iterator[Finding]:
    ordered = in_order([summary for _, summary in read])
    yield from tables
    for name in bundle.names:
        if not name.endswith(_SUMMARIES):
            yield from _told(bundle.findings(name), ordered)
    for name, summary in read:
        path = f"{bundle.shown(name)}/{shown(summary.id)}"
        yield Found(path, partial(entry_bytes, "garmin", summary.cells), only_if_new=True)


def _told(findings: Iterator[Finding], summaries: Sequence[Listed]) -> Iterator[Finding]:
    for finding in findings:
        if not isinstance(finding, Found):
            yield finding
        else:
            yield Found(finding.path, finding.load, tell=partial(tell, summaries, SAME_START_S))

"""Take in what a watch recorded: files, folders, archives, uploads; one line a file."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from pathlib import Path

from django.conf import settings

from coxa.actions.importing.archive_memory import ArchiveMemory
from coxa.actions.importing.decoding import WORTH_A_POOL, Decoded, decode_each, sane_jobs
from coxa.readers.names import printable
from coxa.readers.outcome import NotAnActivity, Reading, Unreadable
from coxa.readers.packed.containers import (
    Finding,
    Found,
    Tally,
    TurnedAway,
    Walked,
    found_at,
    found_in_upload,
)
from coxa.store.activities.matching import are_here
from coxa.store.home.disk import FULL, is_disk_full
from coxa.store.home.trace import keep_trace
from coxa.store.taking_in.import_line import ImportLine, ImportStatus
from coxa.store.taking_in.known_files import KnownFiles
from coxa.store.taking_in.originals import digest
from coxa.store.taking_in.take_in import Original, WhatWasRead, take_in
from coxa.store.trends.walking import keep_walking
from coxa.values.activity import Activity
from coxa.values.days import FIRST_DAY, LAST_DAY

DAMAGED = "The file was read, but could not be kept. The reason is in the log under {}."
CLOCK = f"The clock of the watch was wrong: no day here lies from {FIRST_DAY} to {LAST_DAY}."

OnRefused = Callable[[str, bytes], None]


@dataclass(frozen=True)
class Upload:
    """Bytes that came with a name; the name is shown, never believed."""

    name: str
    data: bytes


@dataclass(frozen=True)
class ImportSummary:
    """How many went which way, and how long it took in seconds."""

    imported: int
    duplicate: int
    refused: int
    skipped: int
    seconds: float


def import_files(
    runner_id: int,
    sources: Iterable[Path | Upload],
    now: datetime,
    jobs: int | None = None,
    tally: Tally | None = None,
) -> Iterator[ImportLine]:
    """One line a file, as it is done. A bad file is refused by name, and the others go in.

    `jobs` processes decode; None lets the amount of work and the machine decide. `tally` counts
    the files that are known of.
    """
    memory = ArchiveMemory(runner_id)
    unknown: list[Path | Upload] = []
    for source in sources:
        lines = None
        if isinstance(source, Path):
            lines = memory.lines_of(source, printable(str(source)))
        if lines is None:
            unknown.append(source)
        else:
            yield from lines
    for line in take_in_findings(runner_id, _findings(unknown, tally), now, jobs):
        memory.hear(line)
        yield line
    memory.keep()


def _findings(sources: Iterable[Path | Upload], tally: Tally | None) -> Iterator[Finding]:
    for source in sources:
        if isinstance(source, Path):
            yield from found_at(source, tally)
        else:
            yield from found_in_upload(source.name, source.data)


def take_in_findings(
    runner_id: int,
    findings: Iterable[Finding],
    now: datetime,
    jobs: int | None = None,
    on_refused: OnRefused | None = None,
) -> Iterator[ImportLine]:
    """As `import_files`, from files that were found already.

    `on_refused` is given the path and the bytes of a file that was read and could not be used.
    """
    known = KnownFiles(runner_id)

    def settle(finding: Finding) -> ImportLine | Original:
        if isinstance(finding, Walked):
            return _walked(runner_id, finding)
        return _loaded(known, finding)

    waiting = iter(findings)
    first = list(islice(waiting, WORTH_A_POOL))
    count = sane_jobs(jobs, many=len(first) == WORTH_A_POOL)
    for outcome in decode_each(map(settle, chain(first, waiting)), count):
        line = outcome if isinstance(outcome, ImportLine) else _kept(runner_id, outcome, now)
        if line is None:
            continue
        if on_refused and isinstance(outcome, Decoded) and line.status is ImportStatus.REFUSED:
            on_refused(line.path, outcome.original.data)
        yield line


def _walked(runner_id: int, told: Walked) -> ImportLine:
    keep_walking(runner_id, told.days, told.told_at)
    return ImportLine(told.path, ImportStatus.SKIPPED, reason=told.reason)


def _loaded(known: KnownFiles, finding: Found | TurnedAway) -> ImportLine | Original:
    """Bytes that are to be decoded, or the line at once where there is nothing to decode."""
    if isinstance(finding, TurnedAway):
        return ImportLine(finding.path, ImportStatus(finding.status), reason=finding.reason)
    try:
        data = finding.load()
    except Unreadable as error:
        return ImportLine(finding.path, ImportStatus.REFUSED, reason=error.reason)
    name = digest(data)
    line = known.line(finding.path, name)
    if line is None:
        return Original(finding.path, data, name, finding.tell, finding.only_if_new)
    if finding.tell is not None:
        known.tell(name, finding.tell)
    return line


def _kept(runner_id: int, decoded: Decoded, now: datetime) -> ImportLine | None:
    path, result = decoded.original.path, decoded.result
    if isinstance(result, NotAnActivity):
        return ImportLine(path, ImportStatus.SKIPPED, reason=result.reason)
    if isinstance(result, Unreadable):
        return ImportLine(path, ImportStatus.REFUSED, reason=result.reason)
    return _stored(runner_id, decoded.original, result, now)


def _stored(
    runner_id: int, original: Original, reading: Reading, now: datetime
) -> ImportLine | None:
    """None for a row of a table that is told by a file already."""
    if not reading.activities:
        reason = reading.reason or "There is no activity in this file."
        return ImportLine(original.path, ImportStatus.SKIPPED, kind=reading.kind, reason=reason)
    tell = original.tell or _unchanged
    try:
        activities = tuple(tell(each) for each in reading.activities if _has_a_day(each))
        if not activities:
            return ImportLine(original.path, ImportStatus.REFUSED, kind=reading.kind, reason=CLOCK)
        if original.only_if_new and are_here(runner_id, activities):
            return None
        read = WhatWasRead(reading.kind, activities, reading.reason)
        return take_in(runner_id, original, read, now)
    except Exception as error:  # noqa: BLE001 - one file that cannot be kept stops no other
        reason = _not_kept(error, now)
        return ImportLine(original.path, ImportStatus.REFUSED, kind=reading.kind, reason=reason)


def _has_a_day(activity: Activity) -> bool:
    return FIRST_DAY <= activity.start.date() <= LAST_DAY


def _not_kept(error: Exception, now: datetime) -> str:
    if is_disk_full(error):
        return FULL
    return DAMAGED.format(keep_trace(error, settings.COXA_HOME.log, now))


def _unchanged(activity: Activity) -> Activity:
    return activity


def summarise(lines: Iterable[ImportLine], seconds: float) -> ImportSummary:
    """Counts by status."""
    statuses = [line.status for line in lines]
    counts = [statuses.count(status) for status in ImportStatus]
    imported, duplicate, refused, skipped = counts
    return ImportSummary(imported, duplicate, refused, skipped, round(seconds, 3))

"""The lines of an import as a runner wants them: what was refused first, the rest folded."""

from dataclasses import dataclass
from datetime import datetime

from coxa.interfaces.time_left import about, seconds_left
from coxa.store.shapes import BatchProgress
from coxa.store.taking_in.import_line import ImportLine, ImportStatus

MOST_SHOWN = 200  # names of one folded group; the count says the rest


@dataclass(frozen=True)
class Group:
    """One way that files went."""

    status: ImportStatus
    title: str
    lines: tuple[ImportLine, ...]
    hidden: int


@dataclass(frozen=True)
class Seen:
    """A batch at one instant."""

    progress: BatchProgress
    headline: str
    found: str
    refused: Group
    folded: tuple[Group, ...]


def seen(progress: BatchProgress, lines: tuple[ImportLine, ...], now: datetime) -> Seen:
    """What the page and its fragment show; `lines` are the first `MOST_SHOWN` of each status."""
    salvaged = sum(line.salvaged for line in lines)
    groups = {status: _group(status, lines, progress, salvaged) for status in ImportStatus}
    refused = groups.pop(ImportStatus.REFUSED)
    folded = tuple(group for group in groups.values() if group.lines)
    return Seen(progress, _headline(progress, now), _found(progress), refused, folded)


def _group(
    status: ImportStatus, lines: tuple[ImportLine, ...], progress: BatchProgress, salvaged: int
) -> Group:
    mine = tuple(line for line in lines if line.status is status)
    count: int = getattr(progress, status.value)
    title = _title(status, count, progress.done, salvaged)
    return Group(status, title, mine[:MOST_SHOWN], max(0, count - MOST_SHOWN))


def _title(status: ImportStatus, count: int, done: int, salvaged: int) -> str:
    if status is ImportStatus.IMPORTED:
        cut = f", {salvaged:,} cut off" if salvaged else ""
        return f"{count:,} imported{cut}"
    were = "was" if count == 1 else "were"
    return {
        ImportStatus.DUPLICATE: f"{count:,} already here",
        ImportStatus.REFUSED: f"{count:,} of {done:,} {_files(done)} {were} refused",
        ImportStatus.SKIPPED: f"{count:,} skipped: no activity in {'it' if count == 1 else 'them'}",
    }[status]


def _found(progress: BatchProgress) -> str:
    """What the files came to, where that is not the same number."""
    if not progress.runs or (progress.finished and progress.runs == progress.imported):
        return ""
    words = "activity" if progress.runs == 1 else "activities"
    return f"{progress.runs:,} new {words}"


def _headline(progress: BatchProgress, now: datetime) -> str:
    if progress.finished:
        return _finished(progress)
    if not progress.done:
        return "Reading the files"
    elapsed_s = (now - progress.started_at).total_seconds()
    left = seconds_left(elapsed_s, progress.done, progress.total)
    words = "" if left is None else f", {about(left)} left"
    return f"{progress.done:,} of {progress.total:,} files{words}"


def _finished(progress: BatchProgress) -> str:
    if not progress.total:
        return "Nothing was in there"
    if progress.imported:
        return f"{progress.imported:,} {_files(progress.imported)} imported"
    if progress.duplicate:
        return "All of it was here already"
    return "Nothing could be imported"


def _files(count: int) -> str:
    return "file" if count == 1 else "files"

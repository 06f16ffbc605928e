"""The lines of an import as a runner wants them: what was refused first, the rest folded."""

from dataclasses import dataclass
from datetime import datetime

from coxa.store.import_line import ImportLine, ImportStatus
from coxa.store.shapes import BatchProgress

MOST_SHOWN = 200  # names of one folded group; the count says the rest
_LEAST_S = 2.0  # before that an estimate jumps
_LEAST_DONE = 3


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
    refused: Group
    folded: tuple[Group, ...]


def seen(progress: BatchProgress, lines: tuple[ImportLine, ...], now: datetime) -> Seen:
    """What the page and its fragment show."""
    salvaged = sum(line.salvaged for line in lines)
    groups = {status: _group(status, lines, salvaged) for status in ImportStatus}
    refused = groups.pop(ImportStatus.REFUSED)
    folded = tuple(group for group in groups.values() if group.lines)
    return Seen(progress, _headline(progress, now), refused, folded)


def _group(status: ImportStatus, lines: tuple[ImportLine, ...], salvaged: int) -> Group:
    mine = tuple(line for line in lines if line.status is status)
    title = _title(status, len(mine), salvaged)
    return Group(status, title, mine[:MOST_SHOWN], max(0, len(mine) - MOST_SHOWN))


def _title(status: ImportStatus, count: int, salvaged: int) -> str:
    if status is ImportStatus.IMPORTED:
        cut = f", {salvaged:,} cut off" if salvaged else ""
        return f"{count:,} imported{cut}"
    return {
        ImportStatus.DUPLICATE: f"{count:,} already here",
        ImportStatus.REFUSED: f"{count:,} refused",
        ImportStatus.SKIPPED: f"{count:,} skipped: no activity in {'it' if count == 1 else 'them'}",
    }[status]


def _headline(progress: BatchProgress, now: datetime) -> str:
    if progress.finished:
        return _finished(progress)
    if not progress.done:
        return "Reading the files"
    left = _seconds_left(progress, now)
    words = "" if left is None else f", {_about(left)} left"
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


def _seconds_left(progress: BatchProgress, now: datetime) -> float | None:
    elapsed = (now - progress.started_at).total_seconds()
    if elapsed < _LEAST_S or progress.done < _LEAST_DONE or progress.total <= progress.done:
        return None
    return elapsed / progress.done * (progress.total - progress.done)


def _about(seconds: float) -> str:
    if seconds < 10:
        return "a few seconds"
    if seconds < 60:
        return f"about {round(seconds, -1):.0f} seconds"
    minutes = max(1, round(seconds / 60))
    return f"about {minutes} minute{'s' if minutes > 1 else ''}"

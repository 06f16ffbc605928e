"""Which notes belong to which run."""

from collections.abc import Iterable

from coxa.diary.entry import PainEntry, When
from coxa.training.run import Run
from coxa.values.days import days_between

BASELINE_DAYS = 7  # an older note says little about the day of the run


def tells_of(entry: PainEntry, run: Run) -> bool:
    """Whether the note says how that run felt: made during or after it, on its day."""
    if entry.when is When.BEFORE:
        return False
    if entry.run_id is not None:
        return entry.run_id == run.id and entry.when in {None, When.DURING, When.AFTER}
    return entry.day == run.day and entry.when in {None, When.DURING, When.AFTER}


def knows_of(entry: PainEntry, run: Run) -> bool:
    """Whether the note was made once the run was over, so that silence is broken."""
    return entry.day > run.day or tells_of(entry, run) or _later_that_day(entry, run)


def _later_that_day(entry: PainEntry, run: Run) -> bool:
    later = entry.day == run.day and entry.at >= run.start
    return later and entry.when is not When.BEFORE


def is_baseline(entry: PainEntry, run: Run) -> bool:
    """An unmasked note of the week before the run, or of its day before it."""
    back = days_between(entry.day, run.day)
    if entry.masked_quiet or entry.when in {When.DURING, When.AFTER}:
        return False
    if back == 0:
        return entry.when in {When.BEFORE, When.MORNING} or entry.at < run.start
    return 0 < back <= BASELINE_DAYS


def of_next_day(entries: Iterable[PainEntry], run: Run) -> list[PainEntry]:
    """Notes of the day after the run that do not speak of another run."""
    return [
        entry
        for entry in entries
        if days_between(run.day, entry.day) == 1 and entry.when not in {When.DURING, When.AFTER}
    ]

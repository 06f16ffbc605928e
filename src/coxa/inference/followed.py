"""The pain that followed each run: the worst note from its end to the next run or day's end.

The window of a run ends with the next run, or else with the runner's next local day. A note says
how the hip was after it where it was made in that window; one that names a run belongs to that run,
and one made before the next run belongs to this one. Notes of pain while running tell of the run
itself, so they are left out: who hurts runs shorter, and that would look like a finding.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coxa.diary.entry import PainEntry, When
from coxa.training.ran import Ran


@dataclass(frozen=True)
class Followed:
    """`level` is the worst pain 0 to 10, None where nothing was noted or a painkiller hid it."""

    level: int | None = None
    masked: bool = False


def followed(runs: Sequence[Ran], notes: Iterable[PainEntry], on: date) -> list[Followed]:
    """One a run; `runs` are the oldest first. A window that is still open on `on` is unknown."""
    by_day: dict[date, list[PainEntry]] = defaultdict(list)
    for note in notes:
        by_day[note.day].append(note)
    return [
        _one(run, after, by_day, on) for run, after in zip(runs, [*runs[1:], None], strict=False)
    ]


def _one(run: Ran, after: Ran | None, by_day: Mapping[date, list[PainEntry]], on: date) -> Followed:
    last = run.day + timedelta(days=1)
    if after is None and on <= last:
        return Followed()
    end = last if after is None else min(last, after.day)
    near = [note for day in {run.day, end} for note in by_day.get(day, ())]
    if any(note.painkiller for note in near):
        return Followed(masked=True)
    levels = [note.level for note in near if _belongs(note, run, after)]
    return Followed(max(levels)) if levels else Followed()


def _belongs(note: PainEntry, run: Ran, after: Ran | None) -> bool:
    if note.when is When.DURING:
        return False
    if note.run_id == run.id:
        return note.when is not When.BEFORE
    if note.run_id is not None:
        next_one = after is not None and note.run_id == after.id
        return next_one and note.when is When.BEFORE
    return run.end <= note.at and (after is None or note.at < after.start)

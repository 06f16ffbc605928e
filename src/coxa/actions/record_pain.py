"""How the hip feels: note it, correct it, take it back."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypedDict

from coxa.actions.day_bounds import near_day, sane_day
from coxa.actions.hip_answers.told import refresh_if_due
from coxa.actions.refusals import Refused
from coxa.actions.runs.bounds import MAX_DISTANCE_M
from coxa.diary.entry import HIGHEST, LOWEST, Kind, PainEntry, When
from coxa.store import pain as stored
from coxa.store.activities import marks
from coxa.store.activities.linking import run_of_note
from coxa.values.regions import Place

MAX_NOTE = 2000
TWICE = timedelta(seconds=30)  # a button pressed twice, a form sent again


@dataclass(frozen=True)
class NewPain:
    """Level 0 to 10 at an instant of the runner's local day. None is unknown.

    `run_id` names the run; None lets the day and `when` find it.
    """

    level: int
    day: date
    at: datetime
    places: tuple[Place, ...] = ()
    when: When | None = None
    kinds: tuple[Kind, ...] = ()
    woke: bool | None = None
    limp: bool | None = None
    painkiller: bool | None = None
    note: str = ""
    began_at_m: float | None = None
    run_id: int | None = None


class PainChanges(TypedDict, total=False):
    """Only what is named is changed; None makes it unknown."""

    level: int
    day: date
    at: datetime
    places: tuple[Place, ...]
    when: When | None
    kinds: tuple[Kind, ...]
    woke: bool | None
    limp: bool | None
    painkiller: bool | None
    note: str
    began_at_m: float | None
    run_id: int | None


def record_pain(runner_id: int, pain: NewPain, now: datetime) -> PainEntry:
    """Keep a note, with the run it belongs to. Raises `Refused`, `NotFound`.

    One that is sent twice is kept once.
    """
    near_day(pain.day, now)
    run_id = pain.run_id
    if run_id is None:
        run_id = run_of_note(runner_id, pain.day, pain.when)
    entry = _entry(runner_id, replace(pain, run_id=run_id))
    sent_before = _same(runner_id, entry)
    if sent_before is not None:
        return sent_before
    kept = stored.add_pain(runner_id, entry, now)
    refresh_if_due(runner_id, now)
    return kept


def _same(runner_id: int, entry: PainEntry) -> PainEntry | None:
    """A note that says the very same of the very same moment."""
    for each in stored.pain_entries(runner_id, since=entry.day, until=entry.day):
        apart = abs(each.at - entry.at)
        if apart < TWICE and replace(each, id=None, at=entry.at) == entry:
            return each
    return None


def edit_pain(runner_id: int, entry_id: int, changes: PainChanges) -> PainEntry:
    """Correct a note. A changed day or moment finds its run anew unless one is named."""
    before = stored.pain_entry(runner_id, entry_id)
    kept = {name: value for name, value in vars(before).items() if name != "id"}
    pain = NewPain(**{**kept, **changes})
    if "run_id" not in changes and {"day", "when"} & changes.keys():
        pain = replace(pain, run_id=run_of_note(runner_id, pain.day, pain.when))
    return stored.replace_pain(runner_id, entry_id, _entry(runner_id, pain))


def undo_pain(runner_id: int, entry_id: int, now: datetime) -> PainEntry:
    """Take a note back; `restore_pain` brings it back. Raises `NotFound`."""
    return stored.hide_pain(runner_id, entry_id, now)


def restore_pain(runner_id: int, entry_id: int) -> PainEntry:
    """Undo of `undo_pain`. Raises `NotFound`."""
    return stored.hide_pain(runner_id, entry_id, None)


def undo_last_pain(runner_id: int, now: datetime) -> PainEntry:
    """Take back the note that was written last. Raises `Refused` where there is none."""
    entry_id = stored.last_entry_id(runner_id)
    if entry_id is None:
        raise Refused("There is no note to take back.")
    return stored.hide_pain(runner_id, entry_id, now)


def pain_entry(runner_id: int, entry_id: int) -> PainEntry:
    """One note. Raises `NotFound`."""
    return stored.pain_entry(runner_id, entry_id)


def pain_entries(
    runner_id: int,
    *,
    since: date | None = None,
    until: date | None = None,
    run_id: int | None = None,
) -> tuple[PainEntry, ...]:
    """Oldest first, without the ones taken back."""
    return stored.pain_entries(runner_id, since=since, until=until, run_id=run_id)


def _entry(runner_id: int, pain: NewPain) -> PainEntry:
    if not LOWEST <= pain.level <= HIGHEST:
        raise Refused(f"Pain is a whole number from {LOWEST} to {HIGHEST}.")
    if pain.began_at_m is not None and not 0 <= pain.began_at_m <= MAX_DISTANCE_M:
        raise Refused("The distance at which it began goes from 0 to 500 km.")
    sane_day(pain.day)
    if len(pain.note) > MAX_NOTE:
        raise Refused(f"A note is at most {MAX_NOTE} letters long.")
    if pain.run_id is not None:
        marks.start_of(runner_id, pain.run_id)  # the runner's own, or `NotFound`
    return PainEntry(id=None, **vars(pain))

"""Injury episodes: a check opens or continues one; the runner corrects, ends and reopens it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypedDict

from coxa.actions.refusals import Refused
from coxa.diary.check_in import CheckIn
from coxa.diary.entry import PainEntry
from coxa.diary.episode import (
    Episode,
    belongs,
    continued_by,
    could_be,
    course,
    opened_by,
    told_more,
)
from coxa.diary.notes import pain_spell_start
from coxa.routine.worked import ReliefMark
from coxa.store import pain, relief_marks
from coxa.store.episodes import check_ins, checks
from coxa.store.episodes import kept as stored
from coxa.store.shapes import SavedCheck
from coxa.triage.assessment import Clearance
from coxa.values.regions import Place, Region, Side, known_places

MAX_TEXT = 2000
# Notes further apart than this are two spells; the start of an episode is the spell's.
SPELL_GAP_DAYS = 14
LONGEST_AGO_DAYS = 3650  # what is said of the start further back than ten years is a slip


class EpisodeChanges(TypedDict, total=False):
    """Only what is named is changed."""

    start: date
    regions: tuple[Region, ...]
    sides: tuple[Side, ...]
    end: date | None
    tried: str
    helped: str


@dataclass(frozen=True)
class EpisodeStory:
    """One episode with everything that happened in it, each list oldest first."""

    episode: Episode
    notes: tuple[PainEntry, ...]
    checks: tuple[SavedCheck, ...]
    clearances: tuple[Clearance, ...]
    check_ins: tuple[CheckIn, ...]
    helped: tuple[ReliefMark, ...] = ()


def episodes(runner_id: int) -> tuple[Episode, ...]:
    """All of them, newest first."""
    return stored.episodes(runner_id)


def open_episode(runner_id: int, on: date) -> Episode | None:
    """The newest that is not over on that day."""
    return stored.open_episode(runner_id, on)


def open_episodes(runner_id: int, on: date) -> tuple[Episode, ...]:
    """Those that are not over on that day, newest first."""
    return stored.open_episodes(runner_id, on)


def episode_of_check(runner_id: int, check_id: int) -> int | None:
    """The episode that a check belongs to; None for one of before there were any."""
    return stored.episodes_of_checks(runner_id).get(check_id)


def place_check(runner_id: int, saved: SavedCheck, now: datetime) -> Episode | None:
    """The episode that a new check continues, else a new one; None where it tells of no pain.

    A correction stays where the corrected check was.
    """
    before = stored.episodes_of_checks(runner_id).get(saved.corrects or 0)
    if before is not None:
        stored.put_check(runner_id, saved.id, before)
        return stored.episode(runner_id, before)
    places = _places(saved.answers)
    found = continued_by(episodes(runner_id), places, saved.on)
    if found is None and not places and not saved.assessment.flags:
        return None
    if found is None:
        start = start_of(runner_id, saved, places)
        found = stored.add_episode(runner_id, opened_by(places, start), now)
    elif told_more(found, places) != found:
        found = stored.replace_episode(runner_id, told_more(found, places))
    stored.put_check(runner_id, saved.id, found.id)
    return found


def could_be_about(runner_id: int, saved: SavedCheck) -> tuple[Episode, ...]:
    """The open episodes that a check may be about, beside the one that it was put in."""
    of = episode_of_check(runner_id, saved.id)
    fitting = could_be(episodes(runner_id), places_of(saved), saved.on)
    return tuple(each for each in fitting if each.id != of)


def places_of(saved: SavedCheck) -> list[Place]:
    """Where a check says that it hurts."""
    return _places(saved.answers)


def _places(answers: Mapping[str, object]) -> list[Place]:
    said = answers.get("where")
    return known_places(str(each) for each in said) if isinstance(said, list) else []


def start_of(runner_id: int, saved: SavedCheck, places: list[Place]) -> date:
    """As said, else the first note of the spell that reaches the day, else the day."""
    ago = saved.answers.get("how_long")
    if isinstance(ago, (int, float)) and not isinstance(ago, bool):
        return saved.on - timedelta(days=min(LONGEST_AGO_DAYS, max(0, int(ago))))
    like = opened_by(places, saved.on)
    notes = [
        entry
        for entry in pain.pain_entries(runner_id, until=saved.on)
        if any(belongs(like, spot) for spot in entry.places)
    ]
    return pain_spell_start(notes, saved.on, SPELL_GAP_DAYS) or saved.on


def edit_episode(runner_id: int, episode_id: int, changes: EpisodeChanges, today: date) -> Episode:
    """Correct it. Raises `Refused`, `NotFound`."""
    before = stored.episode(runner_id, episode_id)
    days = (changes.get("start"), changes.get("end"))
    if any(day is not None and day > today for day in days):
        raise Refused("That day lies ahead.")
    if max(len(changes.get("tried", "")), len(changes.get("helped", ""))) > MAX_TEXT:
        raise Refused(f"A text is at most {MAX_TEXT} letters long.")
    try:
        changed = replace(before, **changes)
    except ValueError as error:
        raise Refused("It cannot be over before it began.") from error
    return stored.replace_episode(runner_id, changed)


def end_episode(runner_id: int, episode_id: int, on: date, today: date) -> Episode:
    """It is over; flags that are open stay open. Raises `Refused`, `NotFound`."""
    return edit_episode(runner_id, episode_id, {"end": on}, today)


def reopen_episode(runner_id: int, episode_id: int, today: date) -> Episode:
    """It is not over after all. Raises `NotFound`."""
    return edit_episode(runner_id, episode_id, {"end": None}, today)


def episode_story(runner_id: int, episode_id: int) -> EpisodeStory:
    """One episode with all that belongs to it. Raises `NotFound`."""
    found = stored.episode(runner_id, episode_id)
    of_check = stored.episodes_of_checks(runner_id)
    own = (each for each in checks.saved_checks(runner_id) if of_check.get(each.id) == found.id)
    return EpisodeStory(
        found,
        course(found, pain.pain_entries(runner_id), stored.episodes_of_notes(runner_id)),
        tuple(reversed(tuple(own))),
        tuple(each for each in checks.clearances(runner_id) if found.holds(each.on)),
        tuple(each for each in check_ins.check_ins(runner_id) if each.episode == found.id),
        tuple(each for each in relief_marks.relief_marks(runner_id) if found.holds(each.day)),
    )

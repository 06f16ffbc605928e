"""The runner corrects an episode, ends it and reopens it."""

from dataclasses import replace
from datetime import date
from typing import TypedDict

from coxa.actions.refusals import Refused
from coxa.diary.episode import Episode
from coxa.store.episodes import kept as stored
from coxa.values.regions import Region, Side

MAX_TEXT = 2000


class EpisodeChanges(TypedDict, total=False):
    """Only what is named is changed."""

    start: date
    regions: tuple[Region, ...]
    sides: tuple[Side, ...]
    end: date | None
    tried: str
    helped: str


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

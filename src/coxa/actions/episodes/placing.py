"""The episode that a check continues or opens, by where it hurts and since when."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from coxa.actions.episodes.listed import episode_of_check, episodes
from coxa.diary.belonging import belongs, continued_by, could_be, opened_by, told_more
from coxa.diary.episode import Episode
from coxa.diary.notes import pain_spell_start
from coxa.store import pain
from coxa.store.episodes import kept as stored
from coxa.store.shapes import SavedCheck
from coxa.values.regions import Place, known_places

# Notes further apart than this are two spells; the start of an episode is the spell's.
SPELL_GAP_DAYS = 14
LONGEST_AGO_DAYS = 3650  # what is said of the start further back than ten years is a slip


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

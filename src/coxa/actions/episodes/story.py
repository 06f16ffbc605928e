"""One episode with all that happened in it."""

from dataclasses import dataclass

from coxa.diary.belonging import course
from coxa.diary.check_in import CheckIn
from coxa.diary.entry import PainEntry
from coxa.diary.episode import Episode
from coxa.routine.worked import ReliefMark
from coxa.store import pain, relief_marks
from coxa.store.episodes import check_ins, checks
from coxa.store.episodes import kept as stored
from coxa.store.shapes import SavedCheck
from coxa.triage.assessment import Clearance


@dataclass(frozen=True)
class EpisodeStory:
    """One episode with everything that happened in it, each list oldest first."""

    episode: Episode
    notes: tuple[PainEntry, ...]
    checks: tuple[SavedCheck, ...]
    clearances: tuple[Clearance, ...]
    check_ins: tuple[CheckIn, ...]
    helped: tuple[ReliefMark, ...] = ()


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

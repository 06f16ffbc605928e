"""An episode as its pages name it."""

from dataclasses import dataclass
from datetime import date

from coxa.actions.check_in import Progress, progress
from coxa.actions.episodes import EpisodeStory
from coxa.diary.check_in import score
from coxa.diary.episode import Episode
from coxa.diary.notes import highest_by_day
from coxa.interfaces.web.check.result import BANNERS, is_open
from coxa.store.shapes import SavedCheck


@dataclass(frozen=True)
class Event:
    """One line of the table beside the drawing."""

    day: date
    kind: str
    words: str
    check_id: int | None = None


def where_words(episode: Episode) -> str:
    """``Left groin``; said as unknown where it is."""
    words = ", ".join(place.words for place in episode.places)
    return f"{words[:1].upper()}{words[1:]}" if words else "Place not said"


def check_words(saved: SavedCheck) -> str:
    """What a check came to, in one or two words."""
    return "Not finished" if is_open(saved.assessment) else BANNERS[saved.assessment.urgency][1]


def events(story: EpisodeStory) -> tuple[Event, ...]:
    """Everything that happened, oldest first; one line a day for the notes."""
    found = [Event(story.episode.start, "begin", "It began")]
    levels = highest_by_day(story.notes)
    found += [Event(day, "pain", f"Pain {level} of 10") for day, level in levels.items()]
    for each in story.checks:
        what = "Safety check, corrected later" if each.corrected else "Safety check"
        found.append(Event(each.on, "check", f"{what}: {check_words(each)}", each.id))
    found += [
        Event(each.on, "clear", f"{each.who} looked: {each.found}") for each in story.clearances
    ]
    for said in story.check_ins:
        value = score(said.answers)
        words = "Check-in skipped" if value is None else f"Check-in: {value} of 100"
        found.append(Event(said.on, "week", words))
    if story.episode.end is not None:
        found.append(Event(story.episode.end, "end", "Over"))
    return tuple(sorted(found, key=lambda each: each.day))


def progress_of(story: EpisodeStory) -> Progress:
    """First check-in against last."""
    return progress(story.check_ins)

"""An episode in words, for the page and the shell alike."""

from dataclasses import dataclass
from datetime import date

from coxa.actions.episodes import EpisodeStory
from coxa.diary.check_in import score
from coxa.diary.episode import Episode
from coxa.diary.notes import highest_by_day
from coxa.store.shapes import SavedCheck
from coxa.values.urgency import Urgency

URGENCY_WORDS = {
    Urgency.EMERGENCY: "Emergency",
    Urgency.URGENT: "Urgent",
    Urgency.SOON: "Soon",
    Urgency.SELF_CARE: "Care at home",
}


@dataclass(frozen=True)
class Event:
    """One thing that happened; `check_id` where it is a safety check."""

    day: date
    words: str
    check_id: int | None = None


def where_words(episode: Episode) -> str:
    """``Left groin``; said as unknown where it is."""
    words = ", ".join(place.words for place in episode.places)
    return f"{words[:1].upper()}{words[1:]}" if words else "Place not said"


def check_words(saved: SavedCheck) -> str:
    """What a check came to, in one or two words; half a check without a flag is no result."""
    found = saved.assessment
    if found.urgency is Urgency.SELF_CARE and found.not_asked:
        return "Not finished"
    return URGENCY_WORDS[found.urgency]


def events(story: EpisodeStory) -> tuple[Event, ...]:
    """Everything that happened, oldest first; one line a day for the notes."""
    found = [Event(story.episode.start, "It began")]
    levels = highest_by_day(story.notes)
    found += [Event(day, f"Pain {level} of 10") for day, level in levels.items()]
    for each in story.checks:
        what = "Safety check, corrected later" if each.corrected else "Safety check"
        found.append(Event(each.on, f"{what}: {check_words(each)}", each.id))
    found += [Event(each.on, f"{each.who} looked: {each.found}") for each in story.clearances]
    for said in story.check_ins:
        value = score(said.answers)
        words = "Check-in skipped" if value is None else f"Check-in: {value} of 100"
        found.append(Event(said.on, words))
    if story.episode.end is not None:
        found.append(Event(story.episode.end, "Over"))
    return tuple(sorted(found, key=lambda each: each.day))

"""An episode in words, for the page and the shell alike."""

from dataclasses import dataclass
from datetime import date

from coxa.actions.episodes.story import EpisodeStory
from coxa.diary.check_in import score
from coxa.diary.episode import Episode
from coxa.diary.notes import highest_by_day
from coxa.knowledge.load import load_knowledge
from coxa.routine.worked import ReliefMark, worked
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
    """One thing that happened; `check_id` where it is a safety check.

    `things` name what the runner may move with it: ``check:3``, ``note:7``, ``week:2``.
    """

    day: date
    words: str
    check_id: int | None = None
    things: tuple[str, ...] = ()


def where_words(episode: Episode) -> str:
    """``Left groin``, ``Groin, both sides``; said as unknown where it is."""
    if episode.both_sides and episode.regions:
        named = [region.words for region in episode.regions] + ["both sides"]
    else:
        named = [place.words for place in episode.places]
    words = ", ".join(named)
    return f"{words[:1].upper()}{words[1:]}" if words else "Place not said"


def check_words(saved: SavedCheck) -> str:
    """What a check came to, in one or two words; half a check without a flag is no result."""
    found = saved.assessment
    if found.is_half:
        return "Not finished"
    return URGENCY_WORDS[found.urgency]


def events(story: EpisodeStory) -> tuple[Event, ...]:
    """Everything that happened, oldest first; one line a day for the notes."""
    found = [Event(story.episode.start, "It began")]
    found += _notes(story)
    for each in story.checks:
        what = "Safety check, corrected later" if each.corrected else "Safety check"
        found.append(Event(each.on, f"{what}: {check_words(each)}", each.id, (f"check:{each.id}",)))
    found += [Event(each.on, f"{each.who} looked: {each.found}") for each in story.clearances]
    for said in story.check_ins:
        value = score(said.answers)
        words = "Check-in skipped" if value is None else f"Check-in: {value} of 100"
        found.append(Event(said.on, words, things=(f"week:{said.id}",)))
    found += [Event(each.day, _helped(each)) for each in story.helped]
    if story.episode.end is not None:
        found.append(Event(story.episode.end, "Over"))
    return tuple(sorted(found, key=lambda each: each.day))


def _notes(story: EpisodeStory) -> list[Event]:
    """One line a day, with every note of it; masked quiet ones are not a zero."""
    levels = highest_by_day(story.notes)
    by_day: dict[date, list[str]] = {}
    for note in story.notes:
        by_day.setdefault(note.day, []).append(f"note:{note.id}")
    return [
        Event(
            day,
            f"Pain {levels[day]} of 10" if day in levels else "Noted with a painkiller",
            things=tuple(things),
        )
        for day, things in by_day.items()
    ]


def _helped(mark: ReliefMark) -> str:
    known = load_knowledge().relief.get(mark.relief)
    return f"{known.title if known else mark.relief} eased it by {mark.mark} of 10"


def helped_words(story: EpisodeStory) -> tuple[tuple[str, str], ...]:
    """What eased it in these days, the best first: its name, and the runner's own marks."""
    relief = load_knowledge().relief
    rows = []
    for each in worked(story.helped):
        name = relief[each.relief].title if each.relief in relief else each.relief
        marks = ", ".join(str(mark.mark) for mark in each.marks)
        said = marks if each.middle is None else f"{each.middle:g} in the middle of {marks}"
        rows.append((name, said))
    return tuple(rows)

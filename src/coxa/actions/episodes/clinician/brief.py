"""What a clinician wants within ten seconds: who, since when, how it behaves, what Coxa said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coxa.actions.checks.answer_words import answer_words
from coxa.actions.episodes.story import EpisodeStory
from coxa.actions.profile import show_profile
from coxa.advice.wording import headline_by, sentence
from coxa.knowledge.shapes import Knowledge
from coxa.store.shapes import SavedCheck
from coxa.triage.answers import DONT_KNOW, ticked
from coxa.values.days import days_between
from coxa.values.profile import ADULT_AGE, Profile
from coxa.values.terms import term_words

# Question and what it is called beside its answer, in the order in which one asks.
BEHAVES = {
    "with_running": "Running",
    "walking": "Walking",
    "night": "Night and rest",
    "worst": "Worst",
    "course": "Course",
}
BESIDE = ("where", "age", "sex")  # said at the top in other words
PATTERNS_SHOWN = 3
BIRTH_TELLS_DAYS = 365  # a birth of long ago only fills the line


@dataclass(frozen=True)
class Brief:
    """Texts are whole ones, empty where nothing was said.

    `began` is None where nobody said when it began: then the first day of the episode is only
    the day on which Coxa first heard of it.
    """

    who: str
    began: date | None
    behaves: tuple[tuple[str, str], ...]
    verdict: str
    patterns: tuple[str, ...]  # the best fitting; a serious one says so


def brief_of(
    runner_id: int, story: EpisodeStory, check: SavedCheck | None, knowledge: Knowledge
) -> Brief:
    """Of the check in force that was answered most fully."""
    return Brief(
        _who(runner_id, check),
        story.episode.start if _is_told(story) else None,
        tuple(_behaves(check, knowledge)),
        _verdict(check, knowledge),
        tuple(_patterns(check, knowledge)),
    )


def _who(runner_id: int, check: SavedCheck | None) -> str:
    """Age and sex, as far as they were said."""
    profile, answers = show_profile(runner_id), check.answers if check else {}
    age, sex = answers.get("age"), answers.get("sex") or profile.sex
    born = "" if profile.birth_year is None else f"born {profile.birth_year}"
    words = (
        f"{age:g} years" if isinstance(age, (int, float)) else born,
        str(sex) if sex in {"female", "male"} else "",
        *_pregnancy(profile, check),
    )
    return ", ".join(word for word in words if word)


def is_growing(runner_id: int, check: SavedCheck | None, on: date) -> bool:
    """Under 18 by the check, else by the profile; where neither says an age, no."""
    age = check.answers.get("age") if check else None
    if isinstance(age, (int, float)):
        return age < ADULT_AGE
    return show_profile(runner_id).may_be_under_18(on) is True


def _pregnancy(profile: Profile, check: SavedCheck | None) -> Iterator[str]:
    told = ticked(check.answers, "history") if check else ()
    gave_birth = profile.gave_birth_on
    if profile.pregnant is True or "pregnant" in told:
        yield "pregnant"
    if gave_birth and check and 0 <= days_between(gave_birth, check.on) <= BIRTH_TELLS_DAYS:
        yield f"gave birth on {gave_birth.isoformat()}"
    elif "gave_birth" in told:
        yield "gave birth in the 12 weeks before the check"


def _is_told(story: EpisodeStory) -> bool:
    """Whether the first day is more than the day of the first check."""
    first = min((each.on for each in story.checks), default=None)
    said = any(
        "how_long" in each.answers and each.answers["how_long"] != DONT_KNOW
        for each in story.checks
    )
    return said or story.episode.start != first


def _behaves(check: SavedCheck | None, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    answers = check.answers if check else {}
    for id_, name in BEHAVES.items():
        if id_ in knowledge.questions and answers.get(id_, DONT_KNOW) != DONT_KNOW:
            yield name, answer_words(knowledge.questions[id_], answers[id_])


def _verdict(check: SavedCheck | None, knowledge: Knowledge) -> str:
    """The headline of that check, and whether running was stopped."""
    if check is None:
        return ""
    found = check.assessment
    name = headline_by(knowledge, f"triage.{found.urgency}", found.see_within_days)
    if found.is_half:
        name = "triage.open.headline"
    return sentence(knowledge, name, {"term": term_words(found.see_within_days, found.urgency)})


def _patterns(check: SavedCheck | None, knowledge: Knowledge) -> Iterator[str]:
    found = check.assessment.patterns if check else ()
    for each in found[:PATTERNS_SHOWN]:
        if each.id in knowledge.conditions:
            name = knowledge.conditions[each.id].name
            yield f"{name} (serious, not ruled out)" if each.serious else name

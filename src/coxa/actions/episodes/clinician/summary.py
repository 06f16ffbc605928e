"""One page for the clinician: when, where, how, what was tried, load before, flags, open ends."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coxa.actions.episodes.clinician.answers import (
    behind_flags,
    noes,
    not_behind_flags,
    not_known,
    question_texts,
    said,
    told,
)
from coxa.actions.episodes.clinician.brief import Brief, brief_of, is_growing
from coxa.actions.episodes.clinician.course import Load, Week, load_before, weeks_of
from coxa.actions.episodes.listed import episodes
from coxa.actions.episodes.story import EpisodeStory, episode_story
from coxa.actions.refusals import Refused
from coxa.actions.today import today
from coxa.advice.advice import Advice, State
from coxa.diary.entry import PainEntry
from coxa.diary.notes import highest_by_day
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Knowledge
from coxa.store.shapes import SavedCheck

ASKS = ("summary.ask.bone", "summary.ask.weight", "summary.ask.back")
ASKS_YOUNG = ("summary.ask.growing", "summary.ask.weight", "summary.ask.back")


@dataclass(frozen=True)
class Flag:
    """A warning sign, how urgent it is, and the day of the check that last raised it."""

    text: str
    urgency: str
    on: date


@dataclass(frozen=True)
class Summary:
    """All texts are whole ones; each list may be empty.

    `check` is the one in force that was answered most fully, else of those before the all-clear;
    `flags` are those of all in force and of the notes of pain, `settled` those that a clinician
    has looked at.
    `brief` is the top of the page. For a sheet the same answers stand apart: `told` what was said
    and is not at the top, `noes` what was asked and is not so, `unknown` what nobody knows.
    """

    on: date
    story: EpisodeStory
    brief: Brief
    today: str  # what Coxa says on that day; empty where it asks first, or the episode is over
    check: SavedCheck | None
    was_settled: bool  # whether a clinician has looked since that check
    flags: tuple[Flag, ...]
    settled: tuple[Flag, ...]
    behind: tuple[tuple[str, str], ...]  # question, answer
    answered: tuple[tuple[str, str], ...]
    told: tuple[tuple[str, str], ...]
    noes: tuple[str, ...]
    unknown: tuple[str, ...]
    not_asked: tuple[str, ...]
    load: Load
    weeks: tuple[Week, ...]
    worst: int | None
    latest: PainEntry | None
    nights: int
    limps: int
    asks: tuple[str, ...]


def clinician_summary(runner_id: int, on: date, episode_id: int | None = None) -> Summary:
    """Of one episode, else of the newest. Raises `Refused` where there is none, `NotFound`."""
    if episode_id is None:
        newest = next(iter(episodes(runner_id)), None)
        if newest is None or newest.id is None:
            raise Refused("There is no injury episode yet; a safety check opens one.")
        episode_id = newest.id
    story, knowledge = episode_story(runner_id, episode_id), load_knowledge()
    advice = None if story.episode.end else today(runner_id, on)
    in_force = _in_force(story)
    valid = [each for each in story.checks if not each.corrected]
    before = [each for each in valid if each not in in_force]
    check = max(in_force or before, key=lambda each: (len(each.answers), each.on), default=None)
    levels = highest_by_day(story.notes)
    return Summary(
        on=on,
        story=story,
        brief=brief_of(runner_id, story, check, knowledge),
        today=advice.headline if advice and advice.state is not State.UNKNOWN else "",
        check=check,
        was_settled=bool(before) and not in_force,
        flags=(*_of_notes(advice, in_force, knowledge), *_flags(in_force, knowledge)),
        settled=_flags(before, knowledge),
        behind=said(check, behind_flags(check), knowledge),
        answered=said(check, not_behind_flags(check, knowledge), knowledge),
        told=tuple(told(check, knowledge)),
        noes=tuple(dict.fromkeys(noes(check, knowledge))),
        unknown=question_texts(not_known(check), knowledge),
        not_asked=question_texts(check.assessment.not_asked if check else (), knowledge),
        load=load_before(runner_id, story.episode.start),
        weeks=weeks_of(levels, story.episode.start, min(on, story.episode.end or on)),
        worst=max(levels.values(), default=None),
        latest=story.notes[-1] if story.notes else None,
        nights=sum(1 for note in story.notes if note.woke),
        limps=sum(1 for note in story.notes if note.limp),
        asks=tuple(
            knowledge.phrases[name].text
            for name in (ASKS_YOUNG if is_growing(runner_id, check, on) else ASKS)
        ),
    )


def _in_force(story: EpisodeStory) -> list[SavedCheck]:
    """Checks since the last all-clear that nobody corrected, oldest first."""
    return [
        each
        for each in story.checks
        if not each.corrected
        and all(looked.is_before(each.on, each.at) for looked in story.clearances)
    ]


def _flags(checks: Iterable[SavedCheck], knowledge: Knowledge) -> tuple[Flag, ...]:
    """Every sign of every check in force, each once, the most urgent first."""
    latest = {flag.id: (flag, check.on) for check in checks for flag in check.assessment.flags}
    ordered = sorted(latest.values(), key=lambda each: -each[0].urgency.rank)
    return tuple(
        Flag(
            knowledge.flags[flag.id].text if flag.id in knowledge.flags else flag.id,
            flag.urgency.value,
            on,
        )
        for flag, on in ordered
    )


def _of_notes(
    advice: Advice | None, checks: Iterable[SavedCheck], knowledge: Knowledge
) -> tuple[Flag, ...]:
    """Signs that today's advice goes by and no check in force has raised: the diary told them."""
    if advice is None:
        return ()
    checked = {flag.id for check in checks for flag in check.assessment.flags}
    found = (knowledge.flags[id_] for id_ in advice.flags if id_ not in checked)
    return tuple(Flag(flag.text, flag.urgency.value, advice.on) for flag in found)

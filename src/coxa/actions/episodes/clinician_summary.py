"""One page for the clinician: when, where, how, what was tried, load before, flags, open ends."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from coxa.actions.checks.answer_words import answer_words
from coxa.actions.episodes.clinician_brief import BEHAVES, BESIDE, Brief, brief_of, is_growing
from coxa.actions.episodes.listed import episodes
from coxa.actions.episodes.story import EpisodeStory, episode_story
from coxa.actions.refusals import Refused
from coxa.actions.today import today
from coxa.advice.advice import Advice, State
from coxa.diary.entry import PainEntry
from coxa.diary.notes import highest_by_day
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Knowledge, Question, QuestionKind
from coxa.store import read
from coxa.store.shapes import SavedCheck
from coxa.training.sums.spike import Spike, spike_of
from coxa.training.sums.windows import distance_between, longest_in, runs_before
from coxa.triage.answers import DONT_KNOW
from coxa.values.days import days_before

LOAD_DAYS = 30
WEEK = 7
WEEKS_SHOWN = 10  # of the pain course; older weeks are in the diary, and one page holds no more
ASKS = ("summary.ask.bone", "summary.ask.weight", "summary.ask.back")
ASKS_YOUNG = ("summary.ask.growing", "summary.ask.weight", "summary.ask.back")


@dataclass(frozen=True)
class Load:
    """Counted runs of the 30 days before the first day of pain. Metres; None is not known."""

    runs: int
    distance_m: float
    longest_m: float | None
    spike: Spike | None


@dataclass(frozen=True)
class Week:
    """The worst noted pain of the 7 days from `first`; None is a week without a note."""

    first: date
    worst: int | None


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
        behind=_said(check, _behind_flags(check), knowledge),
        answered=_said(check, _others(check, knowledge), knowledge),
        told=tuple(_told(check, knowledge)),
        noes=tuple(dict.fromkeys(_noes(check, knowledge))),
        unknown=_texts(_not_known(check), knowledge),
        not_asked=_texts(check.assessment.not_asked if check else (), knowledge),
        load=_load(runner_id, story.episode.start),
        weeks=_weeks(levels, story.episode.start, min(on, story.episode.end or on)),
        worst=max(levels.values(), default=None),
        latest=story.notes[-1] if story.notes else None,
        nights=sum(1 for note in story.notes if note.woke),
        limps=sum(1 for note in story.notes if note.limp),
        asks=tuple(
            knowledge.phrases[name].text
            for name in (ASKS_YOUNG if is_growing(runner_id, check, on) else ASKS)
        ),
    )


def _texts(ids: Iterable[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Questions that are still asked; an older check may name others."""
    return tuple(knowledge.questions[id_].text for id_ in ids if id_ in knowledge.questions)


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


def _behind_flags(check: SavedCheck | None) -> tuple[str, ...]:
    """The questions whose answers raised a flag, each once."""
    found = check.assessment.flags if check else ()
    return tuple(dict.fromkeys(id_ for flag in found for id_ in flag.because))


def _others(check: SavedCheck | None, knowledge: Knowledge) -> tuple[str, ...]:
    """Every other answered question; its noes count too."""
    behind = _behind_flags(check)
    answers = check.answers if check else {}
    return tuple(id_ for id_ in knowledge.questions if id_ in answers and id_ not in behind)


def _said(
    check: SavedCheck | None, ids: Iterable[str], knowledge: Knowledge
) -> tuple[tuple[str, str], ...]:
    answers = check.answers if check else {}
    known = [knowledge.questions[id_] for id_ in ids if id_ in knowledge.questions]
    return tuple(
        (each.text, _words(each, answers[each.id])) for each in known if each.id in answers
    )


def _words(question: Question, answer: object) -> str:
    """As said; of a list of warning signs also what was not ticked, for that is a no."""
    said = answer_words(question, answer)
    if not (question.red_flag and question.kind is QuestionKind.MULTI and isinstance(answer, list)):
        return said
    left = [option.text for option in question.options if option.id not in answer]
    noes = f"No to: {'; '.join(left)}"
    if not answer:
        return noes
    return f"{said}. {noes}" if left else said


def _in_order(check: SavedCheck | None, knowledge: Knowledge) -> Iterator[tuple[Question, object]]:
    """Question and answer, those behind a flag first."""
    ids = (*_behind_flags(check), *_others(check, knowledge))
    answers = check.answers if check else {}
    for id_ in ids:
        if id_ in knowledge.questions and id_ in answers:
            yield knowledge.questions[id_], answers[id_]


def _told(check: SavedCheck | None, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """What was said, without the noes, what is not known, and what the top of the page says."""
    for question, answer in _in_order(check, knowledge):
        silent = answer is False or answer == DONT_KNOW or (question.red_flag and answer == [])
        if not silent and question.id not in (*BEHAVES, *BESIDE):
            yield question.text, answer_words(question, answer)


def _noes(check: SavedCheck | None, knowledge: Knowledge) -> Iterator[str]:
    """Each warning sign that was asked and is not so; of a list what was not ticked."""
    for question, answer in _in_order(check, knowledge):
        if answer is False:
            yield question.text.rstrip("?")
        elif question.kind is QuestionKind.MULTI and question.red_flag and isinstance(answer, list):
            yield from (option.text for option in question.options if option.id not in answer)


def _not_known(check: SavedCheck | None) -> tuple[str, ...]:
    answers = check.answers if check else {}
    return tuple(id_ for id_, answer in answers.items() if answer == DONT_KNOW)


def _load(runner_id: int, start: date) -> Load:
    runs = read.picture(runner_id, start).runs
    before = runs_before(runs, start, LOAD_DAYS)
    longest = longest_in(runs, start, LOAD_DAYS)
    known = [spike for run in before if (spike := spike_of(run, runs)) is not None]
    return Load(
        len(before),
        distance_between(runs, days_before(start, LOAD_DAYS), days_before(start, 1)),
        longest.distance_m if longest else None,
        max(known, key=lambda spike: spike.share, default=None),
    )


def _weeks(levels: Mapping[date, int], first: date, last: date) -> tuple[Week, ...]:
    """The last weeks of the course, oldest first, each from a weekday of the first day."""
    weeks = []
    day = first
    while day <= last:
        within = [levels[at] for at in _days(day) if at in levels]
        weeks.append(Week(day, max(within, default=None)))
        day += timedelta(days=WEEK)
    return tuple(weeks[-WEEKS_SHOWN:])


def _days(first: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=index) for index in range(WEEK))

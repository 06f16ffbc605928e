"""The safety check: questions, what the answers come to, and a clinician's word."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from coxa.actions.day_bounds import sane_day
from coxa.actions.episodes.placing import place_check
from coxa.actions.local_day import local_today
from coxa.actions.refusals import Refused
from coxa.advice.wording import day_words
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Question
from coxa.store.episodes import checks
from coxa.store.runner import profiles
from coxa.store.shapes import SavedCheck
from coxa.triage.answers import BadAnswer, UnknownQuestion, question_named, read_answer
from coxa.triage.assess import assess
from coxa.triage.assessment import Answers, Assessment, Clearance
from coxa.triage.next_question import next_question

MAX_WHO = 200
MAX_FOUND = 2000
TAKEN_BACK_WITHIN = timedelta(days=1)  # a slip is noticed soon; an old record stays


def all_questions() -> tuple[Question, ...]:
    """Every question, in the order of asking."""
    return tuple(load_knowledge().questions.values())


def next_question_of(runner_id: int, answers: Answers, on: date) -> Question | None:
    """What to ask next, given the answers so far; None when nothing else matters."""
    return next_question(answers, profiles.profile_of(runner_id), load_knowledge(), on)


def parse_answers(given: Mapping[str, object]) -> Answers:
    """Answers as the contract writes them, without nulls. Raises `Refused`, naming the id."""
    knowledge = load_knowledge()
    answers = {id_: value for id_, value in given.items() if value is not None}
    try:
        for id_ in given:
            question_named(id_, knowledge)
        for id_, value in answers.items():
            read_answer(question_named(id_, knowledge), value)
    except (UnknownQuestion, BadAnswer) as error:
        sentence = str(error)
        raise Refused(f"{sentence[:1].upper()}{sentence[1:]}.") from error
    return answers


def assess_answers(runner_id: int, answers: Answers, on: date) -> Assessment:
    """What the answers come to for this runner on that day; nothing is kept."""
    return assess(answers, profiles.profile_of(runner_id), load_knowledge(), on)


def save_check(
    runner_id: int, answers: Answers, on: date, now: datetime, corrects: int | None = None
) -> SavedCheck:
    """Assess and keep; the check opens or continues an injury episode.

    `corrects` names an earlier check that this replaces; both are kept.
    """
    assessment = assess_answers(runner_id, answers, sane_day(on))
    saved = checks.add_check(runner_id, answers, assessment, now, corrects)
    place_check(runner_id, saved, now)
    return saved


def saved_checks(runner_id: int) -> tuple[SavedCheck, ...]:
    """Newest first, the corrected ones marked."""
    return checks.saved_checks(runner_id)


def latest_check(runner_id: int) -> SavedCheck | None:
    """The last one in force."""
    return next((each for each in checks.saved_checks(runner_id) if not each.corrected), None)


def unfinished_check(runner_id: int, on: date) -> SavedCheck | None:
    """The last check, where it is of that day and something that matters was not asked."""
    latest = latest_check(runner_id)
    if latest is None or latest.on != on:
        return None
    try:
        answers = parse_answers(latest.answers)
    except Refused:  # its questions have changed since
        return None
    return latest if next_question_of(runner_id, answers, on) else None


def emergency_is_open(runner_id: int, on: date) -> bool:
    """Whether an emergency was said that nobody has cleared."""
    return checks.emergency_is_open(runner_id, on)


def clear_flags(runner_id: int, who: str, found: str, on: date, now: datetime) -> Clearance:
    """A clinician looked and cleared the open flags. Raises `Refused`."""
    if not who.strip() or not found.strip():
        raise Refused("Say who looked at the hip, and what was found.")
    if on > local_today(runner_id, now):
        raise Refused("The day on which a clinician looked cannot lie ahead.")
    clearance = Clearance(sane_day(on), who.strip()[:MAX_WHO], found.strip()[:MAX_FOUND], now)
    _must_clear_something(runner_id, clearance, local_today(runner_id, now))
    return checks.add_clearance(runner_id, clearance, now)


def _must_clear_something(runner_id: int, clearance: Clearance, on: date) -> None:
    """Who looked before the hip was asked about has not seen what is open."""
    since = checks.latest_clearance(runner_id, on)
    stopping = [
        check
        for check in checks.open_checks(runner_id, since, on)
        if check.assessment.stop_running or check.assessment.flags
    ]
    if stopping and all(clearance.is_before(check.on, check.at) for check in stopping):
        day = day_words(stopping[-1].on, on)
        raise Refused(
            f"The hip check {day} came after that day, so it stays open. "
            "Give the day on which somebody looked since."
        )


def take_back_clearance(runner_id: int, now: datetime) -> bool:
    """The all-clear noted within a day was a mistake: the flags are open again. False for none."""
    return checks.remove_clearance(runner_id, now - TAKEN_BACK_WITHIN)


def latest_clearance(runner_id: int) -> Clearance | None:
    """The last word of a clinician."""
    return checks.latest_clearance(runner_id)

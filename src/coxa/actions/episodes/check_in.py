"""The weekly check-in: say how it goes, skip it, take it back; a warning sign saves a check."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from coxa.actions.checks.check_hip import save_check
from coxa.actions.episodes.listed import open_episode, open_episodes
from coxa.actions.refusals import NotFound, Refused
from coxa.diary.check_in import (
    MOST_ACTIVITIES,
    SCORE_CHANGE,
    Ask,
    Change,
    CheckIn,
    ChosenActivity,
    change_class,
    is_due,
    mean_change,
    score,
)
from coxa.diary.episode import Episode
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import QuestionKind
from coxa.store.episodes import check_ins as stored
from coxa.store.episodes.kept import put_check
from coxa.store.shapes import SavedCheck
from coxa.values.regions import Region

MAX_NAME = 80
# Re-asked each week, the worst of each question last: findings of the safety check.
WARNINGS = (
    *(f"alarm.{name}" for name in ("ill", "bladder_bowel", "saddle", "both_legs", "weak_leg")),
    *(f"alarm.{name}" for name in ("breathless", "swollen", "cold", "hard_muscle", "no_rest")),
    *(f"walking.{name}" for name in ("limp", "cannot", "unbearable")),
    *(f"night.{name}" for name in ("any_position", "constant")),
    *(f"signs.{name}" for name in ("swelling", "hot_red", "growing_lump")),
    "course.worse_fast",
)


@dataclass(frozen=True)
class Said:
    """Answers 0 to 3 by question, ratings 0 to 10 by activity id, warning signs by finding id.

    `episode` is the one it is about, the newest open one where left out; `flagged` is the check
    that the signs have saved already.
    """

    answers: Mapping[Ask, int]
    ratings: Mapping[int, int]
    warnings: tuple[str, ...] = ()
    episode: int | None = None
    flagged: int | None = None


@dataclass(frozen=True)
class Progress:
    """From the first check-in that was answered to the last; None where there are not two."""

    score: int | None
    score_before: int | None
    activities: float | None
    change: Change | None

    @property
    def score_changed(self) -> bool:
        """Whether the score moved by more than one wavering answer."""
        if self.score is None or self.score_before is None:
            return False
        return abs(self.score - self.score_before) >= SCORE_CHANGE


def warning_texts() -> Mapping[str, str]:
    """Finding id to what the safety check calls it; some need words of their own to stand alone."""
    knowledge = load_knowledge()
    phrases = knowledge.phrases
    texts = {
        f"{question.id}.{option.id}": option.text
        for question in knowledge.questions.values()
        for option in question.options
    }
    own = {
        id_: phrases[f"check_in.sign.{id_}"].text
        for id_ in WARNINGS
        if f"check_in.sign.{id_}" in phrases
    }
    return {id_: own.get(id_, texts[id_]) for id_ in WARNINGS if id_ in texts}


def record_check_in(runner_id: int, said: Said, on: date, now: datetime) -> CheckIn:
    """Keep it; any warning sign saves a safety check, whose flags then hold the days to come.

    Raises `Refused`, `NotFound`.
    """
    if set(said.answers) != set(Ask):
        raise Refused("Answer all four, or skip this week.")
    episode = episode_meant(runner_id, said.episode, on)
    flagged = said.flagged
    if said.warnings and flagged is None:
        flagged = save_signs(runner_id, said.warnings, episode, on, now).id
        episode = episode or open_episode(runner_id, on)
    of = episode.id if episode else None
    try:
        made = CheckIn(None, on, now, said.answers, said.ratings, of, flagged)
    except ValueError as error:
        raise Refused("An answer is 0 to 3, and a rating 0 to 10.") from error
    return stored.add_check_in(runner_id, made)


def episode_meant(runner_id: int, episode_id: int | None, on: date) -> Episode | None:
    """The open one of that id, or the newest open one. Raises `NotFound` for another."""
    going = open_episodes(runner_id, on)
    if episode_id is None:
        return next(iter(going), None)
    found = next((each for each in going if each.id == episode_id), None)
    if found is None:
        raise NotFound(f"No episode {episode_id} goes on.")
    return found


def save_signs(
    runner_id: int, signs: Iterable[str], episode: Episode | None, on: date, now: datetime
) -> SavedCheck:
    """A safety check of these signs alone, in that episode; its other questions stay open."""
    ticked = tuple(signs)
    unknown = [each for each in ticked if each not in WARNINGS]
    if unknown:
        raise Refused(f"There is no warning sign {unknown[0]}.")
    places = [str(place) for place in episode.places] if episode else []
    where = places or [Region.HIP_AREA.value]  # the check-in asks of the hip
    saved = save_check(runner_id, _as_answers(ticked, where), on, now)
    if episode is not None:
        put_check(runner_id, saved.id, episode.id)
    return saved


def _as_answers(warnings: Iterable[str], where: list[str]) -> dict[str, object]:
    """Only what was ticked is said; of one choice the worst; nothing else is taken as a no."""
    questions = load_knowledge().questions
    answers: dict[str, object] = {"where": where}
    for finding in sorted(warnings, key=WARNINGS.index):
        name, _, option = finding.partition(".")
        if questions[name].kind is not QuestionKind.MULTI:
            answers[name] = option
            continue
        before = answers.get(name)
        answers[name] = {**before, option: True} if isinstance(before, dict) else {option: True}
    return answers


def skip_check_in(runner_id: int, on: date, now: datetime) -> CheckIn:
    """Not this week."""
    episode = open_episode(runner_id, on)
    return stored.add_check_in(
        runner_id, CheckIn(None, on, now, episode=episode.id if episode else None)
    )


def undo_check_in(runner_id: int, check_in_id: int, now: datetime) -> CheckIn:
    """Take it back; a safety check that it saved stays, and is corrected as any check is."""
    return stored.hide_check_in(runner_id, check_in_id, now)


def restore_check_in(runner_id: int, check_in_id: int) -> CheckIn:
    """Bring it back. Raises `NotFound`."""
    return stored.hide_check_in(runner_id, check_in_id, None)


def check_ins(runner_id: int) -> tuple[CheckIn, ...]:
    """Oldest first, the skipped ones too."""
    return stored.check_ins(runner_id)


def check_in_is_due(runner_id: int, on: date) -> bool:
    """A week after the last one, or after the check that opened the episode."""
    since = stored.check_in_since(runner_id, open_episode(runner_id, on), on)
    return is_due(since, on)


def chosen_activities(runner_id: int) -> tuple[ChosenActivity, ...]:
    """The ones followed now."""
    return tuple(each for each in stored.chosen_activities(runner_id) if not each.retired)


def choose_activities(runner_id: int, names: Iterable[str], now: datetime) -> None:
    """Up to three of the runner's own choosing. Raises `Refused`."""
    wanted = [name.replace("\x00", "").strip() for name in names]
    wanted = [name for name in dict.fromkeys(wanted) if name]
    if len(wanted) > MOST_ACTIVITIES:
        raise Refused(f"Choose at most {MOST_ACTIVITIES}.")
    if any(len(name) > MAX_NAME for name in wanted):
        raise Refused(f"A name is at most {MAX_NAME} letters long.")
    stored.choose_activities(runner_id, wanted, now)


def progress(said: Iterable[CheckIn]) -> Progress:
    """First against last of the answered ones."""
    known = [each for each in said if not each.skipped]
    if not known:
        return Progress(None, None, None, None)
    now = score(known[-1].answers)
    before = score(known[0].answers) if len(known) > 1 else None
    rated = [each.ratings for each in known if each.ratings]
    change = mean_change(rated[0], rated[-1]) if len(rated) > 1 else None
    return Progress(now, before, change, None if change is None else change_class(change))

"""What does my hip answer to: worked out at once, or by the worker once enough has changed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django_tasks import task

from coxa.actions.local_day import local_today
from coxa.inference.ask import ask
from coxa.knowledge.load import load_knowledge
from coxa.store import hip_answers as stored
from coxa.store.pain import pain_entries
from coxa.values.hip_answers import HipAnswers

ENOUGH_NEW = 3  # runs, notes and rounds together; fewer hardly move an answer
OLD_AFTER = timedelta(days=7)  # also corrections and shoes, which change no count
ASK_AGAIN_AFTER = timedelta(hours=12)  # in case no worker was running
_STRENGTH, _WARM_UP = frozenset({"strength", "start"}), frozenset({"before"})


@dataclass(frozen=True)
class Told:
    """The answers, and when they were worked out; `due` says that newer ones are on their way."""

    answers: HipAnswers
    at: datetime
    due: bool = False


def hip_answers(runner_id: int, now: datetime) -> Told:
    """What is kept, or worked out at once where nothing is. What is due goes to the worker."""
    kept = stored.kept_hip_answers(runner_id)
    if kept is None:
        return work_out(runner_id, now)
    return Told(kept.answers, kept.worked_out_at, _hand_over(runner_id, kept, now))


def work_out(runner_id: int, now: datetime) -> Told:
    """Ask now, and keep the answers."""
    on = local_today(runner_id, now)
    counts = stored.counts_of(runner_id)
    answers = ask(
        stored.ran(runner_id, on),
        pain_entries(runner_id, until=on),
        _logged(runner_id, _STRENGTH, on),
        _logged(runner_id, _WARM_UP, on),
        on,
    )
    stored.keep_hip_answers(runner_id, answers, counts, now)
    return Told(answers, now)


def refresh_if_due(runner_id: int, now: datetime) -> bool:
    """Hand it to the worker where enough is new; whether it is. One who never asked is let be."""
    kept = stored.kept_hip_answers(runner_id)
    return kept is not None and _hand_over(runner_id, kept, now)


@task()
def refresh(runner_id: int) -> None:
    """What the worker runs; a task is an edge of its own, so the clock is read here."""
    now = datetime.now(UTC)
    kept = stored.kept_hip_answers(runner_id)
    if kept is not None and _due(runner_id, kept, now):  # asked for twice, done once
        work_out(runner_id, now)


def _hand_over(runner_id: int, kept: stored.Kept, now: datetime) -> bool:
    """Whether newer answers are due; the worker is asked once, and again if it does not come."""
    if not _due(runner_id, kept, now):
        return False
    asked = kept.handed_over_at
    if asked is None or now - asked >= ASK_AGAIN_AFTER:
        stored.note_handed_over(runner_id, now)
        refresh.enqueue(runner_id)
    return True


def _due(runner_id: int, kept: stored.Kept, now: datetime) -> bool:
    if now - kept.worked_out_at >= OLD_AFTER:
        return True
    pairs = zip(stored.counts_of(runner_id), kept.counts, strict=True)
    return sum(abs(new - old) for new, old in pairs) >= ENOUGH_NEW


def _logged(runner_id: int, moments: frozenset[str], on: date) -> frozenset[date]:
    known = load_knowledge().routines.values()
    names = frozenset(each.id for each in known if each.moment in moments)
    return stored.days_of_routines(runner_id, names, on)

"""What the routine room may know of one runner on one day, read from the store."""

from dataclasses import dataclass
from datetime import date

from coxa.advice.picture import Picture
from coxa.advice.standing import mornings_worse, standing
from coxa.knowledge.load import load_knowledge
from coxa.routine.history import History
from coxa.routine.standing import Standing
from coxa.store import read, routine_logs
from coxa.store.episodes import checks
from coxa.triage.assessment import Check


@dataclass(frozen=True)
class Known:
    """The picture, what it allows to load, and the rounds before."""

    picture: Picture
    standing: Standing
    history: History


def known_of(runner_id: int, on: date) -> Known:
    """Everything up to and with `on`."""
    knowledge = load_knowledge()
    picture = read.picture(runner_id, on)
    allowed = standing(picture, knowledge, on, _latest_check(runner_id, on))
    rounds = routine_logs.rounds(runner_id, until=on)
    days = sorted({each.day for each in rounds})
    return Known(picture, allowed, History(rounds, mornings_worse(picture.pain, days, on)))


def _latest_check(runner_id: int, on: date) -> Check | None:
    """The last one in force, also from before a clearance: its pattern stays."""
    for each in checks.saved_checks(runner_id):
        if each.on <= on and not each.corrected:
            return Check(each.on, each.assessment, each.answers, each.at)
    return None

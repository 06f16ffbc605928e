"""A serious pattern governs running while it is not ruled out, whatever else fits better."""

from coxa.triage.holds import question_of
from coxa.triage.score import Scored
from coxa.triage.view import Because

NOT_RULED_OUT = "X40"  # the flag it raises
# Only what speaks for it is counted here: an answer more may raise this flag and never lower it.
ENOUGH = 4.4


def not_ruled_out(every: list[Scored]) -> Because:
    """The questions that speak for the serious patterns that stop running."""
    asked: dict[str, None] = {}
    for each in every:
        if each.condition.serious and each.condition.stop_running and each.pro >= ENOUGH:
            asked |= dict.fromkeys(question_of(test) for test in each.speaks_for)
    return tuple(asked)

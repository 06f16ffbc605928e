"""Which plan suits the runner's last weeks."""

from collections.abc import Iterable
from datetime import date

from coxa.diary.entry import PainEntry
from coxa.diary.notes import pain_spell_start
from coxa.values.days import days_between

LADDER = "ladder"
LONG_PAIN_DAYS = 7  # "any pain of more than a week": then the ladder
FRESH_DAYS = 14  # a spell that ended longer ago no longer decides: our own choice


def suggested(pain: Iterable[PainEntry], on: date) -> str:
    """The id of a plan: the ladder after pain of more than a week, else building up."""
    notes = list(pain)
    start = pain_spell_start(notes, on, FRESH_DAYS)
    hurting = [entry.day for entry in notes if entry.hurts and entry.day <= on]
    if start is not None and days_between(start, max(hurting)) > LONG_PAIN_DAYS:
        return LADDER
    return "build"

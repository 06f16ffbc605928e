"""What a runner wants in a calendar, and how often an entry of it was changed."""

from dataclasses import dataclass
from datetime import datetime, time


@dataclass(frozen=True)
class CalendarChoices:
    """`run_at` None makes a run an event of the whole day, else it begins then.

    Without `health_words` titles stay neutral: others may look at a calendar.
    """

    health_words: bool = False
    check_ins: bool = True
    recovery: bool = True
    run_at: time | None = None


@dataclass(frozen=True)
class Revision:
    """`sequence` counts the changes from 0; `changed_at` is an instant with a zone."""

    sequence: int
    changed_at: datetime

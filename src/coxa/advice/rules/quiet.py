"""Nothing speaks against a run."""

from collections.abc import Iterator

from coxa.advice.advice import State
from coxa.advice.case import Case
from coxa.advice.judgement import Judgement
from coxa.advice.wording import reason
from coxa.diary.notes import quiet_days


def quiet(case: Case) -> Iterator[Judgement]:
    """Always said; everything more cautious stands before it."""
    days = quiet_days(case.notes, case.on)
    many = days is not None and days > 1
    yield Judgement(
        State.GO,
        "quiet" if many else "quiet_today",
        reason(case.knowledge, "quiet", quiet_days=days or None),
        {"days": str(days)},
    )

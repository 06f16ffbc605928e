"""A limp: no run, and after more than three days of it somebody should look (RF16)."""

from collections.abc import Iterator

from coxa.advice.advice import State
from coxa.advice.case import Case
from coxa.advice.judgement import Judgement
from coxa.advice.wording import day_words, reason
from coxa.diary.notes import limp_days

LIMP_DAYS_TO_SEE = 4  # "more than three days", RF16
LIMP_WINDOW_DAYS = 14


def limp(case: Case) -> Iterator[Judgement]:
    """Limping today or yesterday."""
    limping = [entry for entry in case.fresh_notes if entry.limp]
    if limping:
        latest = limping[-1]
        yield Judgement(
            State.REST,
            "limp",
            reason(case.knowledge, "limp", level=latest.level, noted_on=latest.day),
            {"day": day_words(latest.day, case.on)},
        )


def limp_for_days(case: Case) -> Iterator[Judgement]:
    """Limping on more than three days of the last fortnight."""
    days = limp_days(case.open_notes, case.on, LIMP_WINDOW_DAYS)
    if days < LIMP_DAYS_TO_SEE:
        return
    flag = case.knowledge.flags["RF16"]
    yield Judgement(
        State.SEE_SOMEONE,
        "limped_for_days",
        reason(
            case.knowledge, "limped_for_days", days_with_limp=days, window_days=LIMP_WINDOW_DAYS
        ),
        {"days": str(days)},
        flag.urgency,
        flag.see_within_days,
        flag.see,
        ("RF16",),
    )

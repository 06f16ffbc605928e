"""Under 18, hip pain is another country: growth plates, and a slipping femoral head."""

from collections.abc import Iterator

from coxa.advice.advice import State
from coxa.advice.case import Case
from coxa.advice.judgement import Judgement
from coxa.advice.wording import day_words, reason
from coxa.values.urgency import Urgency

SEE_WITHIN_DAYS = 7  # tier D; with a limp RF09 makes it the same day


def under_18_pain(case: Case) -> Iterator[Judgement]:
    """Any pain: no running, and a doctor; with a limp today (RF09)."""
    if not case.picture.profile.may_be_under_18(case.on):
        return
    hurting = [entry for entry in case.open_notes if entry.hurts]
    if not hurting:
        return
    limping = any(entry.limp for entry in hurting)
    rf09 = case.knowledge.flags["RF09"]
    latest = hurting[-1]
    yield Judgement(
        State.SEE_SOMEONE,
        "under_18_limp" if limping else "under_18",
        reason(
            case.knowledge, "under_18_pain", level=latest.level, noted_on=latest.day, limp=limping
        ),
        {"day": day_words(latest.day, case.on)},
        rf09.urgency if limping else Urgency.SOON,
        rf09.see_within_days if limping else SEE_WITHIN_DAYS,
        rf09.see,
        ("RF09",) if limping else (),
    )

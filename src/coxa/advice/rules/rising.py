"""Pain that climbs for two weeks running: a physiotherapist should look."""

from collections.abc import Iterator

from coxa.advice.advice import State
from coxa.advice.case import Case
from coxa.advice.judgement import Judgement
from coxa.advice.wording import reason
from coxa.diary.course import risen_two_weeks_running
from coxa.values.urgency import Urgency

SEE_WITHIN_DAYS = 14  # tier R, its near end


def two_weeks_up(case: Case) -> Iterator[Judgement]:
    """Each of the last two weeks was worse than the one before, and it still hurts."""
    hurts_still = any(entry.hurts or entry.painkiller for entry in case.fresh_notes)
    if hurts_still and risen_two_weeks_running(case.open_notes, case.on):
        yield Judgement(
            State.MODIFY,
            "two_weeks_up",
            reason(case.knowledge, "two_weeks_up"),
            {},
            Urgency.SOON,
            SEE_WITHIN_DAYS,
            ("physiotherapist",),
        )

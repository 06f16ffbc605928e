"""The sums of a day: how far lately, how long at most, and how the pain went."""

from coxa.advice.advice import Load, PainSummary
from coxa.advice.case import Case
from coxa.diary.course import soreness_hours, trend
from coxa.diary.notes import quiet_days
from coxa.training.sums.spike import latest_spike
from coxa.training.sums.windows import (
    LONGEST_DAYS,
    WEEK_DAYS,
    counted,
    distance_between,
    longest_in,
    runs_between,
)
from coxa.values.days import days_before


def load(case: Case) -> Load:
    """Sums of the 7 and 30 days ending with the day; the longest of the 30 before it."""
    week, month = days_before(case.on, WEEK_DAYS - 1), days_before(case.on, LONGEST_DAYS - 1)
    longest = longest_in(case.runs, case.on)
    spike = latest_spike(case.runs, case.on)
    return Load(
        last_7d_m=distance_between(case.runs, week, case.on),
        last_30d_m=distance_between(case.runs, month, case.on),
        runs_30d=len(runs_between(counted(case.runs), month, case.on)),
        longest_30d_m=longest.distance_m if longest else None,
        longest_on=longest.day if longest else None,
        spike=spike.share if spike else None,
        spike_class=spike.spike_class if spike else None,
    )


def pain_summary(case: Case) -> PainSummary:
    """How the pain went, from the notes alone."""
    last = case.notes[-1] if case.notes else None
    course = trend(case.notes, case.on)
    return PainSummary(
        trend=course.value if course else None,
        quiet_days=quiet_days(case.notes, case.on),
        soreness_hours=soreness_hours(case.notes, case.on),
        last_level=last.level if last else None,
        last_day=last.day if last else None,
    )


def run_today_m(case: Case) -> float | None:
    """Metres already run today; None for no run."""
    return distance_between(case.runs, case.on, case.on) or None

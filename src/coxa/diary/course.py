"""How pain goes on over days and weeks."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from coxa.diary.entry import PainEntry
from coxa.diary.notes import highest_by_day, notes_between, notes_until
from coxa.values.days import days_before

WEEK_DAYS = 7
MIN_CHANGE = 1.0  # smaller than about one point is noise on this scale (Salaffi 2004)


class Trend(StrEnum):
    """This week's worst days against the week before."""

    QUIET = "quiet"
    SETTLING = "settling"
    STEADY = "steady"
    RISING = "rising"


def _week_mean(entries: Iterable[PainEntry], last: date) -> float | None:
    """Mean of the daily worst of the 7 days ending with `last`; None for no note."""
    levels = highest_by_day(notes_between(entries, days_before(last, WEEK_DAYS - 1), last))
    return sum(levels.values()) / len(levels) if levels else None


def trend(entries: Iterable[PainEntry], on: date) -> Trend | None:
    """None where this week or the week before has no note."""
    known = list(entries)
    now, before = _week_mean(known, on), _week_mean(known, days_before(on, WEEK_DAYS))
    if now is None or before is None:
        return Trend.QUIET if now == 0 else None
    if now == 0:
        return Trend.QUIET
    if now - before >= MIN_CHANGE:
        return Trend.RISING
    return Trend.SETTLING if before - now >= MIN_CHANGE else Trend.STEADY


def risen_two_weeks_running(entries: Iterable[PainEntry], on: date) -> bool:
    """Both of the last two weeks were worse than the week before them, by notes."""
    known = list(entries)
    weeks = [_week_mean(known, days_before(on, WEEK_DAYS * back)) for back in (2, 1, 0)]
    if any(week is None for week in weeks):
        return False
    first, second, third = (week or 0.0 for week in weeks)
    return second > first and third > second


def soreness_hours(entries: Iterable[PainEntry], on: date) -> float | None:
    """Hours from the first to the latest note of the pain that goes on; None when quiet."""
    known = notes_until(entries, on)
    if not known or not known[-1].hurts:
        return None
    first = known[-1]
    for entry in reversed(known):
        if not entry.hurts:
            break
        first = entry
    return round((known[-1].at - first.at).total_seconds() / 3600, 1)

"""Notes in windows of days, and what they say by themselves."""

from collections.abc import Iterable
from datetime import date

from coxa.diary.entry import PainEntry
from coxa.values.days import days_before, days_between


def in_order(entries: Iterable[PainEntry]) -> list[PainEntry]:
    """Oldest first."""
    return sorted(entries, key=lambda entry: (entry.day, entry.at))


def notes_between(entries: Iterable[PainEntry], first: date, last: date) -> list[PainEntry]:
    """Notes on the days `first` to `last`, both included, oldest first."""
    return in_order(entry for entry in entries if first <= entry.day <= last)


def notes_until(entries: Iterable[PainEntry], on: date) -> list[PainEntry]:
    """Notes up to and with `on`, oldest first."""
    return in_order(entry for entry in entries if entry.day <= on)


def last_note(entries: Iterable[PainEntry], on: date) -> PainEntry | None:
    """The latest note up to and with `on`."""
    known = notes_until(entries, on)
    return known[-1] if known else None


def last_pain(entries: Iterable[PainEntry], on: date) -> PainEntry | None:
    """The latest note with any pain."""
    hurting = [entry for entry in notes_until(entries, on) if entry.hurts]
    return hurting[-1] if hurting else None


def highest_by_day(entries: Iterable[PainEntry]) -> dict[date, int]:
    """The highest level of each day that has a note; masked quiet days are left out, unknown."""
    levels: dict[date, int] = {}
    for entry in entries:
        if not entry.masked_quiet:
            levels[entry.day] = max(levels.get(entry.day, 0), entry.level)
    return levels


def pain_spell_start(entries: Iterable[PainEntry], on: date, quiet_days: int) -> date | None:
    """First day of the spell that reaches `on`: pain is fresh for `quiet_days` days after a note.

    None where pain is not fresh on `on`. A note on the day after freshness ends goes on with it.
    """
    days = sorted({entry.day for entry in entries if entry.hurts and entry.day <= on})
    if not days or days_between(days[-1], on) > quiet_days:
        return None
    start = days[-1]
    for day in reversed(days):
        if days_between(day, start) > quiet_days + 1:
            break
        start = day
    return start


def quiet_days(entries: Iterable[PainEntry], on: date) -> int | None:
    """Days since the last pain, ending with `on`; None where no note tells."""
    known = notes_until(entries, on)
    if not known:
        return None
    pain = last_pain(known, on)
    if pain is not None:
        return days_between(pain.day, on)
    return days_between(known[0].day, on) + 1


def limp_days(entries: Iterable[PainEntry], on: date, days: int) -> int:
    """On how many of the `days` days up to `on` a limp was noted."""
    window = notes_between(entries, days_before(on, days - 1), on)
    return len({entry.day for entry in window if entry.limp})

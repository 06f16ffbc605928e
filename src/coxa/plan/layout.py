"""Which days of a week have a run or strength: what was missed moves, and never piles up."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coxa.plan.choice import PlanChoice

WEEK_DAYS = 7
# Evenly spread over the week; Monday is 0.
SPREAD = {
    1: (2,),
    2: (1, 5),
    3: (0, 2, 5),
    4: (0, 2, 4, 6),
    5: (0, 1, 3, 5, 6),
    6: (0, 1, 2, 4, 5, 6),
}
# A moved run keeps a day free on both sides while there are at most this many a week.
SPACED_TO = 4


@dataclass(frozen=True)
class Laid:
    """The run days that are left of a week, and the one of them for the longest run."""

    days: tuple[date, ...]
    long_day: date | None


def week_of(choice: PlanChoice, day: date) -> tuple[date, ...]:
    """The seven days of the plan's week that holds the day."""
    first = choice.start + timedelta(days=(day - choice.start).days // WEEK_DAYS * WEEK_DAYS)
    return tuple(first + timedelta(days=n) for n in range(WEEK_DAYS))


def wished(choice: PlanChoice, week: Sequence[date], runs: int) -> Laid:
    """The days of a whole week as the runner would have it."""
    free = [day for day in week if _available(choice, day)]
    if choice.days:
        days = _evenly(free, runs, choice.long_day)
    else:
        names = SPREAD.get(runs, tuple(range(WEEK_DAYS)))
        days = [day for day in week if day.weekday() in names and choice.paused(day) is None]
    return Laid(tuple(days), _long_of(choice, days))


def laid(
    choice: PlanChoice, week: Sequence[date], runs: int, done: Collection[date], day: date
) -> Laid:
    """The days from `day` on that still have a run, where `done` days of the week had theirs."""
    left = runs - len(done)
    wish = wished(choice, week, runs)
    if left <= 0:
        return Laid((), None)
    kept = [each for each in wish.days if each >= day and each not in done]
    kept = _fewest_lost(kept, left, wish.long_day)
    for spare in week:
        if len(kept) >= left:
            break
        if _fits(choice, spare, [*kept, *done], runs) and spare >= day:
            kept.append(spare)
    days = sorted(kept)
    if wish.long_day in done:
        return Laid(tuple(days), None)
    return Laid(tuple(days), wish.long_day if wish.long_day in days else _long_of(choice, days))


def strength_days(
    week: Sequence[date], runs: Laid, wanted: int, free: Collection[date]
) -> tuple[date, ...]:
    """Days with strength: never before the longest run, best with no run the day after."""
    able = [day for day in week if day in free and day + timedelta(days=1) != runs.long_day]
    ordered = sorted(able, key=lambda day: (_spoils(day, runs), day in runs.days, day))
    chosen: list[date] = []
    for day in ordered:
        if len(chosen) < wanted and all(abs((day - each).days) > 1 for each in chosen):
            chosen.append(day)
    return tuple(sorted(chosen))


def _spoils(day: date, runs: Laid) -> bool:
    return day + timedelta(days=1) in runs.days


def _available(choice: PlanChoice, day: date) -> bool:
    return choice.paused(day) is None and (not choice.days or day.weekday() in choice.days)


def _evenly(free: list[date], runs: int, long_day: int | None) -> list[date]:
    """As many of the free days as there are runs, spread out, the long day among them."""
    if runs <= 0 or len(free) <= runs:
        return free if runs > 0 else []
    picks = {round(index * (len(free) - 1) / max(1, runs - 1)) for index in range(runs)}
    days = [free[pick] for pick in sorted(picks)]
    wanted = next((day for day in free if day.weekday() == long_day), None)
    if wanted is None or wanted in days:
        return days
    nearest = min(days, key=lambda day: (abs((day - wanted).days), day))
    return sorted([wanted, *(day for day in days if day != nearest)])


def _long_of(choice: PlanChoice, days: Sequence[date]) -> date | None:
    """The runner's long day, else the last at the weekend, else the last."""
    if not days:
        return None
    own = [day for day in days if day.weekday() == choice.long_day]
    weekend = [day for day in days if day.weekday() >= SATURDAY]
    return (own or weekend or list(days))[-1]


SATURDAY = 5


def _fewest_lost(days: list[date], left: int, long_day: date | None) -> list[date]:
    """At most `left` of them; the longest run is the last to go."""
    while len(days) > left:
        days.remove(next((day for day in days if day != long_day), days[0]))
    return days


def _fits(choice: PlanChoice, day: date, taken: Collection[date], runs: int) -> bool:
    """A spare day: free, and with a day's rest on both sides where the week is not full."""
    if day in taken or not _available(choice, day):
        return False
    return runs > SPACED_TO or all(abs((day - each).days) > 1 for each in taken)

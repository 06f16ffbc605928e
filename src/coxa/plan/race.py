"""When could I race? The longest run played forward, with flares drawn from one's own record.

Nothing here relaxes a rule: the longest run grows by at most the ceiling's 10 % from one full
week to the next, and a flare costs what the rules make it cost. The answer is a range.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from coxa.diary.entry import PainEntry
from coxa.diary.notes import notes_between
from coxa.knowledge.plan import BuildRules
from coxa.plan.build import race_rule
from coxa.plan.ceiling import GROWTH
from coxa.plan.light import GREEN_TO
from coxa.training.run import Run
from coxa.training.sums.windows import runs_between
from coxa.values.days import days_before

PLAYS = 400  # enough for steady 50 and 80 % dates
MOST_WEEKS = 156  # beyond three years nobody should believe a date
RECORD_WEEKS = 26
# Before the record speaks: one flare in ten weeks, worth ten weeks. Our own guess, stated.
PRIOR_FLARES, PRIOR_WEEKS = 1.0, 10.0
# A flare stops growth that week and the next, and takes this much back: our own choice.
FLARE_LOSS, FLARE_WEEKS = 0.1, 1
# On the ladder: sessions a step, and sessions a week.
SESSIONS_A_STEP, SESSIONS_A_WEEK = 2, 3
LADDER_LONGEST_M = 4_500.0  # half an hour of easy running ends the ladder
SHARES = (0.1, 0.5, 0.8, 0.9)


@dataclass(frozen=True)
class Ramp:
    """Where the play starts, where it ends, and how often this runner's weeks flare."""

    on: date
    longest_m: float
    needed_m: float
    lighter_every: int
    flares: float
    weeks: float
    steps_left: int = 0

    @property
    def flare_chance(self) -> float:
        """The chance of a flare in a week."""
        return self.flares / self.weeks


@dataclass(frozen=True)
class FanWeek:
    """The longest run of one week, in metres: 10, 50 and 90 % of all plays are below."""

    day: date
    low_m: float
    middle_m: float
    high_m: float


@dataclass(frozen=True)
class RaceOutlook:
    """The earliest dates that half and four fifths of all plays reach; None beyond three years.

    `calmer` is the 80 % date with half as many flares: what calm weeks are worth.
    """

    needed_m: float
    half: date | None
    most: date | None
    calmer: date | None
    flare_weeks: int
    record_weeks: int
    fan: tuple[FanWeek, ...]


def flare_record(runs: Iterable[Run], pain: Iterable[PainEntry], on: date) -> tuple[int, int]:
    """Weeks with a flare, and weeks with any run, of the last half year."""
    known, notes = list(runs), list(pain)
    flares = weeks = 0
    for back in range(RECORD_WEEKS):
        last = days_before(on, back * 7)
        first = days_before(last, 6)
        if runs_between(known, first, last):
            weeks += 1
            hard = notes_between(notes, first, last)
            flares += any(entry.level > GREEN_TO or entry.limp for entry in hard)
    return flares, weeks


def race_outlook(
    ramp: Ramp, rules: BuildRules, race_m: float, seed: int, record: tuple[int, int]
) -> RaceOutlook:
    """Play forward `PLAYS` times; the same seed gives the same dates."""
    taper = len(rules.taper)
    needed_m = race_m * race_rule(rules, race_m).long_share
    ramp = replace(ramp, needed_m=needed_m)
    plays = _plays(ramp, seed)
    calm = _plays(replace(ramp, flares=ramp.flares / 2), seed)
    return RaceOutlook(
        needed_m,
        _date(ramp.on, _reached(plays, needed_m), 0.5, taper),
        _date(ramp.on, _reached(plays, needed_m), 0.8, taper),
        _date(ramp.on, _reached(calm, needed_m), 0.8, taper),
        *record,
        _fan(ramp.on, plays, needed_m),
    )


def ramp_from(
    base_m: float | None, rules: BuildRules, on: date, record: tuple[int, int], steps_left: int
) -> Ramp:
    """The start of the play; without a run of the last month it starts on the ladder."""
    flares, weeks = record
    return Ramp(
        on,
        base_m if base_m is not None and not steps_left else LADDER_LONGEST_M,
        0.0,
        rules.lighter_every_weeks,
        PRIOR_FLARES + flares,
        PRIOR_WEEKS + weeks,
        steps_left,
    )


def _plays(ramp: Ramp, seed: int) -> list[list[float]]:
    """The longest run of each week, for each play."""
    dice = Random(seed)  # noqa: S311 - a seeded play, no secret
    return [_play(ramp, dice) for _ in range(PLAYS)]


def _play(ramp: Ramp, dice: Random) -> list[float]:
    longest, path, hold = ramp.longest_m, list[float](), 0
    sessions = ramp.steps_left * SESSIONS_A_STEP
    week = 0
    while len(path) < MOST_WEEKS and (not path or path[-1] < ramp.needed_m):
        flared = dice.random() < ramp.flare_chance
        if sessions > 0:
            sessions += SESSIONS_A_STEP * 2 if flared else -SESSIONS_A_WEEK
            path.append(0.0)
            continue
        week += 1
        if flared:
            longest, hold = longest * (1 - FLARE_LOSS), FLARE_WEEKS
        elif hold:
            hold -= 1
        elif week % ramp.lighter_every:
            longest *= 1 + GROWTH
        path.append(longest)
    return path


def _reached(plays: Sequence[Sequence[float]], needed_m: float) -> list[int]:
    """The week each play reached what the race needs, sorted; `MOST_WEEKS` for never."""
    return sorted(len(play) if play[-1] >= needed_m else MOST_WEEKS for play in plays)


def _date(on: date, weeks: list[int], share: float, taper: int) -> date | None:
    week = weeks[min(len(weeks) - 1, round(share * len(weeks)))]
    return None if week >= MOST_WEEKS else on + timedelta(days=7 * (week + taper))


def _fan(on: date, plays: list[list[float]], needed_m: float) -> tuple[FanWeek, ...]:
    """Week by week until nine plays of ten are there; a play that has arrived stays there."""
    weeks = _reached(plays, needed_m)
    last = min(MOST_WEEKS, weeks[round(SHARES[-1] * (len(weeks) - 1))])
    fan = []
    for week in range(last):
        now = sorted(min(needed_m, play[min(week, len(play) - 1)]) for play in plays)
        low, middle, high = (now[round(share * (len(now) - 1))] for share in (0.1, 0.5, 0.9))
        fan.append(FanWeek(on + timedelta(days=7 * (week + 1)), low, middle, high))
    return tuple(fan)

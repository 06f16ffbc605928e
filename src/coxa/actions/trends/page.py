"""What the pictures of the trends page are drawn from: one time, everything known of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from coxa.actions.trends.lanes import Lanes, lanes
from coxa.actions.trends.load_sums import week_ahead
from coxa.diary.check_in import CheckIn, ChosenActivity
from coxa.diary.entry import When
from coxa.diary.spells import Spell, spells
from coxa.store.episodes import check_ins as stored_check_ins
from coxa.store.trends.days import RunDays, known_span, recorded_days, run_days
from coxa.store.trends.rows import PainRow, pain_rows, place_days, run_rows
from coxa.training.sums.day_ladder import DayRung, day_ladder
from coxa.training.sums.grains import Grain, RunDay, begin, grain_of, summed
from coxa.training.sums.ramp import forecast
from coxa.training.sums.silence import Silence, silences
from coxa.training.sums.spike import Spike
from coxa.training.sums.weeks import Total
from coxa.training.sums.windows import LONGEST_DAYS
from coxa.values.days import days_before
from coxa.values.regions import Place

_RUNNING = frozenset({When.DURING, When.AFTER})
OVER_DAYS = 28  # a pause of less is still part of the picture


@dataclass(frozen=True)
class TrendPage:
    """From `first` to `last`. Pain is 0 to 10; what was not noted is not there.

    `parts` are the days put together by `grain`; `days` only those of which something is known.
    `recorded_until` is the last day up to `last` of which anything is known.
    """

    first: date
    last: date
    grain: Grain
    recorded_until: date | None
    days: Mapping[date, RunDay]
    parts: tuple[Total, ...]
    quiet: tuple[Silence, ...]  # the days that are not even known to be rest
    rungs: tuple[DayRung, ...]
    running: Mapping[date, int]  # worst of each part during a run or after it, by its first day
    morning: Mapping[date, int]  # the same in the morning
    noted: frozenset[date]  # first days of the parts with any note that tells
    any_pain: Mapping[date, int]  # of each day, of all notes
    spells: tuple[Spell, ...]
    places: Mapping[Place, int]  # days on which each hurt
    lanes: Lanes
    check_ins: tuple[CheckIn, ...]
    chosen: tuple[ChosenActivity, ...]

    @property
    def is_empty(self) -> bool:
        """Nothing at all is known of this time."""
        return not (self.days or self.any_pain or self.check_ins or self.lanes.flags)


def trend_page(runner_id: int, last: date, length: int | None) -> TrendPage:
    """The `length` days that end with `last`, or everything up to it."""
    known = known_span(runner_id, last)
    first, last = _from_to(known, last, length)
    grain = grain_of(first, last)
    ran = run_days(runner_id, days_before(first, LONGEST_DAYS), last)
    within = [total for total in ran.days if total.day >= first]
    notes = pain_rows(runner_id, first, last)
    any_pain = _highest(notes, Grain.DAY)
    return TrendPage(
        first,
        last,
        grain,
        known[1] if known else None,
        {total.day: total for total in within},
        summed(within, first, last, grain),
        _quiet(runner_id, ran, first, last, whole=length is None),
        tuple(rung for rung in day_ladder(ran.longest) if rung.day >= first),
        _highest((note for note in notes if note.when in _RUNNING), grain),
        _highest((note for note in notes if note.when is When.MORNING), grain),
        frozenset(begin(day, grain) for day in any_pain),
        any_pain,
        spells(notes),
        place_days(runner_id, first, last),
        lanes(runner_id, first, last),
        _check_ins(runner_id, first, last),
        stored_check_ins.chosen_activities(runner_id),
    )


def plan_step(runner_id: int, on: date) -> Spike | None:
    """The longest step over its 30 days that the plan still asks for this week."""
    planned = week_ahead(runner_id, on)
    if not planned:
        return None
    return forecast(run_rows(runner_id, on, days_before(on, LONGEST_DAYS)).runs, planned, on)


def lately(runner_id: int, on: date) -> tuple[float, float]:
    """Metres of the last 7 and the last 28 days."""
    totals = run_days(runner_id, days_before(on, 27), on).days
    week = on - timedelta(days=6)
    return (
        sum(total.distance_m for total in totals if total.day >= week),
        sum(total.distance_m for total in totals),
    )


def _from_to(known: tuple[date, date] | None, last: date, length: int | None) -> tuple[date, date]:
    """Everything ends where all records end, once they are over for a month."""
    if length is not None or known is None:
        return days_before(last, (length or 1) - 1), last
    over = (last - known[1]).days > OVER_DAYS
    return known[0], known[1] if over else last


def _quiet(
    runner_id: int, ran: RunDays, first: date, last: date, *, whole: bool
) -> tuple[Silence, ...]:
    """Cut to the time shown; what is a long silence goes by all that was ever recorded."""
    recorded = {each.day for each in ran.days} if whole else recorded_days(runner_id, last)
    return tuple(
        Silence(max(each.first, first), min(each.last, last))
        for each in silences(recorded, last)
        if each.last >= first and each.first <= last
    )


def _check_ins(runner_id: int, first: date, last: date) -> tuple[CheckIn, ...]:
    return tuple(each for each in stored_check_ins.check_ins(runner_id) if first <= each.on <= last)


def _highest(notes: Iterable[PainRow], grain: Grain) -> dict[date, int]:
    """A zero under a painkiller is unknown, so it is left out."""
    found: dict[date, int] = {}
    for note in notes:
        if note.level or not note.painkiller:
            first = begin(note.day, grain)
            found[first] = max(note.level, found.get(first, 0))
    return found

"""Load by hand: each example says its sum, so that a pencil can check it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.training.run import Run
from coxa.training.sums.ramp import Planned, forecast, ladder
from coxa.training.sums.silence import Silence, silences, unknown_days
from coxa.training.sums.spike import SpikeClass
from coxa.training.sums.weeks import by_day, by_week, changes, rolling
from coxa.values.days import local_day, zone

MONDAY = date(2026, 6, 1)
DAYS = st.lists(st.dates(date(2020, 1, 1), date(2026, 1, 1)), max_size=60, unique=True)


def on(day: int, km: float | None, *, number: int | None = None, minutes: float = 30.0) -> Run:
    """A run `day` days after Monday, 1 June 2026, at 7 in the morning."""
    when = MONDAY + timedelta(days=day)
    start = datetime(when.year, when.month, when.day, 7, tzinfo=UTC)
    identity = day + 1000 if number is None else number
    return Run(identity, when, start, None if km is None else km * 1000, minutes * 60)


def started(number: int, wall: datetime, km: float = 5.0) -> Run:
    """At that time on the runner's wall."""
    assert wall.tzinfo is not None
    return Run(number, local_day(wall, wall.tzinfo), wall, km * 1000, 1800.0)


# --- the 30-day edge ---------------------------------------------------------------------


def test_the_thirtieth_day_before_counts_and_the_thirty_first_does_not():
    # 1 July is day 30. 30 days before it: 1 June (day 0). 12 km on 10 km: 12 / 10 - 1 = 0.2.
    assert ladder([on(0, 10), on(30, 12)])[-1].spike.share == pytest.approx(0.2)
    # 2 July is day 31; its 30 days begin on 2 June, so 1 June is out: nothing to divide by.
    assert ladder([on(0, 10), on(31, 12)])[-1].spike is None


def test_the_longest_falls_out_of_the_window_after_its_thirtieth_day():
    # Day 30: longest of days 0 to 29 is 20 km, 12 / 20 - 1 = -0.4.
    # Day 31: longest of days 1 to 30 is the 12 km of day 30, 12 / 12 - 1 = 0.
    rungs = ladder([on(0, 20), on(10, 8), on(30, 12), on(31, 12)])
    assert [rung.spike.share for rung in rungs[2:]] == [pytest.approx(-0.4), 0.0]


def test_two_runs_of_a_day_add_up_for_the_week_and_not_for_the_spike():
    # 6 km in the morning and 6 km in the evening are 12 km of a day, and two runs of 6 km.
    # The longest before is 6 km: 6 / 6 - 1 = 0 for each.
    morning, evening = on(3, 6, number=1), on(3, 6, number=2)
    rungs = ladder([on(0, 6), morning, evening])
    assert [rung.spike.share for rung in rungs[1:]] == [0.0, 0.0]
    assert by_day([morning, evening])[morning.day].distance_m == 12_000


def test_a_run_given_twice_is_one_run_everywhere():
    # 8 km once, though told twice: week 8 km, 30 min. Then 10 km: 10 / 8 - 1 = 0.25.
    twice = [on(0, 8), on(0, 8), on(5, 10), on(5, 10)]
    (week,) = by_week(by_day(twice), MONDAY, MONDAY)
    assert (week.runs, week.distance_m, week.duration_s) == (2, 18_000, 3600)
    rungs = ladder(twice)
    assert [rung.spike and rung.spike.share for rung in rungs] == [None, 0.25]
    assert rungs[-1].spike.spike_class is SpikeClass.SMALL


# --- midnight, zones, daylight saving -----------------------------------------------------


def test_a_run_over_midnight_belongs_to_the_evening_on_which_it_began():
    berlin = zone("Europe/Berlin")
    # Sunday 7 June, 23:50, 40 minutes: all 7 km belong to Sunday, and to that week.
    late = started(1, datetime(2026, 6, 7, 23, 50, tzinfo=berlin), 7)
    weeks = by_week(by_day([late]), MONDAY, MONDAY + timedelta(days=7))
    assert [week.distance_m for week in weeks] == [7000, 0]


def test_a_flight_west_puts_two_mornings_on_one_day_of_their_own_walls():
    # Auckland, Tuesday 2 June 08:00 is 20:00 UTC on Monday. Honolulu, Tuesday 2 June 07:00 is
    # 17:00 UTC on Tuesday. 21 hours apart, and both on the runner's Tuesday: 5 + 5 = 10 km.
    there = started(1, datetime(2026, 6, 2, 8, tzinfo=zone("Pacific/Auckland")))
    here = started(2, datetime(2026, 6, 2, 7, tzinfo=zone("Pacific/Honolulu")))
    assert (here.start - there.start) == timedelta(hours=21)
    assert by_day([there, here])[date(2026, 6, 2)].distance_m == 10_000


def test_the_thirty_days_are_days_on_the_wall_and_not_720_hours():
    berlin = zone("Europe/Berlin")
    # From 1 March 06:00 to 31 March 06:00 one hour is lost: 719 hours, and still 30 days.
    early = started(1, datetime(2026, 3, 1, 6, tzinfo=berlin), 10)
    same = started(2, datetime(2026, 3, 31, 6, tzinfo=berlin), 11)
    assert same.start.astimezone(UTC) - early.start.astimezone(UTC) == timedelta(hours=719)
    assert ladder([early, same])[-1].spike.share == pytest.approx(0.1)
    # From 30 September 23:30 to 30 October 00:10 there are 29 days and 40 minutes, and one hour
    # more for the clock that goes back: 30 days on the wall, so it counts.
    late = started(3, datetime(2026, 9, 30, 23, 30, tzinfo=berlin), 10)
    soon = started(4, datetime(2026, 10, 30, 0, 10, tzinfo=berlin), 12)
    assert soon.start.astimezone(UTC) - late.start.astimezone(UTC) == timedelta(
        days=29, hours=1, minutes=40
    )
    assert ladder([late, soon])[-1].spike.share == pytest.approx(0.2)


def test_the_hour_that_comes_twice_holds_two_runs():
    berlin = zone("Europe/Berlin")
    # 25 October 2026: 02:30 comes twice. 3 km at the first, 4 km at the second: 7 km, 2 runs.
    first = started(1, datetime(2026, 10, 25, 2, 30, tzinfo=berlin, fold=0), 3)
    second = started(2, datetime(2026, 10, 25, 2, 30, tzinfo=berlin, fold=1), 4)
    total = by_day([first, second])[date(2026, 10, 25)]
    assert (total.runs, total.distance_m) == (2, 7000)


# --- rolling sums and the change from week to week -----------------------------------------


def test_rolling_sums_take_in_their_last_day_and_as_many_before():
    # 1 km on day 0, 2 on day 1, ... 30 on day 29: a run each day, of one kilometre more.
    days = by_day([on(day, day + 1) for day in range(30)])
    # The 7 days to day 29: 24 + 25 + 26 + 27 + 28 + 29 + 30 = 189.
    assert rolling(days, MONDAY + timedelta(days=29), 7).distance_m == 189_000
    # The 28 days to day 29: 3 + ... + 30 = 33 * 14 = 462.
    assert rolling(days, MONDAY + timedelta(days=29), 28).distance_m == 462_000


def test_the_change_of_a_week_is_this_one_over_the_one_before():
    # 20 km, 22 km, 25 km: 22 / 20 - 1 = 0.10 is within the rule; 25 / 22 - 1 = 0.136 is not.
    runs = [on(0, 8), on(2, 12), on(7, 10), on(9, 12), on(14, 15), on(16, 10)]
    weeks = by_week(by_day(runs), MONDAY, MONDAY + timedelta(days=20))
    found = changes(weeks, MONDAY + timedelta(days=21))
    assert [round(each.share, 3) for each in found] == [0.1, 0.136]
    assert [each.over_the_rule for each in found] == [False, True]


def test_the_week_in_which_the_records_begin_is_no_measure_for_the_next():
    # First record on Thursday, day 3: Monday to Wednesday are unknown, so 10 km are at least
    # 10 km, and 20 km after it are no change of 100 %. The next week is: 22 / 20 - 1 = 0.1.
    runs = [on(3, 10), on(7, 10), on(11, 10), on(14, 12), on(18, 10)]
    last = MONDAY + timedelta(days=20)
    quiet = silences({run.day for run in runs}, last)
    weeks = by_week(by_day(runs), MONDAY, last, quiet)
    assert [week.unknown_days for week in weeks] == [3, 0, 0]
    assert [round(each.share, 3) for each in changes(weeks, last + timedelta(days=1))] == [0.1]


# --- silence -------------------------------------------------------------------------------


def test_seven_empty_days_are_unknown_and_six_are_rest():
    # Between days 6 and 13 lie 7 to 12, six of them; between 13 and 21 lie 14 to 20, seven.
    days = {MONDAY + timedelta(days=each) for each in (0, 2, 4, 6, 13, 21)}
    before, hole = silences(days, MONDAY + timedelta(days=22))
    assert before == Silence(date.min, date(2026, 5, 31))
    assert (hole.first, hole.last, hole.days) == (date(2026, 6, 15), date(2026, 6, 21), 7)


def test_who_runs_each_fortnight_rests_for_a_fortnight():
    # Breaks of 13 days are the habit: unknown from 3 * 13 = 39 empty days on.
    regular = [MONDAY + timedelta(days=14 * each) for each in range(7)]
    resumed = regular[-1] + timedelta(days=39)  # 38 empty days
    assert len(silences([*regular, resumed], resumed)) == 1
    later = regular[-1] + timedelta(days=40)  # 39 empty days
    assert silences([*regular, later], later)[1].days == 39


def test_days_until_yesterday_can_be_silent_and_today_is_not_over():
    # Last record on day 0; on day 8 the days 1 to 7 are over: seven.
    (_, hole) = silences([MONDAY], MONDAY + timedelta(days=8))
    assert (hole.first, hole.days) == (MONDAY + timedelta(days=1), 7)
    assert len(silences([MONDAY], MONDAY + timedelta(days=7))) == 1


def test_a_window_counts_the_unknown_days_in_it():
    # A hole from 9 to 15 June; the week 8 to 14 June has 6 of its days, the next one has 1.
    quiet = (Silence(date.min, date(2026, 5, 31)), Silence(date(2026, 6, 9), date(2026, 6, 15)))
    assert unknown_days(quiet, date(2026, 6, 8), date(2026, 6, 14)) == 6
    assert unknown_days(quiet, date(2026, 6, 15), date(2026, 6, 21)) == 1
    assert unknown_days(quiet, date(2026, 5, 25), date(2026, 6, 15)) == 14


@given(DAYS, st.dates(date(2020, 1, 1), date(2026, 1, 1)))
def test_no_day_with_a_record_is_ever_unknown(days, today):
    quiet = silences(days, today)
    assert not any(unknown_days(quiet, day, day) for day in days if day <= today)
    assert unknown_days(quiet, today, today) == 0


# --- the forecast --------------------------------------------------------------------------


def test_the_plan_of_the_week_makes_sundays_run_a_spike_of_24_per_cent():
    # Longest of the 30 days before Sunday: 10 km on Tuesday. 12.4 / 10 - 1 = 0.24.
    planned = [Planned(MONDAY + timedelta(days=4), 6000.0), Planned(MONDAY + timedelta(6), 12400.0)]
    found = forecast([on(1, 10)], planned, MONDAY + timedelta(days=2))
    assert (found.run.day, found.share) == (date(2026, 6, 7), pytest.approx(0.24))


def test_a_planned_run_counts_toward_the_next():
    # Friday 11 km on 10 km is 0.10; Sunday 12.4 km on Friday's 11 km is 0.127, the larger step.
    planned = [Planned(MONDAY + timedelta(4), 11000.0), Planned(MONDAY + timedelta(6), 12400.0)]
    found = forecast([on(1, 10)], planned, MONDAY + timedelta(days=2))
    assert (found.run.day, round(found.share, 3)) == (date(2026, 6, 7), 0.127)

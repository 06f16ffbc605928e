"""Sums by day and week, by hand."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coxa.training.one_run.load_index import steps_taken
from coxa.training.run import Run
from coxa.training.sums.weeks import by_day, by_week, changes, rolling
from coxa.values.days import local_day, zone

MONDAY = date(2026, 6, 1)


def run(number: int, day: date, km: float | None = 5.0, **facts: bool) -> Run:
    start = datetime(day.year, day.month, day.day, 7, tzinfo=UTC) + timedelta(minutes=number)
    return Run(number, day, start, None if km is None else km * 1000, 1800.0, **facts)


def at(number: int, instant: datetime, where: str) -> Run:
    return Run(number, local_day(instant, zone(where)), instant, 5000.0, 1800.0)


def test_two_runs_of_a_day_add_up_and_a_run_given_twice_counts_once():
    days = by_day([run(1, MONDAY), run(2, MONDAY, 3), run(2, MONDAY, 3)])
    total = days[MONDAY]
    assert (total.runs, total.distance_m, total.duration_s) == (2, 8000, 3600)


def test_what_does_not_count_is_left_out():
    assert by_day([run(1, MONDAY, counts=False)]) == {}


def test_a_run_belongs_to_the_local_day_of_its_start():
    late = datetime(2026, 6, 7, 23, 30, tzinfo=UTC)  # Sunday here, Monday in Berlin
    here, there = at(1, late, "UTC"), at(2, late, "Europe/Berlin")
    weeks = by_week(by_day([here, there]), MONDAY, date(2026, 6, 14))
    assert [week.runs for week in weeks] == [1, 1]


@pytest.mark.parametrize("monday", [date(2026, 3, 23), date(2026, 10, 19)])
def test_the_week_in_which_the_clock_changes_has_seven_days(monday):
    berlin = zone("Europe/Berlin")
    runs = [
        Run(n, local_day(instant, berlin), instant, 5000.0)
        for n in range(8)
        for day in [monday + timedelta(days=n)]
        for instant in [datetime(day.year, day.month, day.day, 0, 10, tzinfo=berlin)]
    ]
    weeks = by_week(by_day(runs), monday, monday + timedelta(days=7))
    assert [week.runs for week in weeks] == [7, 1]


def test_a_week_without_any_file_is_unknown_and_one_with_a_ride_is_not():
    ride = MONDAY + timedelta(days=8)
    weeks = by_week(by_day([run(1, MONDAY)], [ride]), MONDAY, MONDAY + timedelta(days=20))
    assert [week.recorded for week in weeks] == [True, True, False]


def test_rolling_seven_days_end_with_the_day():
    days = by_day([run(1, MONDAY, 9), run(2, MONDAY + timedelta(days=1))])
    assert rolling(days, MONDAY + timedelta(days=7), 7).distance_m == 5000
    assert rolling(days, MONDAY + timedelta(days=6), 7).distance_m == 14000


def test_ten_per_cent_is_within_the_rule_and_more_is_over():
    runs = [run(week, MONDAY + timedelta(weeks=week), km) for week, km in enumerate((10, 11, 12.2))]
    weeks = by_week(by_day(runs), MONDAY, MONDAY + timedelta(days=20))
    found = changes(weeks, MONDAY + timedelta(weeks=3))
    assert [round(each.share, 3) for each in found] == [0.1, 0.109]
    assert [each.over_the_rule for each in found] == [False, True]


def test_a_week_that_runs_on_or_follows_silence_has_no_change():
    weeks = by_week(
        by_day([run(1, MONDAY), run(2, MONDAY + timedelta(weeks=2))]),
        MONDAY,
        MONDAY + timedelta(weeks=2),
    )
    assert changes(weeks, MONDAY + timedelta(days=15)) == ()
    assert changes(weeks, MONDAY + timedelta(weeks=3)) == ()


def test_an_unknown_distance_gives_no_change():
    runs = [run(1, MONDAY), run(2, MONDAY + timedelta(weeks=1), None)]
    weeks = by_week(by_day(runs), MONDAY, MONDAY + timedelta(weeks=1))
    assert changes(weeks, MONDAY + timedelta(weeks=2)) == ()


def test_steps_are_cadence_times_minutes_where_both_are_known():
    found = steps_taken([run(1, MONDAY), run(2, MONDAY)], {1: 170.0})
    assert (found.steps, found.known, found.unknown) == (5100, 1, 1)

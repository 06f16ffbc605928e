"""Load of what was taken in: two watches, three sports in one file, a zone told, other sports."""

from datetime import UTC, date, datetime

import pytest

from coxa.actions.profile import set_profile
from coxa.actions.trends import load_sums
from tests.store.recorded import START, recorded, taken_in

ON = date(2026, 6, 16)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC)


def test_one_outing_from_two_watches_is_summed_once(runner):
    # 9.9 km by the FIT file and 9.5 km by the TCX file of the same hour: 9.9 km, one run.
    taken_in(runner, recorded(distance_m=9900.0), kind="fit")
    taken_in(runner, recorded(distance_m=9500.0, after=1), kind="tcx")
    week = load_sums(runner, ON, 28).last_7d
    assert (week.runs, week.distance_m) == (1, 9900)


def test_of_a_triathlon_the_run_counts_and_the_rest_is_activity(runner):
    # 20 min swim, 60 min ride, 30 min run of 6 km: 6 km and half an hour of running.
    legs = [
        recorded(20, sport="swimming", distance_m=1000.0),
        recorded(60, after=21, sport="cycling", distance_m=30_000.0),
        recorded(30, after=82, distance_m=6000.0),
    ]
    taken_in(runner, *legs, kind="fit")
    load = load_sums(runner, ON, 28)
    assert (load.last_7d.runs, load.last_7d.distance_m, load.last_7d.duration_s) == (1, 6000, 1800)
    assert [rung.run.distance_m for rung in load.rungs] == [6000]


def test_a_ride_makes_a_day_known_and_adds_nothing(runner):
    # A run on 6 June, a ride on 12 June: the days 7 to 11 are five, no silence; 13 to 15, three.
    taken_in(runner, recorded(30, start=at(6, 7), distance_m=5000.0), name="a.fit")
    taken_in(runner, recorded(30, start=at(12, 7), sport="cycling"), name="b.fit")
    load = load_sums(runner, ON, 28)
    assert len(load.quiet) == 1  # before the first record
    assert load.last_7d.runs == 0
    assert load.last_7d.recorded
    # The 28 days began on 20 May; 20 May to 5 June are 17 days before the first record.
    assert (load.last_28d.distance_m, load.last_28d.unknown_days) == (5000, 17)


@pytest.mark.parametrize(
    ("zone", "days"),
    [
        ("UTC", [date(2026, 6, 7), date(2026, 6, 8)]),  # 23:30 and 00:30 as written
        ("Europe/Berlin", [date(2026, 6, 8), date(2026, 6, 8)]),  # 01:30 and 02:30
        ("America/New_York", [date(2026, 6, 7), date(2026, 6, 7)]),  # 19:30 and 20:30
    ],
)
def test_the_zone_decides_the_day_of_files_without_an_offset(runner, zone, days):
    set_profile(runner, {"zone": zone})
    taken_in(runner, recorded(20, start=at(7, 23, 30), distance_m=4000.0), name="a.fit")
    taken_in(runner, recorded(20, start=at(8, 0, 30), distance_m=4000.0), name="b.fit")
    load = load_sums(runner, ON, 28)
    assert [rung.run.day for rung in load.rungs] == days
    # A Sunday and a Monday: 4 km each in two weeks, or 8 km in one of them.
    weeks = {week.first: week.distance_m for week in load.weeks if week.runs}
    both = days[0].isocalendar().week == days[1].isocalendar().week
    assert sorted(weeks.values()) == ([8000] if both else [4000, 4000])


def test_what_lies_after_the_day_is_not_summed(runner):
    # A run of 14 June, seen on 13 June: nothing yet.
    taken_in(runner, recorded(60, start=START))
    assert load_sums(runner, date(2026, 6, 13), 28).last_7d.runs == 0

"""Load of what was taken in: two watches, three sports in one file, a zone told, other sports."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from coxa.actions.profile import set_profile
from coxa.actions.refusals import Refused
from coxa.actions.runs.edit import edit_run
from coxa.actions.runs.measure import measure_runs
from coxa.actions.trends.load_detail import efforts, hip_weeks, time_spent
from coxa.actions.trends.load_sums import load_sums
from coxa.actions.trends.strides import strides
from coxa.training.hip_index import Assumptions
from coxa.values.activity import Activity, Dynamics
from tests.store.recorded import NOW, START, kept_as, recorded, taken_in

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


def test_an_effort_named_later_goes_before_the_files(runner):
    # Strava said 4 for an hour: 240. The runner says 6: 360. Taken back: unknown, not nothing.
    run = kept_as(runner, recorded(60, perceived_exertion=4.0))
    assert efforts(runner, ON, 28).all.load == 240
    edit_run(runner, run, {"perceived_exertion": 6.0}, NOW)
    assert efforts(runner, ON, 28).all.load == 360
    edit_run(runner, run, {"perceived_exertion": None}, NOW)
    found = efforts(runner, ON, 28)
    assert (found.all.load, found.all.unknown) == (None, 1)
    assert [each.id for each in found.without] == [run]


@pytest.mark.parametrize("effort", [-1, 10.5, float("nan")])
def test_an_effort_off_the_scale_is_refused(runner, effort):
    run = kept_as(runner, recorded())
    with pytest.raises(Refused):
        edit_run(runner, run, {"perceived_exertion": effort}, NOW)


def sampled(minutes: int, mps: float, **facts: Any) -> Activity:
    """On the level, 180 steps a minute, a sample a second."""
    times = [float(each) for each in range(minutes * 60 + 1)]
    streams = {
        "time_s": times,
        "distance_m": [time * mps for time in times],
        "altitude_m": [100.0] * len(times),
        "cadence_spm": [180.0] * len(times),
    }
    metres = minutes * 60 * mps
    return recorded(minutes, streams=streams, records=len(times), distance_m=metres, **facts)


def test_time_is_spent_in_bands_around_the_usual(runner):
    # Five runs of 20 minutes at 2.55, 2.95, 3.05, 3.15 and 3.65 m/s: usual 3.05. Its edges are
    # 2.5925, 2.8975, 3.2025 and 3.5075, so three runs, an hour, are usual; one much slower, one
    # much faster. All of it, 6000 s, is level.
    for at_day, mps in enumerate((2.55, 2.95, 3.05, 3.15, 3.65), 9):
        taken_in(runner, sampled(20, mps, start=at(at_day, 7)), name=f"{at_day}.fit")
    measure_runs(runner)
    spent = time_spent(runner, ON, 28, 1000.0)
    assert spent.usual_mps == pytest.approx(3.05)
    # The step from 2.5 to 2.6 is cut at 2.5925: 7.5 % of 1200 s are only slower.
    assert [round(band.seconds) for band in spent.against_usual] == [1110, 90, 3600, 0, 1200]
    assert spent.by_slope[3].seconds == 6000
    assert (spent.runs, spent.paced, spent.sloped, spent.waiting) == (5, 5, 5, 0)


def test_the_teaching_sum_is_by_week_and_says_what_it_lacks(runner):
    # 20 minutes at 180 steps a minute: 3600 steps; with the power 0 each counts one.
    taken_in(runner, sampled(20, 3.0), name="a.fit")
    taken_in(runner, recorded(30, start=at(13, 7), records=0, streams={}), name="b.fit")
    measure_runs(runner)
    (week,) = hip_weeks(runner, ON, 28, [Assumptions(0, 10, 5, 5)])
    assert (week.monday, week.without) == (date(2026, 6, 8), 1)
    assert week.sums[0].steps == pytest.approx(3600)
    assert week.sums[0].weighted == pytest.approx(3600)


def test_strides_are_of_counted_runs_and_their_owner(runner, other):
    uneven = Dynamics(stance_time_ms=250.0, stance_time_balance_pct=50.4)
    run = kept_as(runner, recorded(dynamics=uneven, device="watch"))
    taken_in(other, recorded(dynamics=uneven))
    (found,) = strides(runner, ON).runs
    assert (found.run_id, found.balance_pct, found.device) == (run, 50.4, "watch")


def test_nobody_sums_anothers_runs(runner, other):
    taken_in(other, sampled(20, 3.0, perceived_exertion=5.0))
    measure_runs(other)
    assert efforts(runner, ON, None).all.known == 0
    assert time_spent(runner, ON, None, 1000.0).runs == 0
    assert hip_weeks(runner, ON, None, [Assumptions(1, 0, 0, 0)]) == ()
    assert efforts(other, ON, None).all.load == 100  # 20 minutes at 5: it was there to be seen

"""Time by pace and slope, session load and the teaching sum, each with its sum by hand."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coxa.training.effort import effort_by_week, effort_of, session_load
from coxa.training.hip_index import REFERENCE_MPS, Assumptions, hip_sum, step_load
from coxa.training.one_run.paces import against_usual, by_pace, time_by_speed, usual_speed_mps
from coxa.training.one_run.slopes import time_by_slope
from coxa.training.one_run.spread import Spread, kind_of
from coxa.training.run import Run
from coxa.values.distances import METRES_PER_KM, METRES_PER_MILE

ON = date(2026, 6, 16)


def run(number: int, km: float, minutes: float, ago: int = 0, **facts: bool) -> Run:
    day = ON - timedelta(days=ago)
    start = datetime(day.year, day.month, day.day, 7, tzinfo=UTC)
    return Run(number, day, start, km * 1000, minutes * 60, **facts)


# --- pace ------------------------------------------------------------------------------


def test_times_of_the_same_speed_add_up():
    # 3.0 to 3.1 m/s: 60 + 40 = 100 s; 3.1 to 3.2: 30 + 5 = 35 s; 2.9 to 3.0: 10 s.
    sums = time_by_speed([Spread(30, (60.0, 30.0)), Spread(29, (10.0, 40.0, 5.0))])
    assert sums[29:] == (10.0, 100.0, 35.0)
    assert sum(sums) == 145.0


def test_the_usual_speed_is_the_median_of_the_year():
    # 2.5, 2.5, 3, 3.5 and 4 m/s: the middle one is 3. A run of 366 days ago is not asked.
    speeds = (2.5, 4.0, 3.0, 2.5, 3.5)
    runs = [run(n, mps * 0.6, 10, ago=n) for n, mps in enumerate(speeds)]
    assert usual_speed_mps(runs, ON) == pytest.approx(3.0)
    assert usual_speed_mps(runs[:4], ON) is None
    assert usual_speed_mps([*runs[:4], run(9, 6, 10, ago=365)], ON) is None


def test_within_a_twentieth_of_the_usual_is_the_usual():
    # Usual 3 m/s: edges at 2.55, 2.85, 3.15, 3.45. All of 3.0 to 3.1 is usual; 2.8 to 2.9 is
    # cut in half at 2.85; 3.5 to 3.6 is over 3.45.
    sums = time_by_speed([Spread(28, (100.0,)), Spread(30, (60.0,)), Spread(35, (20.0,))])
    bands = [round(band.seconds, 6) for band in against_usual(sums, 3.0)]
    assert bands == [0, 50, 110, 0, 20]


def test_bands_of_pace_are_in_the_runners_unit():
    # 5:00 /km is 3.333 m/s, 5:30 is 3.030. 300 s at 3.1 to 3.2 lie between 5:00 and 5:30.
    sums = time_by_speed([Spread(31, (300.0,))])
    (only,) = (band for band in by_pace(sums, METRES_PER_KM) if band.seconds)
    assert (only.least_mps, only.seconds) == (pytest.approx(1000 / 330), pytest.approx(300.0))
    # 8:30 a mile is 3.156 m/s: it cuts 3.1 to 3.2 at 0.556 of its width.
    mile = [band.seconds for band in by_pace(sums, METRES_PER_MILE) if band.seconds]
    assert mile == [pytest.approx(166.6, abs=0.2), pytest.approx(133.4, abs=0.2)]


def test_no_time_is_lost_between_bands():
    sums = time_by_speed([Spread(5, tuple(float(each) for each in range(80)))])
    for bands in (by_pace(sums, METRES_PER_KM), against_usual(sums, 2.9)):
        assert sum(band.seconds for band in bands) == pytest.approx(sum(sums))


# --- slope -----------------------------------------------------------------------------


def test_time_by_slope_adds_up_what_is_known():
    # 10 s steeply down and 100 s level, twice; the third has no slope.
    hilly = Spread(30, (110.0,), (10.0, 0.0, 0.0, 100.0, 0.0, 0.0, 0.0))
    bands = time_by_slope([hilly, hilly, Spread(30, (60.0,))])
    assert [band.seconds for band in bands] == [20, 0, 0, 200, 0, 0, 0]
    assert (bands[0].least_pct, bands[0].most_pct) == (None, -10)


# --- effort ----------------------------------------------------------------------------


def test_session_load_is_minutes_times_effort():
    assert session_load(45 * 60, 6) == 270  # 45 minutes at 6
    assert session_load(45 * 60, None) is None
    assert session_load(None, 6) is None


def test_a_run_without_effort_is_unknown_and_not_zero():
    # 30 min at 4 and 60 min at 3: 120 + 180 = 300 from two; the third has none.
    found = effort_of([run(1, 5, 30), run(2, 9, 60), run(3, 5, 30)], {1: 4.0, 2: 3.0})
    assert (found.load, found.known, found.unknown) == (300, 2, 1)
    assert effort_of([run(1, 5, 30)], {}).load is None


def test_effort_belongs_to_the_week_of_the_run():
    # 16 June 2026 is a Tuesday: its week began on the 15th, the one before on the 8th.
    found = effort_by_week([run(1, 5, 30), run(2, 5, 30, ago=2)], {1: 5.0, 2: 2.0})
    assert {str(monday): each.load for monday, each in found.items()} == {
        "2026-06-15": 150,
        "2026-06-08": 60,
    }


def test_what_does_not_count_has_no_effort():
    assert effort_of([run(1, 5, 30, counts=False)], {1: 4.0}).known == 0


# --- the teaching sum --------------------------------------------------------------------

GIVEN = Assumptions(exponent=2, faster_pct=10, down_pct=20, up_pct=0)


def test_a_level_step_at_six_minutes_a_kilometre_counts_one():
    assert step_load(REFERENCE_MPS, 0, GIVEN) == 1


def test_each_metre_a_second_and_each_tenth_downhill_add_their_share():
    # One m/s faster: + 10 %. 10 % down: + 20 %. Together 1.3. Uphill adds nothing here.
    assert step_load(REFERENCE_MPS + 1, -10, GIVEN) == pytest.approx(1.3)
    assert step_load(REFERENCE_MPS + 1, 10, GIVEN) == pytest.approx(1.1)


def test_the_sum_is_steps_times_load_to_the_exponent():
    # Cell 32: 3.25 m/s is 0.4722 over the reference: 1.04722. Level: squared 1.09667, times 1000
    # = 1096.7. Class 1, 7.5 % down: 1.04722 + 0.15 = 1.19722, squared 1.43334, times 500 = 716.7.
    spread = Spread(32, (), (), (kind_of(32, 3), kind_of(32, 1)), (1000.0, 500.0))
    found = hip_sum([spread], GIVEN)
    assert (found.steps, found.level) == (1500, 0)
    assert found.weighted == pytest.approx(1096.7 + 716.7, abs=0.1)
    assert found.each == pytest.approx(1.209, abs=0.001)


def test_with_an_exponent_of_zero_a_step_is_a_step_and_an_unknown_slope_is_level():
    spread = Spread(32, (), (), (kind_of(32, None),), (400.0,))
    assert hip_sum([spread], Assumptions(0, 10, 20, 0)) == hip_sum(
        [spread], Assumptions(0, 0, 0, 0)
    )
    assert hip_sum([spread], GIVEN).level == 400
    assert hip_sum([], GIVEN).each is None


def test_no_assumption_makes_a_step_weightless():
    assert step_load(0.0, 0.0, Assumptions(3, 100, 0, 0)) == 0.2

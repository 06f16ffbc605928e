"""Time and steps by speed and slope, by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.training.one_run.drift import drift_of
from coxa.training.one_run.pieces import pieces_of
from coxa.training.one_run.spread import kind_of, slope_class, speed_and_slope, spread_of
from coxa.values.activity import Pause

LEVEL, DOWN = 3, 1  # indexes of the classes


def steady(seconds: int, mps: float, *, climb: float = 0.0, cadence: float | None = 180.0):
    """A sample a second; `climb` is metres up for each metre along."""
    times = [float(each) for each in range(seconds + 1)]
    return {
        "time_s": times,
        "distance_m": [time * mps for time in times],
        "altitude_m": [100 + time * mps * climb for time in times],
        "cadence_spm": [cadence] * len(times),
    }


def test_ten_minutes_at_three_metres_a_second_are_six_hundred_seconds_in_one_class():
    # 600 s at 3.0 m/s: class 30 of 0.1 m/s. 180 steps a minute for 10 minutes: 1800 steps.
    found = spread_of(steady(600, 3.05))
    assert (found.first_speed, found.speed_s) == (30, (600.0,))
    assert found.slope_s[LEVEL] == 600.0
    assert (found.kinds, found.steps) == ((kind_of(30, LEVEL),), (1800.0,))


def test_seven_and_a_half_per_cent_down_is_the_class_from_ten_to_five_down():
    # 3 m/s and 7.5 cm down a metre: 22.5 cm a second, for 600 s.
    found = spread_of(steady(600, 3.05, climb=-0.075))
    assert found.slope_s[DOWN] == 600.0
    assert sum(found.slope_s) == 600.0


@pytest.mark.parametrize(("percent", "found"), [(-10, 1), (-10.1, 0), (-2, 3), (1.9, 3), (2, 4)])
def test_an_edge_of_slope_belongs_to_the_class_above(percent, found):
    assert slope_class(percent) == found


@pytest.mark.parametrize("slope", [None, 0, 3, 6])
def test_a_kind_of_step_is_a_speed_and_a_slope_and_back(slope):
    assert speed_and_slope(kind_of(31, slope)) == (31, slope)


def test_standing_is_not_running_time():
    # 300 s at 3 m/s, 120 s on the spot, 300 s at 3 m/s: 600 s of running, a piece more or less.
    times = [float(each) for each in range(721)]
    metres = [3.05 * min(each, 300) + 3.05 * max(0, each - 420) for each in times]
    found = spread_of({"time_s": times, "distance_m": metres})
    assert sum(found.speed_s) == pytest.approx(600, abs=20)


def test_a_pause_and_a_gap_take_no_time():
    # The timer stood from 200 to 260 s; no sample from 400 to 500 s. 600 - 60 - 100 = 440 s,
    # less the rests of pieces under 5 s at the three ends.
    streams = steady(600, 3.05)
    kept = [at for at in range(601) if not 400 < at < 500]
    cut = {name: [column[at] for at in kept] for name, column in streams.items()}
    total = sum(piece.seconds for piece in pieces_of(cut, [Pause(200.0, 60.0)]))
    assert 425 <= total <= 440


def test_a_belt_has_no_known_slope_and_no_cadence_gives_no_steps():
    found = spread_of(steady(600, 3.05, cadence=None), indoors=True)
    assert (found.slope_s, found.kinds, found.steps) == ((), (), ())
    assert sum(found.speed_s) == 600.0


def test_an_altitude_now_and_then_is_enough():
    # 3.5 % up, an altitude every 50 s: in between the way is even. None after 60 s without one.
    streams = steady(600, 3.05, climb=0.035)
    sparse = {
        **streams,
        "altitude_m": [
            each if at % 50 == 0 else None for at, each in enumerate(streams["altitude_m"])
        ],
    }
    assert spread_of(sparse).slope_s[4] == 600.0
    rare = {
        **streams,
        "altitude_m": [
            each if at % 100 == 0 else None for at, each in enumerate(streams["altitude_m"])
        ],
    }
    assert sum(spread_of(rare).slope_s) < 300


def test_without_distance_the_speed_of_the_watch_is_taken():
    times = [float(each) for each in range(601)]
    found = spread_of({"time_s": times, "speed_mps": [2.55] * 601})
    assert (found.first_speed, sum(found.speed_s)) == (25, 600.0)


def test_nothing_gives_nothing():
    assert spread_of({}).speed_s == ()
    assert spread_of({"time_s": [0.0]}).speed_s == ()
    assert spread_of({"time_s": [0.0, 1.0], "latitude_deg": [1.0, 1.0]}).speed_s == ()


COLUMN = st.lists(st.one_of(st.none(), st.floats(0, 1e5)), min_size=0, max_size=60)


@given(COLUMN, st.floats(0.5, 40.0))
def test_whatever_the_samples_no_more_time_passes_than_passed(metres, step):
    times = [at * step for at in range(len(metres))]
    found = spread_of({"time_s": times, "distance_m": metres})
    assert sum(found.speed_s) <= len(metres) * step + 1
    assert sum(found.slope_s) <= sum(found.speed_s) + 1


# --- drift -------------------------------------------------------------------------------


def test_drift_is_the_last_third_over_the_first():
    # 30 minutes: balance 49.8 % left for the first ten, 50.5 for the last ten: 0.7 points.
    times = [float(each) for each in range(1801)]
    balance = [49.8 if time < 700 else 50.1 if time < 1100 else 50.5 for time in times]
    streams = {"time_s": times, "stance_time_balance_pct": balance}
    assert drift_of(streams, "stance_time_balance_pct") == pytest.approx(0.7)


def test_a_short_run_or_few_samples_have_no_drift():
    # 14 minutes are under a quarter of an hour; 50 samples under sixty.
    short = {"time_s": [float(each) for each in range(841)], "stance_time_ms": [250.0] * 841}
    assert drift_of(short, "stance_time_ms") is None
    few = {"time_s": [each * 60.0 for each in range(50)], "stance_time_ms": [250.0] * 50}
    assert drift_of(few, "stance_time_ms") is None
    assert drift_of({}, "stance_time_ms") is None

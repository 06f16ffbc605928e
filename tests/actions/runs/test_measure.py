"""Runs are measured once, again when their recordings change, and only for their owner."""

from datetime import date
from typing import Any

import pytest

from coxa.actions.runs.edit import edit_run
from coxa.actions.runs.measure import catch_up, measure_runs
from coxa.store.activities.measures import measures, unmeasured
from coxa.values.activity import Activity
from tests.store.recorded import NOW, kept_as, recorded, taken_in

ON = date(2026, 6, 14)


def sampled(minutes: int = 20, **facts: Any) -> Activity:
    """At 3.05 m/s on the level, 180 steps a minute, a sample a second."""
    times = [float(each) for each in range(minutes * 60 + 1)]
    streams = {
        "time_s": times,
        "distance_m": [time * 3.05 for time in times],
        "altitude_m": [100.0] * len(times),
        "cadence_spm": [180.0] * len(times),
    }
    return recorded(minutes, streams=streams, records=len(times), **facts)


def test_a_run_is_measured_once(runner):
    run = kept_as(runner, sampled())
    assert measure_runs(runner) == 1
    assert measure_runs(runner) == 0
    spread = measures(runner, ON, ON)[run].spread
    # 20 minutes: 1200 s at 3.0 m/s on the level, 3600 steps.
    assert (spread.first_speed, spread.speed_s, spread.slope_s[3]) == (30, (1200.0,), 1200.0)
    assert sum(spread.steps) == pytest.approx(3600)


def test_on_a_belt_the_slope_is_unknown(runner):
    run = kept_as(runner, sampled(sub_sport="treadmill"))
    measure_runs(runner)
    assert measures(runner, ON, ON)[run].spread.slope_s == ()


def test_a_run_that_changes_is_measured_again(runner):
    run = kept_as(runner, sampled(), kind="gpx")
    measure_runs(runner)
    edit_run(runner, run, {"title": "x"}, NOW)
    assert unmeasured(runner) == (run,)
    measure_runs(runner)
    taken_in(runner, sampled(21), kind="fit")
    assert unmeasured(runner) == (run,)


def test_what_has_no_samples_waits_for_nothing(runner):
    kept_as(runner, recorded(records=0, streams={}))
    assert unmeasured(runner) == ()


def test_columns_of_unlike_length_are_measured_as_nothing(runner):
    run = kept_as(runner, recorded(streams={"time_s": [0.0, 1.0], "distance_m": [0.0]}))
    assert measure_runs(runner) == 1
    assert measures(runner, ON, ON)[run].spread.speed_s == ()


def test_the_worker_is_asked_for_everybody_who_is_behind_and_nobody_sees_anothers(runner, other):
    run = kept_as(runner, sampled())
    assert catch_up() == 1
    assert measure_runs(other) == 0
    measure_runs(runner)
    assert measures(other, ON, ON) == {}
    assert list(measures(runner, ON, ON)) == [run]
    assert catch_up() == 0

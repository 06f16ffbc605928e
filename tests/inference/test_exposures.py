"""Each column by hand: what came with a run, and what is not known of it."""

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from coxa.inference.exposures import exposures
from coxa.training.ran import Ran
from coxa.values.surfaces import Surface

FIRST = date(2026, 6, 1)


def run(number: int, day: int, **facts) -> Ran:
    start = datetime(2026, 6, 1, 7, tzinfo=UTC) + timedelta(days=day)
    return Ran(number, start.date(), start, start + timedelta(hours=1), **facts)


def column(name: str, runs, strength=(), warm_ups=()) -> list[float]:
    return list(exposures(runs, strength, warm_ups)[0][name])


def test_a_spike_is_against_the_longest_of_30_days() -> None:
    runs = [
        run(1, 0, distance_m=10_000.0),
        run(2, 30, distance_m=12_000.0),
        run(3, 61, distance_m=6_000.0),
        run(4, 61, distance_m=9_000.0),
    ]
    assert column("spike", runs) == pytest.approx([np.nan, 0.2, np.nan, np.nan], nan_ok=True)


def test_speed_is_against_the_usual_one_once_there_is_one() -> None:
    same = [run(day, day, distance_m=9_000.0, duration_s=3_000.0) for day in range(5)]
    fast = run(9, 6, distance_m=9_900.0, duration_s=3_000.0)
    assert column("pace", [*same, fast])[-1] == pytest.approx(0.1)
    assert np.isnan(column("pace", [*same[1:], fast])[-1])


def test_days_since_the_run_before_are_local_days() -> None:
    assert column("days_since", [run(1, 0), run(2, 1), run(3, 5)])[1:] == [1.0, 4.0]
    assert np.isnan(column("days_since", [run(1, 0)])[0])


def test_ground_that_nobody_told_is_unknown() -> None:
    runs = [run(1, 0, surface=Surface.CONCRETE), run(2, 1, surface=Surface.GRASS), run(3, 2)]
    assert column("hard_ground", runs) == pytest.approx([1.0, 0.0, np.nan], nan_ok=True)
    assert column("trail", runs) == pytest.approx([0.0, 0.0, np.nan], nan_ok=True)


def test_strength_is_that_of_the_day_before_and_unknown_before_the_first_log() -> None:
    logged = [FIRST + timedelta(days=1), FIRST + timedelta(days=5)]
    runs = [run(day, day) for day in (1, 2, 4, 6, 40)]
    told = column("strength", runs, strength=logged)
    assert told == pytest.approx([np.nan, 1.0, 0.0, 1.0, np.nan], nan_ok=True)


def test_a_warm_up_is_that_of_the_day() -> None:
    runs = [run(day, day) for day in (0, 1, 2)]
    assert column("warm_up", runs, warm_ups=[FIRST, FIRST + timedelta(days=2)]) == [1.0, 0.0, 1.0]


def test_without_any_log_nothing_is_known_of_it() -> None:
    assert np.isnan(column("strength", [run(1, 0)])[0])


def test_only_the_pairs_most_worn_are_asked_about() -> None:
    worn = [1] * 3 + [2] * 5 + [3] * 2 + [4] * 4
    runs = [run(at, at, shoe=pair) for at, pair in enumerate(worn)]
    columns, yes_or_no = exposures([*runs, run(99, 50)], (), ())
    assert {name for name in columns if name.startswith("shoe")} == {"shoe:2", "shoe:4", "shoe:1"}
    assert {"shoe:2", "trail", "warm_up"} <= yes_or_no
    assert list(columns["shoe:1"][:4]) == [1.0, 1.0, 1.0, 0.0]
    assert np.isnan(columns["shoe:1"][-1])


def test_without_a_run_the_columns_are_empty() -> None:
    columns, _ = exposures([], (), ())
    assert all(len(each) == 0 for each in columns.values())

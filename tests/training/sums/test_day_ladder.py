"""The ladder by day is the ladder by run, seen from the longest of each day."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.training.run import Run
from coxa.training.sums.day_ladder import day_ladder
from coxa.training.sums.ramp import ladder
from coxa.training.sums.spike import SpikeClass

DAY = date(2026, 1, 1)


def test_thirty_days_back_count_and_thirty_one_do_not():
    for back, known in ((30, 5000.0), (31, None)):
        longest = {DAY: 5000.0, DAY + timedelta(days=back): 6000.0}
        assert day_ladder(longest)[-1].before_m == known


def test_exactly_ten_percent_is_on_the_line_and_not_over_it():
    two = {DAY: 10_000.0, DAY + timedelta(days=1): 11_000.0}
    rung = day_ladder(two)[-1]
    assert rung.line_m == pytest.approx(11_000.0)
    assert not rung.is_over
    two[DAY + timedelta(days=1)] = 11_001.0
    assert day_ladder(two)[-1].is_over


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(100, 40_000)), max_size=40))
def test_it_says_the_same_as_the_ladder_of_runs(made):
    runs = [
        Run(at, day, datetime.combine(day, time(7), UTC) + timedelta(minutes=at), float(metres))
        for at, (back, metres) in enumerate(made)
        for day in [DAY + timedelta(days=back)]
    ]
    longest: dict[date, float] = {}
    for run in runs:
        longest[run.day] = max(longest.get(run.day, 0.0), run.distance_m)
    by_day = {rung.day: rung for rung in day_ladder(longest)}
    for rung in ladder(runs):
        mine = by_day[rung.run.day]
        assert mine.before_m == (rung.longest.distance_m if rung.longest else None)
        if rung.run.distance_m == mine.longest_m and rung.spike:
            assert mine.is_over == (rung.spike.spike_class is not SpikeClass.NONE)

"""Every run against its own thirty days, by hand and against the plain way."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from coxa.training.sums.ramp import Planned, forecast, ladder
from coxa.training.sums.spike import spike_of
from tests.advice.building import TODAY, run

RUNS = st.lists(
    st.builds(
        lambda ago, km, hour: run(ago, km, hour=hour),
        st.integers(0, 120),
        st.one_of(st.none(), st.integers(0, 30)),
        st.integers(0, 23),
    ),
    max_size=40,
    unique_by=lambda each: each.id,
)


def test_the_thirtieth_day_before_still_counts_and_the_one_before_it_does_not():
    assert ladder([run(30, 10), run(0, 12)])[-1].spike.share == 12 / 10 - 1
    assert ladder([run(31, 10), run(0, 12)])[-1].spike is None


def test_two_runs_of_one_day_are_not_each_others_measure():
    rungs = ladder([run(0, 5, hour=7), run(0, 10, hour=18)])
    assert [rung.spike for rung in rungs] == [None, None]


def test_a_run_of_no_length_is_no_denominator():
    assert ladder([run(3, 0), run(0, 5)])[-1].spike is None


@given(RUNS)
def test_one_pass_finds_what_the_plain_way_finds(runs):
    for rung in ladder(runs):
        plain = spike_of(rung.run, runs)
        assert (rung.spike and rung.spike.share) == (plain and plain.share)


def test_the_forecast_lets_planned_runs_count_toward_later_ones():
    ahead = [
        Planned(TODAY + timedelta(days=2), 11_000.0),
        Planned(TODAY + timedelta(days=5), 12_400.0),
    ]
    found = forecast([run(3, 10)], ahead, TODAY)
    assert (found.run.day, round(found.share, 3)) == (TODAY + timedelta(days=5), 0.127)


def test_without_a_step_or_without_runs_nothing_is_forecast():
    ahead = [Planned(TODAY + timedelta(days=2), 9_000.0)]
    assert forecast([run(3, 10)], ahead, TODAY) is None
    assert forecast([], ahead, TODAY) is None

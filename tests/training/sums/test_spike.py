import pytest

from coxa.training.sums.spike import SpikeClass, latest_spike, spike_of
from tests.advice.building import TODAY, run


@pytest.mark.parametrize(
    ("km", "found"),
    [
        (10, SpikeClass.NONE),
        (11, SpikeClass.NONE),
        (11.1, SpikeClass.SMALL),
        (13, SpikeClass.SMALL),
        (13.1, SpikeClass.MODERATE),
        (20, SpikeClass.MODERATE),
        (20.1, SpikeClass.LARGE),
    ],
)
def test_the_classes_are_those_of_the_study(km, found):
    assert spike_of(run(0, km), [run(5, 10), run(0, km)]).spike_class is found


def test_the_window_is_the_runs_own_thirty_days():
    assert spike_of(run(1, 6), [run(31, 5), run(32, 20)]).longest.distance_m == 5000


def test_a_run_of_two_days_ago_is_no_longer_the_latest_spike():
    assert latest_spike([run(10, 5), run(2, 9)], TODAY) is None
    assert latest_spike([run(10, 5), run(1, 9)], TODAY).share == pytest.approx(0.8)


def test_without_an_earlier_run_there_is_no_ratio():
    assert spike_of(run(0, 9), [run(31, 5)]) is None

from coxa.training.sums.windows import distance_between, longest_in, median_distance_m
from tests.advice.building import TODAY, back, run


def test_the_day_itself_and_the_thirty_first_day_are_outside():
    runs = [run(0, 30), run(1, 5), run(30, 8), run(31, 20)]
    assert longest_in(runs, TODAY).distance_m == 8000


def test_what_is_not_a_run_counts_nowhere():
    runs = [run(1, 5), run(2, 40, counts=False), run(3, None)]
    assert longest_in(runs, TODAY).distance_m == 5000
    assert distance_between(runs, back(7), TODAY) == 5000
    assert median_distance_m(runs) == 5000


def test_no_run_has_no_longest_and_a_sum_of_zero():
    assert longest_in([], TODAY) is None
    assert distance_between([], back(7), TODAY) == 0.0

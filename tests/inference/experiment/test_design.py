"""The order of blocks and how small a difference they show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.inference.experiment.design import (
    LEAST_PAIRS,
    MOST_PAIRS,
    days_needed,
    order,
    pairs_for,
    runs_needed,
    smallest_shown,
)
from coxa.inference.experiment.student import quantile
from coxa.values.experiments import Arm

SEEDS = st.integers(0, 2**31)
PAIRS = st.integers(LEAST_PAIRS, MOST_PAIRS)


@given(SEEDS, PAIRS)
def test_each_pair_holds_both_ways(seed, pairs):
    arms = order(seed, pairs)
    assert len(arms) == 2 * pairs
    assert all({one, two} == {Arm.A, Arm.B} for one, two in zip(arms[::2], arms[1::2], strict=True))


@given(SEEDS, st.sampled_from([4, 6, 8]))
def test_half_of_the_pairs_begin_with_either(seed, pairs):
    assert list(order(seed, pairs)[::2]).count(Arm.A) == pairs // 2


@given(SEEDS, PAIRS)
def test_a_longer_order_begins_with_the_shorter(seed, pairs):
    assert order(seed, MOST_PAIRS)[: 2 * pairs] == order(seed, pairs)


def test_seeds_replay_and_differ():
    assert order(7, 8) == order(7, 8)
    assert len({order(seed, 8) for seed in range(50)}) > 10


def test_eight_weeks_for_four_pairs_of_weeks():
    assert days_needed(4, 7) == 56
    assert runs_needed(4, 7, 3.0) == 24


def test_a_difference_by_hand():
    # Spread 1.2, three runs a block: 1.2/sqrt(3)*sqrt(2)/sqrt(4) = 0.4899; times 3.182 + 0.978.
    assert smallest_shown(1.2, 4, 3.0) == pytest.approx(2.038, abs=0.001)


@given(st.floats(0.3, 3.0), st.floats(1, 7))
def test_more_pairs_show_less(spread, runs):
    shown = [smallest_shown(spread, pairs, runs) for pairs in range(LEAST_PAIRS, MOST_PAIRS + 1)]
    assert shown == sorted(shown, reverse=True)


def test_where_even_eight_pairs_do_not_show_it_that_is_said():
    assert pairs_for(1.0, 0.8, 3.0) == 6
    assert pairs_for(0.2, 2.0, 2.0) is None


def test_the_table_ends_where_experiments_do():
    with pytest.raises(IndexError):
        quantile(0.9, 2)

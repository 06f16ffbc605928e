"""Differences between paired blocks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.inference.experiment.read_out import Finding, read_out, worse_way
from coxa.inference.experiment.standing import Block, Noted
from coxa.values.experiments import Arm

DAY = date(2026, 3, 2)


def blocks(*levels: tuple[list[int], list[int]]) -> tuple[Block, ...]:
    """Pairs of (with A, with B); every second pair began with B."""
    made: list[Block] = []
    for number, (a, b) in enumerate(levels):
        both = [(Arm.A, a), (Arm.B, b)]
        for arm, of in both if number % 2 == 0 else both[::-1]:
            runs = tuple(Noted(0, DAY, level) for level in of)
            made.append(Block(len(made) + 1, arm, DAY, DAY, runs))
    return tuple(made)


def test_by_hand():
    # Differences 2, 1, 2, 1: mean 1.5, standard error 0.2887; 80 % within 1.638, 95 % within 3.182.
    found = read_out(blocks(([4, 4], [2, 2]), ([3], [2]), ([4], [2]), ([3, 3], [2, 2])))
    assert found.more_with_a == pytest.approx(1.5)
    assert found.low == pytest.approx(1.5 - 1.638 * 0.28868, abs=1e-3)
    assert found.high == pytest.approx(1.5 + 1.638 * 0.28868, abs=1e-3)
    assert found.finding is Finding.B_LESS
    assert (found.runs_a, found.runs_b) == (6, 6)


def test_turned_round_it_is_the_other_way():
    found = read_out(blocks(([2], [4]), ([2], [3]), ([2], [4]), ([2], [3])))
    assert found.finding is Finding.A_LESS


def test_what_differs_from_pair_to_pair_cannot_be_told():
    found = read_out(blocks(([4], [1]), ([1], [4]), ([3], [2]), ([2], [2])))
    assert found.finding is Finding.CANNOT_TELL
    assert found.low < 0 < found.high


def test_no_difference_at_all_cannot_be_told():
    assert read_out(blocks(*[([2], [2])] * 4)).finding is Finding.CANNOT_TELL


def test_three_pairs_are_too_few():
    found = read_out(blocks(*[([4], [1])] * 3))
    assert found.finding is Finding.TOO_FEW
    assert found.more_with_a is None


def test_a_pair_with_an_empty_side_is_left_out():
    found = read_out(blocks(*[([4], [2])] * 4, ([9], [])))
    assert found.pairs == 4
    assert found.runs_a == 4


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=4, max_size=8))
def test_swapping_the_ways_swaps_the_finding(levels):
    one = read_out(blocks(*[([a], [b]) for a, b in levels]))
    other = read_out(blocks(*[([b], [a]) for a, b in levels]))
    assert one.more_with_a == pytest.approx(-other.more_with_a)
    turned = {Finding.A_LESS: Finding.B_LESS, Finding.B_LESS: Finding.A_LESS}
    assert other.finding is turned.get(one.finding, one.finding)


def test_only_much_worse_twice_is_told_before_the_end():
    assert worse_way(blocks(([5], [2]))) is None
    assert worse_way(blocks(([5], [2]), ([3], [2]))) is None
    assert worse_way(blocks(([5], [2]), ([4], [2]))) is Finding.B_LESS
    assert worse_way(blocks(([1], [4]), ([0], [2]))) is Finding.A_LESS


def test_whole_points_never_make_an_interval_of_no_width():
    found = read_out(blocks(*[([3], [2])] * 4))
    assert found.low < 1.0 < found.high

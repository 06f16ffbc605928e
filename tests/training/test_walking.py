"""Walking clearly more unevenly than is usual for oneself: said rarely, and never of a few days."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.training.walking import LEAST_SHARE, first_needed, unevenness
from coxa.values.walking import Gait, WalkingDay

ON = date(2026, 6, 16)


def walked(ago: int, value: float, gait: Gait = Gait.ASYMMETRY) -> WalkingDay:
    return WalkingDay(ON - timedelta(days=ago), gait, value, 5)


def told(lately: float, before: float, *, days: int = 14, days_before: int = 40):
    recent = [walked(ago, lately) for ago in range(days)]
    return recent + [walked(14 + ago, before) for ago in range(days_before)]


def test_a_clear_change_is_new() -> None:
    found = unevenness(told(0.12, 0.02), ON)
    assert found
    assert found.is_new
    assert (found.lately, found.usual, found.days, found.days_before) == (0.12, 0.02, 14, 40)


def test_somebody_who_always_walks_unevenly_hears_nothing() -> None:
    found = unevenness(told(0.25, 0.25), ON)
    assert found
    assert not found.is_new


def test_a_change_of_less_than_three_in_a_hundred_is_none() -> None:
    found = unevenness(told(0.049, 0.02), ON)
    assert found
    assert not found.is_new


def test_becoming_more_even_is_no_reason() -> None:
    found = unevenness(told(0.0, 0.2), ON)
    assert found
    assert not found.is_new


@pytest.mark.parametrize(("days", "days_before"), [(6, 40), (14, 27), (0, 90)])
def test_too_few_days_tell_nothing(days: int, days_before: int) -> None:
    assert unevenness(told(0.5, 0.01, days=days, days_before=days_before), ON) is None


def test_half_of_the_two_weeks_and_four_weeks_are_enough() -> None:
    found = unevenness(told(0.5, 0.01, days=7, days_before=28), ON)
    assert found
    assert found.is_new


def test_a_few_bad_days_do_not_make_two_weeks() -> None:
    bad = [walked(ago, 0.6) for ago in range(6)] + [walked(ago, 0.02) for ago in range(6, 60)]
    found = unevenness(bad, ON)
    assert found
    assert not found.is_new


def test_days_to_come_and_long_ago_and_other_quantities_are_left_out() -> None:
    noise = [walked(-1, 0.9), walked(104, 0.9)]
    noise += [walked(ago, 0.9, Gait.STEADINESS) for ago in range(30)]
    assert first_needed(ON) == ON - timedelta(days=103)
    assert unevenness([*told(0.1, 0.02), *noise], ON) == unevenness(told(0.1, 0.02), ON)


def test_skewed_noise_alone_is_hardly_ever_called_new() -> None:
    chance = Random(7)
    called = 0
    for _ in range(500):
        days = [walked(ago, min(1.0, chance.expovariate(1 / 0.04))) for ago in range(104)]
        found = unevenness(days, ON)
        assert found
        called += found.is_new
    assert called <= 5


@given(
    st.lists(st.floats(0, 1), min_size=7, max_size=14),
    st.lists(st.floats(0, 1), min_size=28, max_size=90),
)
def test_new_is_always_at_least_three_in_a_hundred_more(
    lately: list[float], before: list[float]
) -> None:
    days = [walked(ago, value) for ago, value in enumerate(lately)]
    days += [walked(14 + ago, value) for ago, value in enumerate(before)]
    found = unevenness(days, ON)
    assert found
    assert not found.is_new or found.lately > found.usual + LEAST_SHARE

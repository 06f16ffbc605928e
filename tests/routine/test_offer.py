"""Which routines a day asks for."""

from dataclasses import replace

import pytest

from coxa.routine.offer import Day, asked_for
from coxa.routine.round import Ended
from coxa.routine.standing import Load, Standing

from .building import KNOWN, ON, done

WELL = Standing(checked=True)


def asks(day=None, standing=WELL, *rounds):
    return asked_for(day or Day(ON), standing, rounds, KNOWN)


def of(routine, back):
    return replace(done("EX17", back=back), routine=routine)


def test_a_run_to_come_asks_for_the_warm_up_and_one_behind_for_the_roller():
    assert "pre_run" in asks(Day(ON, run_to_come=True))
    assert "pre_run" not in asks()
    assert "after_run" in asks(Day(ON, run_done=True))


def test_strength_a_comes_first_then_b_with_a_day_between():
    assert asks() == ("strength_a",)
    assert asks(None, WELL, of("strength_a", 1)) == ()
    assert asks(None, WELL, of("strength_a", 2)) == ("strength_b",)
    assert asks(None, WELL, of("strength_a", 5), of("strength_b", 2)) == ()  # twice a week
    assert asks(None, WELL, of("strength_a", 9), of("strength_b", 7)) == ("strength_a",)


def test_a_plan_says_when_strength_is_done():
    assert asks(Day(ON, by_plan=True)) == ()
    assert asks(Day(ON, by_plan=True, strength="strength_b")) == ("strength_b",)


def test_what_was_done_today_is_not_asked_again():
    day = Day(ON, run_to_come=True)
    assert "pre_run" not in asks(day, WELL, of("pre_run", 0))


def test_a_pattern_with_a_start_of_its_own_begins_there():
    sore = Standing(patterns=("C03",), checked=True)
    found = asks(None, sore)
    assert "start_side_of_hip" in found
    assert "sleep" in found
    assert "strength_a" not in found


@pytest.mark.parametrize(
    "standing",
    [
        Standing(load=Load.LIGHT, checked=True),
        Standing(load=Load.COMFORT, checked=True),
        Standing(flag_open=True, checked=True),
    ],
)
def test_pain_or_an_open_flag_asks_for_no_strength(standing):
    assert "strength_a" not in asks(None, standing)


def test_without_a_word_about_the_hip_nobody_is_asked_to_load_it():
    assert asks(Day(ON, hip_told=False)) == ()


def test_a_start_that_was_broken_off_does_not_count_for_the_week():
    sore = Standing(patterns=("C09",), checked=True)
    whole = [of("start_adductor", back) for back in (2, 4, 6)]
    assert "start_adductor" not in asks(None, sore, *whole)
    broken = [replace(each, ended=Ended.STOPPED) for each in whole]
    assert "start_adductor" in asks(None, sore, *broken)

"""Soreness is both-sided, muscular and falling, and nothing else is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coxa.diary.entry import Kind, When
from coxa.plan.soreness import sorenesses
from tests.advice.building import TODAY, note, run

THIGHS = ("front_thigh:left", "front_thigh:right")
RUN = run(4, 20)


def sore(days_ago, level, *where, kind=Kind.STIFF, **facts):
    told = note(days_ago, level, *(where or THIGHS), when="morning", hour=8)
    return replace(told, kinds=(kind,) if kind else (), **facts)


def found(*notes, runs=(RUN,), on=TODAY):
    return list(sorenesses(notes, runs, on))


FALLING = (sore(3, 5), sore(2, 5), sore(1, 3), sore(0, 2))


def test_both_thighs_after_a_long_run_and_falling_is_soreness():
    (spell,) = found(*FALLING)
    assert spell.run == RUN
    assert spell.hours == pytest.approx(4 * 24 + 8 - 7 - 2)
    assert spell.over_at is None


def test_a_quiet_note_ends_it():
    quiet = note(0, 0, "", when="morning")
    (spell,) = found(*FALLING[:3], quiet)
    assert spell.over_at == quiet.at


@pytest.mark.parametrize(
    "other",
    [
        sore(1, 3, "front_thigh:left"),
        sore(1, 3, *THIGHS, "groin:left"),
        sore(1, 3, "groin:left", "groin:right"),
        sore(1, 3, "front_of_hip:left", "front_of_hip:right"),
        sore(1, 3, "sit_bone:left", "sit_bone:right"),
        sore(1, 3, "front_thigh"),
        sore(1, 3, kind=Kind.SHARP),
        sore(1, 3, kind=Kind.NUMB),
        sore(1, 3, limp=True),
        sore(1, 3, woke=True),
        sore(1, 3, painkiller=True),
        sore(1, 3, when=When.DURING),
    ],
    ids=lambda told: f"{[str(place) for place in told.places]} {told.kinds} {told.when}",
)
def test_one_note_that_speaks_against_it_makes_it_no_soreness(other):
    assert found(*FALLING) != []
    assert found(FALLING[0], FALLING[1], other, FALLING[3]) == []


def test_without_a_word_on_how_it_feels_it_is_no_soreness():
    assert found(*(replace(told, kinds=()) for told in FALLING)) == []


def test_what_rises_after_the_third_day_is_no_soreness():
    assert found(sore(3, 4), sore(2, 4), sore(0, 4), runs=(run(4, 20),)) != []
    late = [replace(told, at=told.at, day=told.day) for told in FALLING]
    late[3] = sore(-1, 5)
    assert found(*late, on=TODAY + timedelta(days=1)) == []


def test_beyond_a_week_it_is_no_soreness():
    assert found(*FALLING, on=TODAY + timedelta(days=4)) != []
    assert found(*FALLING, on=TODAY + timedelta(days=5)) == []


def test_no_run_before_it_makes_it_no_soreness():
    assert found(*FALLING, runs=()) == []
    assert found(*FALLING, runs=(run(8, 20),)) == []

"""Frequency before distance, distance before pace, pace before hills; the race at the end."""

from datetime import timedelta

import pytest

from coxa.knowledge.load import load_knowledge
from coxa.knowledge.plan import Focus
from coxa.plan.build import Base, base_of, build_weeks
from coxa.plan.choice import PlanChoice
from tests.advice.building import TODAY, run

BUILD = load_knowledge().plans["build"]
RULES = BUILD.build
BASE = Base(2, 8000.0)


def weeks(choice, base=BASE, count=30):
    return build_weeks(BUILD, choice, base, count)


def test_first_more_often_then_further_then_faster_then_hills():
    asked = weeks(PlanChoice("build", TODAY, (0, 2, 4, 6), goal_m=40_000))
    order = list(dict.fromkeys(ask.focus for ask in asked))
    growing = [each for each in order if each not in {Focus.STEADY, Focus.LIGHTER}]
    assert growing == [Focus.FREQUENCY, Focus.DISTANCE, Focus.PACE, Focus.HILLS]


def test_no_week_asks_for_more_than_a_tenth_over_the_longest_before():
    longest = BASE.longest_m
    for ask in weeks(PlanChoice("build", TODAY, (0, 2, 4, 6), goal_m=60_000)):
        assert ask.longest_m <= longest * 1.1 + 1e-6
        longest = max(longest, ask.longest_m)


def test_every_fourth_week_is_lighter():
    asked = weeks(PlanChoice("build", TODAY, goal_m=60_000), count=12)
    assert [ask.week for ask in asked if ask.focus is Focus.LIGHTER] == [4, 8, 12]


def test_the_weekly_goal_is_reached_and_not_passed():
    asked = weeks(PlanChoice("build", TODAY, (0, 2, 4, 6), goal_m=40_000))
    most = max(ask.longest_m + (ask.runs - 1) * ask.other_m for ask in asked)
    assert most == pytest.approx(40_000)


def test_before_the_race_less_and_after_it_nothing():
    race_on = TODAY + timedelta(days=16 * 7 - 1)
    choice = PlanChoice("build", TODAY, (0, 2, 4, 6), race_on=race_on, race_m=21_097.5)
    asked = weeks(choice)
    assert [ask.focus for ask in asked[14:16]] == [Focus.TAPER, Focus.TAPER]
    assert asked[15].longest_m < asked[13].longest_m
    assert all(ask.runs == 0 for ask in asked[16:])


def test_a_plan_begins_from_what_was_run():
    runs = [run(3, 5), run(10, 6), run(17, 5), run(24, 4), run(40, 20)]
    assert base_of(runs, TODAY) == Base(1, 6000)
    assert base_of([run(40, 20)], TODAY) is None
    race = [*runs, run(5, 30, race=True)]
    assert base_of(race, TODAY) == Base(1, 6000)

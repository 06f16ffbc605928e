from datetime import timedelta

import pytest

from coxa.knowledge.load import load_knowledge
from coxa.plan.choice import PlanChoice
from coxa.plan.layout import week_of, wished
from coxa.plan.schedule import Outlook, sessions
from coxa.plan.table import asked_by
from tests.advice.building import TODAY, note, run

KNOWN = load_knowledge()
ARTICLE = KNOWN.plans["article"]
RUNS = (run(1, 5),)


def planned(choice, *, runs=RUNS, pain=(), days=28):
    last = TODAY + timedelta(days=days - 1)
    seen = Outlook(ARTICLE, choice, runs, pain, TODAY, KNOWN.ladders["walk_run"])
    return list(sessions(seen, TODAY, last))


def test_the_table_is_the_articles():
    assert [(row.runs, round(row.longest_m / 1609.344, 1)) for row in ARTICLE.weeks[:3]] == [
        (3, 1.5),
        (4, 2.0),
        (4, 3.0),
    ]


def test_after_the_table_at_most_ten_percent_a_week():
    assert asked_by(ARTICLE, 5).longest_m == pytest.approx(asked_by(ARTICLE, 4).longest_m * 1.1)


def test_each_week_has_as_many_runs_as_the_table_says():
    monday = TODAY - timedelta(days=TODAY.weekday())
    days = planned(PlanChoice("article", monday + timedelta(days=7)), days=40)
    runs = [day for day in days if day.is_run]
    assert [sum(day.week == week for day in runs) for week in (1, 2, 3)] == [3, 4, 4]


def test_the_runners_own_days_are_kept():
    choice = PlanChoice("article", TODAY, (0, 2, 5))
    assert {day.day.weekday() for day in planned(choice) if day.is_run} == {0, 2, 5}
    every_day = PlanChoice("article", TODAY, (0, 1, 2, 3, 4, 5, 6))
    laid = wished(every_day, week_of(every_day, TODAY), 3)
    assert [(day - TODAY).days for day in laid.days] == [0, 3, 6]


def test_no_session_is_above_its_ceiling_or_the_table():
    for day in planned(PlanChoice("article", TODAY), runs=(run(3, 1.2),)):
        if day.distance_m is not None:
            assert day.distance_m <= day.cap_m
            assert day.distance_m <= day.asked_m


def test_nothing_to_measure_by_gives_no_distance():
    first = next(day for day in planned(PlanChoice("article", TODAY), runs=()) if day.is_run)
    assert first.distance_m is None
    assert first.asked_m == 2414.0


def test_fresh_pain_keeps_later_ceilings_down():
    choice = PlanChoice("article", TODAY)
    quiet = [day.cap_m for day in planned(choice, days=6) if day.is_run]
    sore = [day.cap_m for day in planned(choice, pain=(note(0, 2),), days=6) if day.is_run]
    assert all(one < other for one, other in zip(sore, quiet, strict=True))


def test_a_day_before_the_start_has_no_session():
    assert planned(PlanChoice("article", TODAY + timedelta(days=40))) == []

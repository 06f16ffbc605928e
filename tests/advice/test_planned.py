"""A plan obeys the hip."""

from datetime import timedelta

from coxa.advice.advice import SessionKind
from coxa.advice.picture import Picture
from coxa.advice.planned import planned_days
from coxa.knowledge.load import load_knowledge
from coxa.plan.choice import PlanChoice
from tests.advice.building import STEADY_RUNS, TODAY, note

THREE_DAYS = PlanChoice("article", TODAY, (0, 1, 3))


def days_of(*pain, plan=THREE_DAYS):
    picture = Picture(runs=STEADY_RUNS, pain=pain, plan=plan)
    last = TODAY + timedelta(days=13)
    return list(planned_days(picture, load_knowledge(), TODAY, TODAY, last))


def test_until_somebody_has_looked_no_day_has_a_run():
    days = days_of(note(1, 1, "groin:left", when="during"))
    assert len(days) == 14
    assert {day.kind for day in days} == {SessionKind.REST}
    assert all(day.cap_m is None and day.distance_m is None for day in days)


def test_a_sore_day_rests_only_that_day():
    first, *later = days_of(note(0, 7))
    assert first.kind is SessionKind.REST
    assert any(day.kind is SessionKind.RUN for day in later)


def test_a_changed_day_is_bounded_by_its_lower_ceiling():
    first = days_of(note(0, 4))[0]
    assert first.distance_m == 2414.0
    assert first.cap_m == 2900.0


def test_every_day_says_why():
    assert all(day.reason.rule for day in days_of(note(0, 0)))


def test_without_a_plan_there_are_no_days():
    assert days_of(plan=None) == []

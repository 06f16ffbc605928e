"""A week that fits a life: missed runs move, and never pile up."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from coxa.plan.choice import Pause, PlanChoice
from coxa.plan.layout import Laid, laid, strength_days, week_of, wished

MONDAY = date(2026, 6, 15)
WEEK = tuple(MONDAY + timedelta(days=n) for n in range(7))


def on(*days):
    return {MONDAY + timedelta(days=day) for day in days}


def test_the_longest_run_is_on_the_day_that_was_named():
    choice = PlanChoice("build", MONDAY, (0, 2, 5, 6), long_day=5)
    assert wished(choice, WEEK, 3).long_day == WEEK[5]
    assert wished(PlanChoice("build", MONDAY, (0, 2, 5)), WEEK, 3).long_day == WEEK[5]
    assert wished(PlanChoice("build", MONDAY, (0, 2)), WEEK, 2).long_day == WEEK[2]


def test_a_missed_run_moves_to_a_free_day_that_is_apart():
    choice = PlanChoice("build", MONDAY, (0, 2, 4, 6))
    assert set(laid(choice, WEEK, 2, (), WEEK[0]).days) == on(0, 6)
    assert set(laid(choice, WEEK, 2, (), WEEK[1]).days) == on(2, 6)


def test_what_does_not_fit_any_more_is_dropped():
    choice = PlanChoice("build", MONDAY, (0, 2, 4))
    assert laid(choice, WEEK, 3, (), WEEK[4]).days == (WEEK[4],)
    assert laid(choice, WEEK, 3, (), WEEK[5]).days == ()


def test_a_run_beyond_the_plan_takes_the_place_of_a_shorter_one():
    choice = PlanChoice("build", MONDAY, (0, 2, 5), long_day=5)
    left = laid(choice, WEEK, 3, on(0, 1), WEEK[2])
    assert left.days == (WEEK[5],)
    assert left.long_day == WEEK[5]


def test_the_longest_run_is_not_run_twice():
    choice = PlanChoice("build", MONDAY, (0, 2, 5), long_day=0)
    assert laid(choice, WEEK, 3, on(0), WEEK[1]).long_day is None


def test_strength_is_never_on_the_day_before_the_longest_run():
    runs = Laid(tuple(sorted(on(0, 2, 5))), WEEK[5])
    days = strength_days(WEEK, runs, 2, set(WEEK))
    assert WEEK[4] not in days
    assert len(days) == 2


def test_a_week_without_runs_has_none_even_with_a_day_for_the_longest():
    assert wished(PlanChoice("build", MONDAY, (0,), long_day=0), WEEK, 0) == Laid((), None)


def test_a_paused_day_has_nothing():
    choice = PlanChoice("build", MONDAY, pauses=(Pause(WEEK[0], WEEK[3]),))
    assert not on(0, 1, 2, 3) & set(wished(choice, WEEK, 6).days)


weekdays = st.lists(st.integers(0, 6), max_size=7, unique=True).map(lambda d: tuple(sorted(d)))


@settings(max_examples=200, deadline=None)
@given(weekdays, st.integers(0, 6), st.sets(st.integers(0, 6)), st.integers(0, 6))
def test_a_week_never_holds_more_than_it_asked_for(days, runs, done, at):
    choice = PlanChoice("build", MONDAY, days)
    before = on(*(each for each in done if each < at))
    left = laid(choice, WEEK, runs, before, WEEK[at])
    assert len(left.days) + len(before) <= max(runs, len(before))
    assert all(day >= WEEK[at] and day not in before for day in left.days)
    assert len(set(left.days)) == len(left.days)
    if days:
        assert all(day.weekday() in days for day in left.days)
    assert left.long_day is None or left.long_day in left.days


@given(st.integers(0, 60))
def test_every_day_lies_in_its_own_week(ahead):
    day = MONDAY + timedelta(days=ahead)
    assert day in week_of(PlanChoice("build", MONDAY), day)

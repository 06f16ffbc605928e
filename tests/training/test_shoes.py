from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.knowledge.load import load_knowledge
from coxa.training.shoes import (
    FORECAST_DAYS,
    PACE_DAYS,
    Wear,
    due_on,
    pace_days,
    reminder,
    share_of,
    wear,
)
from coxa.values.distances import METRES_PER_MILE
from coxa.values.shoes import ShoeKind

ON = date(2026, 6, 16)
RULES = load_knowledge().shoes


@pytest.mark.parametrize(
    ("kind", "look_mi", "inspect_mi"),
    [("road", 300, 400), ("trail", 200, 300), ("track", 300, 400), ("racing", 200, 300)],
)
def test_each_kind_has_its_reminder(kind, look_mi, inspect_mi):
    found = reminder(ShoeKind(kind), None, RULES)
    assert found.look_from_m == pytest.approx(look_mi * METRES_PER_MILE)
    assert found.inspect_at_m == pytest.approx(inspect_mi * METRES_PER_MILE)
    assert not found.own


def test_the_runners_own_reminder_comes_first_and_no_look_comes_after_it():
    own = reminder(ShoeKind.ROAD, 250 * METRES_PER_MILE, RULES)
    assert (own.inspect_at_m, own.look_from_m, own.own) == (402336.0, None, True)
    assert reminder(ShoeKind.ROAD, 800_000.0, RULES).look_from_m == 482803.2


@pytest.mark.parametrize(
    ("km", "found"),
    [
        (509.999, Wear.FRESH),
        (510, Wear.NEAR),
        (599.999, Wear.NEAR),
        (600, Wear.REACHED),
        (900, Wear.REACHED),
    ],
)
def test_near_from_85_percent_and_reached_from_all_of_it(km, found):
    assert wear(km * 1000, 600_000) is found


def test_85_percent_of_an_odd_distance_is_not_lost_to_rounding():
    assert wear(0.85 * 643737.6, 643737.6) is Wear.NEAR


def test_the_day_it_is_due_is_counted_by_the_pace_of_late():
    # 42 km in 42 days: 1 km a day, 10 km left
    assert due_on(10_000, 42_000, 42, ON) == date(2026, 6, 26)
    assert due_on(10_001, 42_000, 42, ON) == date(2026, 6, 27)


@pytest.mark.parametrize(("left_m", "lately_m"), [(0, 5000), (-1, 5000), (5000, 0)])
def test_a_pair_that_rests_or_is_there_has_no_such_day(left_m, lately_m):
    assert due_on(left_m, lately_m, PACE_DAYS, ON) is None


def test_further_ahead_than_two_years_no_day_is_named():
    assert due_on(730_000, 42_000, 42, ON) == ON + timedelta(days=FORECAST_DAYS)
    assert due_on(731_000, 42_000, 42, ON) is None


def test_a_new_pair_is_timed_by_its_own_days():
    assert pace_days(ON - timedelta(days=13), ON) == 14
    assert pace_days(ON, ON) == 7
    assert pace_days(ON - timedelta(days=400), ON) == PACE_DAYS
    assert pace_days(None, ON) == PACE_DAYS


def test_without_a_run_there_is_no_share():
    assert share_of(0, 0) is None
    assert share_of(3000, 4000) == 0.75


@given(st.floats(1, 1e6), st.floats(1, 1e6), st.floats(1, 1e6))
def test_who_runs_more_is_never_there_later(left, lately, more):
    slow, fast = due_on(left, lately, 42, ON), due_on(left, lately + more, 42, ON)
    assert slow is None or (fast is not None and fast <= slow)

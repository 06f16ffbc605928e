"""Parts of a time: none left out, none twice, and few enough to be drawn."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.training.sums.grains import Grain, RunDay, begin, grain_of, parts, summed

days = st.dates(date(1995, 1, 1), date(2030, 12, 31))
spans = st.tuples(days, days).map(sorted)


@pytest.mark.parametrize(
    ("length", "grain"),
    [(1, "day"), (28, "day"), (91, "week"), (365, "week"), (800, "month"), (5000, "quarter")],
)
def test_longer_times_have_coarser_parts(length, grain):
    first = date(2020, 1, 1)
    assert grain_of(first, first + timedelta(days=length - 1)) is Grain(grain)


@given(spans)
def test_a_picture_never_has_more_parts_than_a_phone_can_draw(span):
    first, last = span
    assert len(list(parts(first, last, grain_of(first, last)))) <= 62


@given(spans, st.sampled_from(Grain))
def test_parts_follow_on_each_other_and_hold_the_whole_time(span, grain):
    first, last = span
    if grain is Grain.DAY and (last - first).days > 400:
        last = first + timedelta(days=400)
    made = list(parts(first, last, grain))
    assert made[0].first <= first
    assert made[-1].last >= last
    for before, after in itertools.pairwise(made):
        assert after.first == before.last + timedelta(days=1)
    assert all(begin(part.last, grain) == part.first for part in made)


@given(spans, st.sampled_from(Grain), st.lists(days, max_size=20))
def test_no_distance_is_lost_or_counted_twice(span, grain, ran):
    first, last = span
    if grain is Grain.DAY and (last - first).days > 400:
        last = first + timedelta(days=400)
    known = [RunDay(day, 1, 1000.0, 300.0, 0) for day in sorted(set(ran))]
    within = [day for day in known if first <= day.day <= last]
    made = summed(known, first, last, grain)
    assert sum(part.runs for part in made) == len(within)
    assert sum(part.distance_m for part in made) == pytest.approx(1000.0 * len(within))


def test_a_part_without_a_known_day_is_not_recorded_and_one_with_a_walk_is():
    walk = RunDay(date(2026, 6, 10), 0, 0.0, 0.0, 0)
    first, second = summed([walk], date(2026, 6, 1), date(2026, 6, 14), Grain.WEEK)
    assert not first.recorded
    assert second.recorded
    assert second.runs == 0

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.diary.entry import PainEntry
from coxa.diary.episode import Episode, are_neighbours, continued_by, course, opened_by
from coxa.values.regions import Place, Region, Side, place

START = date(2026, 6, 1)
LEFT_GROIN = Episode(1, START, (Region.GROIN,), Side.LEFT)


def note(days: int, where: str = "", level: int = 3) -> PainEntry:
    day = START + timedelta(days=days)
    at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return PainEntry(None, day, at, level, (place(where),) if where else ())


@pytest.mark.parametrize(
    ("where", "goes_on"),
    [
        ("groin:left", True),
        ("front_of_hip:left", True),
        ("groin", True),
        ("groin:right", False),
        ("buttock:left", False),
    ],
)
def test_a_check_goes_on_with_the_same_side_and_a_neighbouring_region(where, goes_on):
    found = continued_by([LEFT_GROIN], [place(where)], START)
    assert (found == LEFT_GROIN) is goes_on


def test_what_is_over_is_not_continued():
    over = Episode(1, START, (Region.GROIN,), Side.LEFT, START + timedelta(days=3))
    assert continued_by([over], [place("groin:left")], START + timedelta(days=5)) is None


def test_the_newest_that_fits_goes_on():
    later = Episode(2, START + timedelta(days=9), (Region.GROIN,), Side.LEFT)
    assert continued_by([LEFT_GROIN, later], [place("groin:left")], later.start) == later
    assert continued_by([LEFT_GROIN, later], [place("groin:left")], START) == LEFT_GROIN


def test_two_sides_at_once_leave_the_side_open():
    assert opened_by([place("groin:left"), place("groin:right")], START).side is None
    assert opened_by([place("groin:left"), place("buttock:left")], START).side is Side.LEFT


def test_the_course_leaves_out_the_other_hip_and_other_days():
    notes = [note(-1, "groin:left"), note(1, "groin:right"), note(2, "groin:left"), note(3, "", 0)]
    assert [each.day.day for each in course(LEFT_GROIN, notes)] == [3, 4]


@given(st.sampled_from(list(Region)), st.sampled_from(list(Region)))
def test_neighbours_are_neighbours_both_ways(one, other):
    assert are_neighbours(one, other) is are_neighbours(other, one)


@given(st.lists(st.sampled_from(list(Region)), min_size=1), st.sampled_from([None, *Side]))
def test_what_opened_an_episode_continues_it(regions, side):
    places = [Place(region, side) for region in regions]
    made = opened_by(places, START)
    assert continued_by([made], places, START) == made

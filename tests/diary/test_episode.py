from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.diary.belonging import (
    are_neighbours,
    continued_by,
    could_be,
    course,
    opened_by,
    told_more,
)
from coxa.diary.entry import PainEntry
from coxa.diary.episode import Episode
from coxa.diary.merging import joined, parted, stretched
from coxa.values.regions import Place, Region, Side, place

START = date(2026, 6, 1)
LEFT_GROIN = Episode(1, START, (Region.GROIN,), (Side.LEFT,))


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
    over = Episode(1, START, (Region.GROIN,), (Side.LEFT,), START + timedelta(days=3))
    assert continued_by([over], [place("groin:left")], START + timedelta(days=5)) is None


def test_the_newest_that_fits_goes_on():
    later = Episode(2, START + timedelta(days=9), (Region.GROIN,), (Side.LEFT,))
    assert continued_by([LEFT_GROIN, later], [place("groin:left")], later.start) == later
    assert continued_by([LEFT_GROIN, later], [place("groin:left")], START) == LEFT_GROIN


BOTH = (Side.LEFT, Side.RIGHT)


def test_two_sides_at_once_are_both_and_a_side_not_said_changes_nothing():
    assert opened_by([place("groin:right"), place("groin:left")], START).sides == BOTH
    assert opened_by([place("groin:left"), place("buttock:left")], START).sides == (Side.LEFT,)
    assert opened_by([place("groin:left"), place("buttock")], START).sides == (Side.LEFT,)
    assert opened_by([place("groin:left"), place("low_back:middle")], START).sides == (Side.LEFT,)
    assert opened_by([place("groin")], START).sides == ()
    assert opened_by([place("low_back:middle")], START).sides == (Side.MIDDLE,)


RIGHT_GROIN = Episode(2, START, (Region.GROIN,), (Side.RIGHT,))
BOTH_GROINS = Episode(3, START, (Region.GROIN,), BOTH)
UNKNOWN = Episode(4, START, (Region.GROIN,))
LATER_UNKNOWN = Episode(5, START + timedelta(days=2), (Region.GROIN,))


@pytest.mark.parametrize(
    ("open_ones", "where", "goes_on"),
    [
        ([LEFT_GROIN], ["groin:left", "groin:right"], None),
        ([BOTH_GROINS], ["groin:left", "groin:right"], BOTH_GROINS),
        ([LEFT_GROIN, BOTH_GROINS], ["groin:right", "groin:left"], BOTH_GROINS),
        ([UNKNOWN], ["groin:left", "groin:right"], UNKNOWN),
        ([BOTH_GROINS], ["groin:left"], BOTH_GROINS),
        ([LEFT_GROIN, BOTH_GROINS], ["groin:left"], LEFT_GROIN),
        ([LEFT_GROIN, LATER_UNKNOWN], ["groin:left"], LEFT_GROIN),
        ([LATER_UNKNOWN], ["groin:left"], LATER_UNKNOWN),
        ([LEFT_GROIN, RIGHT_GROIN], ["groin"], RIGHT_GROIN),
        ([LEFT_GROIN, UNKNOWN], ["groin"], UNKNOWN),
        ([RIGHT_GROIN], ["pubic_bone:middle"], RIGHT_GROIN),
        ([RIGHT_GROIN], ["buttock"], None),
    ],
)
def test_unknown_and_both_sides_go_on_only_with_what_can_be_the_same(open_ones, where, goes_on):
    found = continued_by(open_ones, [place(each) for each in where], LATER_UNKNOWN.start)
    assert found == goes_on


def test_wherever_another_could_be_meant_it_is_named():
    spots = [place("groin:left"), place("groin:right")]
    assert could_be([LEFT_GROIN, RIGHT_GROIN], spots, START) == (RIGHT_GROIN, LEFT_GROIN)
    assert could_be([LEFT_GROIN, RIGHT_GROIN], [place("groin:left")], START) == (LEFT_GROIN,)


def test_a_side_said_later_fills_what_was_not_known_and_changes_nothing_else():
    assert told_more(UNKNOWN, [place("groin:left")]).sides == (Side.LEFT,)
    assert told_more(LEFT_GROIN, [place("front_of_hip:left")]) == LEFT_GROIN
    assert told_more(BOTH_GROINS, [place("groin:left")]) == BOTH_GROINS
    nowhere = Episode(6, START)
    assert told_more(nowhere, [place("groin:left")]).regions == (Region.GROIN,)


def test_two_that_are_one_have_the_longer_span_and_every_word():
    one = Episode(1, START, (Region.GROIN,), (Side.LEFT,), None, "rest", "heat")
    other = Episode(
        2, START - timedelta(days=4), (Region.BUTTOCK,), (Side.RIGHT,), START, "rest", "cold"
    )
    made = joined(one, other)
    assert (made.id, made.start, made.end) == (1, other.start, None)
    assert made.sides == BOTH
    assert made.regions == (Region.GROIN, Region.BUTTOCK)
    assert (made.tried, made.helped) == ("rest", "heat\ncold")


def test_what_is_moved_into_it_stretches_it():
    over = Episode(1, START, end=START + timedelta(days=3))
    days = [START - timedelta(days=1), START + timedelta(days=9)]
    assert (stretched(over, days).start, stretched(over, days).end) == tuple(days)
    assert stretched(LEFT_GROIN, days).end is None


def test_the_runners_word_comes_before_the_rule():
    notes = [replace(note(1, "groin:right"), id=7), replace(note(2, "groin:left"), id=8)]
    assert [each.id for each in course(LEFT_GROIN, notes, {7: 1})] == [7, 8]
    assert [each.id for each in course(LEFT_GROIN, notes, {8: 2})] == []
    before = [replace(note(-5, "groin:right"), id=9)]
    assert [each.id for each in course(LEFT_GROIN, before, {9: 1})] == [9]


def test_the_course_leaves_out_the_other_hip_and_other_days():
    notes = [note(-1, "groin:left"), note(1, "groin:right"), note(2, "groin:left"), note(3, "", 0)]
    assert [each.day.day for each in course(LEFT_GROIN, notes)] == [3, 4]


@given(st.sampled_from(list(Region)), st.sampled_from(list(Region)))
def test_neighbours_are_neighbours_both_ways(one, other):
    assert are_neighbours(one, other) is are_neighbours(other, one)


SPOTS = st.lists(
    st.builds(Place, st.sampled_from(list(Region)), st.sampled_from([None, *Side])), min_size=1
)


@given(SPOTS)
def test_what_opened_an_episode_continues_it(places):
    made = opened_by(places, START)
    assert continued_by([made], places, START) == made


@given(SPOTS, SPOTS)
def test_what_goes_on_is_always_among_what_could_be_meant(first, second):
    made = opened_by(first, START)
    found = continued_by([made], second, START)
    assert found is None or found in could_be([made], second, START)


@given(SPOTS, SPOTS)
def test_joined_is_wherever_either_was(first, second):
    one, other = opened_by(first, START), opened_by(second, START)
    assert {*one.regions, *other.regions} == {*joined(one, other).regions}
    lateral = {Side.LEFT, Side.RIGHT}
    assert lateral & {*one.sides, *other.sides} == lateral & {*joined(one, other).sides}


DAYS = st.integers(0, 40)
WORDS = st.sampled_from(["", "rest", "heat", "rest\nheat"])
SIDES = st.sampled_from([(), (Side.LEFT,), (Side.RIGHT,), (Side.MIDDLE,), (Side.LEFT, Side.RIGHT)])
REGIONS = st.lists(st.sampled_from(list(Region)), unique=True, max_size=3).map(tuple)


@st.composite
def some_episode(draw):
    start = START + timedelta(days=draw(DAYS))
    end = start + timedelta(days=draw(DAYS)) if draw(st.booleans()) else None
    return Episode(1, start, draw(REGIONS), draw(SIDES), end, draw(WORDS), draw(WORDS))


@given(some_episode(), some_episode())
def test_parting_what_was_joined_gives_the_first_again(one, other):
    assert parted(joined(one, other), one, other) == one


@given(some_episode(), some_episode(), some_episode())
def test_what_was_changed_since_stays_when_they_are_parted(one, other, now):
    made, then = parted(now, one, other), joined(one, other)
    for part in ("tried", "helped"):
        kept = now if getattr(now, part) != getattr(then, part) else one
        assert getattr(made, part) == getattr(kept, part)
    span, place = (made.start, made.end), (made.regions, made.sides)
    assert span in {(now.start, now.end), (one.start, one.end)}
    assert place in {(now.regions, now.sides), (one.regions, one.sides)}
    if (now.start, now.end) != (then.start, then.end):
        assert span == (now.start, now.end)

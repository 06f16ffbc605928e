from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from coxa.diary.check_in import (
    STEPS,
    Ask,
    Change,
    CheckIn,
    change_class,
    is_due,
    mean_change,
    score,
)

ON = date(2026, 6, 16)
AT = datetime(2026, 6, 16, 10, tzinfo=UTC)
EVERY = [dict(zip(Ask, steps, strict=True)) for steps in product(range(STEPS + 1), repeat=4)]


def four(run=0, less=0, worse=0, pain=0):
    return dict(zip(Ask, (run, less, worse, pain), strict=True))


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (four(), 0),
        (four(3, 3, 3, 3), 100),
        (four(1, 1, 0, 1), 25),
        (four(run=3), 75),
        ({}, None),
        ({Ask.RUN: 1}, None),
    ],
)
def test_each_question_is_a_quarter_and_not_running_counts_as_less_and_worse(answers, expected):
    assert score(answers) == expected


def test_a_worse_answer_never_lowers_the_score():
    for answers, ask in product(EVERY, Ask):
        worse = {**answers, ask: min(STEPS, answers[ask] + 1)}
        assert 0 <= (score(answers) or 0) <= (score(worse) or 0) <= 100


def test_it_is_due_a_week_after_and_never_without_an_episode():
    assert not is_due(None, ON)
    assert not is_due(ON - timedelta(days=6), ON)
    assert is_due(ON - timedelta(days=7), ON)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (-1.3, Change.WORSE),
        (-1.2, Change.NONE),
        (1.2, Change.NONE),
        (1.3, Change.SMALL),
        (2.3, Change.MEDIUM),
        (2.7, Change.LARGE),
    ],
)
def test_the_classes_are_those_of_the_study(change, expected):
    assert change_class(change) is expected


def test_only_activities_rated_both_times_are_compared():
    assert mean_change({1: 2, 2: 9}, {1: 5, 3: 0}) == 3
    assert mean_change({1: 2}, {2: 5}) is None


@pytest.mark.parametrize(
    "more", [{"answers": {Ask.RUN: 1}}, {"answers": four(run=4)}, {"ratings": {1: 11}}]
)
def test_what_cannot_be_answered_is_no_check_in(more):
    with pytest.raises(ValueError, match=r"answer|rating"):
        CheckIn(None, ON, AT, **more)

"""A button pressed twice keeps one note; two notes that differ are two."""

from datetime import timedelta

import pytest

from coxa.actions.record_pain import NewPain, pain_entries, record_pain, undo_pain
from coxa.values.regions import place
from tests.conftest import NOW

pytestmark = pytest.mark.django_db
GROIN = (place("groin:left"),)


def noted(runner, level=3, seconds=0, **more):
    at = NOW + timedelta(seconds=seconds)
    return record_pain(runner, NewPain(level, at.date(), at, GROIN, **more), at)


def test_the_same_note_of_the_same_moment_is_kept_once(runner):
    assert noted(runner) == noted(runner, seconds=5)
    assert len(pain_entries(runner)) == 1


@pytest.mark.parametrize(
    "more", [{"level": 4}, {"seconds": 60}, {"limp": True}, {"note": "on the stairs"}]
)
def test_what_differs_is_kept_beside_it(runner, more):
    noted(runner)
    noted(runner, **more)
    assert len(pain_entries(runner)) == 2


def test_a_note_that_was_taken_back_can_be_made_again(runner):
    first = noted(runner)
    undo_pain(runner, first.id or 0, NOW)
    assert noted(runner, seconds=5).id != first.id
    assert len(pain_entries(runner)) == 1


def test_it_is_so_for_each_runner(runner, other):
    noted(runner)
    noted(other)
    assert len(pain_entries(other)) == 1

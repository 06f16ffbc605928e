"""The runner's own numbers beside an answer are what was noted, and nothing is guessed."""

from datetime import UTC, datetime, timedelta

import pytest

from coxa.advice.own_numbers import own_numbers, soreness_after_runs
from coxa.advice.picture import Picture
from coxa.diary.entry import PainEntry
from coxa.knowledge.care import OwnData
from coxa.knowledge.load import load_knowledge
from coxa.training.run import Run

KNOWN = load_knowledge()
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
ON = NOON.date() + timedelta(days=14)


def ran(days, km=5.0, **more):
    start = NOON + timedelta(days=days)
    return Run(days, start.date(), start, km * 1000, 1800, **more)


def noted(days, hours, level, **more):
    """So many hours after the run of that day ended."""
    at = NOON + timedelta(days=days, hours=hours, seconds=1800)
    return PainEntry(None, at.date(), at, level, **more)


def soreness(*notes, runs=None):
    return soreness_after_runs(Picture(runs=tuple(runs or (ran(0),)), pain=notes), ON)


def test_soreness_lasts_from_the_end_of_a_run_to_the_last_note_that_hurt():
    found = soreness(noted(0, 3, 2), noted(0, 31, 1), noted(0, 46, 0))
    assert (found.least_h, found.most_h, found.runs) == (31, 31, 1)


def test_pain_that_is_gone_within_hours_is_the_runs_own_and_no_soreness():
    assert soreness(noted(0, 1, 3), noted(0, 20, 0)) is None


def test_several_runs_give_a_range():
    notes = (noted(0, 31, 2), noted(0, 50, 0), noted(5, 46, 2), noted(5, 60, 0))
    found = soreness(*notes, runs=[ran(0), ran(5)])
    assert (found.least_h, found.most_h, found.runs) == (31, 46, 2)


def test_a_pain_that_was_not_quiet_before_the_next_run_says_nothing():
    assert soreness(noted(0, 20, 2), noted(1, 40, 0), runs=[ran(0), ran(1)]) is None


def test_a_pain_without_a_quiet_note_after_it_says_nothing():
    assert soreness(noted(0, 31, 2)) is None


def test_quiet_under_a_painkiller_is_not_quiet():
    assert soreness(noted(0, 31, 2), noted(0, 40, 0, painkiller=True)) is None


def test_what_was_marked_as_no_run_is_no_run():
    notes = (noted(0, 31, 2), noted(0, 46, 0))
    assert soreness(*notes, runs=[ran(0, counts=False)]) is None


def test_the_sentence_names_the_range():
    notes = (noted(0, 31, 2), noted(0, 50, 0), noted(5, 46, 2), noted(5, 60, 0))
    picture = Picture(runs=(ran(0), ran(5)), pain=notes)
    said = own_numbers(OwnData.SORENESS, picture, KNOWN, ON)
    assert said == (
        "Your own notes: after 2 runs the hip last hurt 31 to 46 hours later, "
        "and then it was quiet."
    )


def test_the_longest_run_is_told_with_its_day_and_ten_per_cent():
    picture = Picture(runs=(ran(0, km=8.0), ran(3, km=5.0)))
    said = own_numbers(OwnData.LONGEST, picture, KNOWN, ON)
    assert "8.0\u00a0km, on 1 June" in said
    assert "8.8\u00a0km" in said
    assert "Today may say less" in said


@pytest.mark.parametrize("about", OwnData)
def test_an_empty_picture_says_nothing(about):
    assert own_numbers(about, Picture(), KNOWN, ON) is None


def test_every_course_of_pain_has_its_sentence():
    for course in ("quiet", "settling", "steady", "rising"):
        assert KNOWN.phrases[f"own.trend.{course}"].text

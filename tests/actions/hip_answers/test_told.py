"""What a hip answers to, from the tables and back, and when it is worked out anew."""

from datetime import date, timedelta

import pytest

from coxa.actions.hip_answers.told import hip_answers, refresh, refresh_if_due, work_out
from coxa.actions.hip_answers.words import between, could_test, sentence, standing
from coxa.actions.record_pain import NewPain, pain_entries, record_pain
from coxa.store.hip_answers import kept_hip_answers
from coxa.values.distances import Units
from coxa.values.hip_answers import Answer, Contrast, Effect, HipAnswers, Standing
from tests.actions.hip_answers.hilly_runner import write_hilly_runner
from tests.conftest import NOW

ON = date(2026, 6, 16)


def noted(runner: int, times: int) -> None:
    for _ in range(times):
        at = NOW - timedelta(minutes=len(pain_entries(runner)))
        record_pain(runner, NewPain(1, ON, at), NOW)


def waiting() -> int:
    from django_tasks_db.models import DBTaskResult

    return int(DBTaskResult.objects.count())


def test_descent_is_found_and_said_in_the_runners_units(runner) -> None:
    write_hilly_runner(runner, ON, NOW)
    answers = work_out(runner, NOW).answers
    assert answers.standing is Standing.TOLD
    assert [
        each.contrasts[0].exposure for each in answers.effects if each.answer is Answer.MORE
    ] == ["descent_m"]
    metric, imperial = (sentence(answers.effects[0], units, {}) for units in Units)
    assert metric.startswith("Runs with more than ")
    assert "m of descent were followed by about" in metric
    assert "80\u00a0% between" in metric
    assert "ft of descent" in imperial


def test_what_was_worked_out_is_kept_as_it_was(runner) -> None:
    write_hilly_runner(runner, ON, NOW)
    told = work_out(runner, NOW)
    kept = kept_hip_answers(runner)
    assert kept is not None
    assert kept.answers == told.answers
    assert hip_answers(runner, NOW + timedelta(days=1)) == told


def test_without_anything_it_says_how_many_are_needed(runner) -> None:
    answers = hip_answers(runner, NOW).answers
    assert "at least 60 runs" in standing(answers)
    assert "you have 0" in standing(answers)


def test_one_who_never_asked_is_let_be(runner) -> None:
    noted(runner, 5)
    assert waiting() == 0
    assert kept_hip_answers(runner) is None


def test_enough_new_notes_go_to_the_worker_and_it_works_once(runner) -> None:
    work_out(runner, NOW)
    noted(runner, 2)
    assert waiting() == 0
    noted(runner, 1)
    assert waiting() == 1
    noted(runner, 4)
    assert hip_answers(runner, NOW).due
    assert waiting() == 1
    refresh.call(runner)
    after = kept_hip_answers(runner)
    assert after is not None
    assert after.counts == (0, 7, 0)
    assert not refresh_if_due(runner, after.worked_out_at)
    refresh.call(runner)
    assert kept_hip_answers(runner) == after


def test_after_a_week_it_is_worked_out_anew_whatever_changed(runner) -> None:
    work_out(runner, NOW)
    assert not refresh_if_due(runner, NOW + timedelta(days=6))
    assert refresh_if_due(runner, NOW + timedelta(days=7))


def test_nobody_hears_of_anothers_runs(runner, other) -> None:
    write_hilly_runner(other, ON, NOW)
    work_out(other, NOW)
    assert hip_answers(runner, NOW).answers.known == 0


@pytest.mark.parametrize(
    ("most", "least", "said"),
    [
        (187.0, 212.0, "200"),
        (8410.0, 8600.0, "8500"),
        (2.0, 3.0, "2"),
        (0.0, 1.0, "0"),
        (5.21, 5.24, "5.21"),
        (104.0, 104.0000001, "104"),
    ],
)
def test_a_cut_is_the_roundest_number_that_parts_the_same_runs(most, least, said) -> None:
    assert between(most, least) == said
    assert most <= float(said) < least


def test_few_notes_are_said_to_overstate() -> None:
    found = (Effect((Contrast("trail"),), Answer.MORE, 1.0, 0.5, 1.5, 30, 60),)
    few, many = (HipAnswers(Standing.TOLD, known, 60, effects=found) for known in (99, 100))
    assert "larger than it is" in standing(few)
    assert "larger than it is" not in standing(many)


def test_less_and_cannot_tell_are_said_as_such() -> None:
    one = Contrast("trail")
    less = Effect((one,), Answer.LESS, -1.04, -1.62, -0.41, 30, 60)
    assert sentence(less, Units.KM, {}) == (
        "Runs on trails were followed by about 1 point less (80\u00a0% between 0.4 and 1.6);"
        " 30 runs against 60."
    )
    unsure = Effect((one,), Answer.CANNOT_TELL, 0.2, -0.3, 0.7, 30, 60)
    assert "cannot tell. From 0.3 points less to 0.7 points more" in sentence(unsure, Units.KM, {})


def test_nobody_is_sent_to_try_out_more_load() -> None:
    names = ("distance_m", "spike", "pace", "warm_up")
    open_ones = tuple(
        Effect((Contrast(name, 1.0, 2.0),), Answer.CANNOT_TELL, 0.0, -1.0, 1.0, 30, 60)
        for name in names
    )
    words = could_test(HipAnswers(Standing.TOLD, 90, 60, effects=open_ones), {})
    assert "warm-up" in words
    assert not {"distance", "speed"} & set(words.split())

"""The sample season tells one story, marked as made up, and leaves nothing behind."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.apps import apps

from coxa.actions.checks import check_hip
from coxa.actions.episodes import check_in
from coxa.actions.episodes.clinician.summary import clinician_summary
from coxa.actions.episodes.listed import episodes
from coxa.actions.episodes.story import episode_story
from coxa.actions.experiments.shown import experiments
from coxa.actions.routines.log import rounds_of
from coxa.actions.routines.show import routine_list
from coxa.actions.sample.season import delete_sample, make_sample
from coxa.actions.sample.story import LABEL, first_day
from coxa.actions.today import today
from coxa.advice.advice import State
from coxa.diary.check_in import Change, score
from coxa.diary.notes import highest_by_day
from coxa.inference.experiment.read_out import Finding
from coxa.inference.experiment.standing import whole_pairs
from coxa.values.days import days_between
from coxa.values.experiments import Ended
from coxa.values.regions import Region, Side
from coxa.values.urgency import Urgency

ON = date(2026, 6, 16)
WEEK = timedelta(days=7)


@pytest.fixture
def on():
    return ON


@pytest.fixture
def sample(runner, on, now):
    return make_sample(on, now)


@pytest.fixture
def story(sample):
    (only,) = episodes(sample)
    return episode_story(sample, only.id)


def rows():
    models = apps.get_app_config("store").get_models()
    return {model.__name__: model._base_manager.count() for model in models}


def test_a_jump_in_training_comes_before_the_episode(sample, story, on):
    load = clinician_summary(sample, on).load
    assert load.spike.share > 0.2
    assert days_between(load.spike.run.day, story.episode.start) == 1
    assert load.spike.run.distance_m == load.longest_m


def test_a_hip_check_opened_it_at_the_left_side(story):
    assert (story.episode.regions, story.episode.sides) == ((Region.SIDE_OF_HIP,), (Side.LEFT,))
    first = story.checks[0]
    assert first.assessment.urgency is Urgency.SOON
    assert not first.assessment.stop_running


def test_somebody_looked_and_a_second_check_is_fit_for_home(story, sample):
    (looked,) = story.clearances
    assert story.checks[0].on < looked.on < story.checks[-1].on
    assert not check_hip.latest_clearance(sample).bone
    assert story.checks[-1].assessment.urgency is Urgency.SELF_CARE


def test_no_question_of_its_checks_is_left_open(story):
    assert len(story.checks) == 2
    for each in story.checks:
        assert each.assessment.not_asked == ()
        assert check_hip.parse_answers(each.answers) == each.answers


def test_weekly_check_ins_with_two_activities_get_better(story, sample):
    assert len(check_in.chosen_activities(sample)) == 2
    scores = [score(each.answers) for each in story.check_ins]
    assert len(scores) == 5
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] == 0
    days = [each.on for each in story.check_ins]
    assert {after - before for before, after in pairwise(days)} == {WEEK}
    assert check_in.progress(story.check_ins).change is Change.LARGE


def test_the_pain_falls_with_it_and_it_ends_while_quiet(story, on):
    levels = highest_by_day(story.notes)
    assert max(levels.values()) == 5
    last_fortnight = [at for day, at in levels.items() if story.episode.end - day < WEEK]
    assert last_fortnight
    assert set(last_fortnight) == {0}
    assert story.episode.end == on - WEEK


def test_what_helped_is_told(story, sample):
    assert story.episode.helped
    assert {mark.relief for mark in story.helped} == {"pillow", "ice"}
    assert {each.routine for each in rounds_of(sample)} == {"start_side_of_hip"}


def test_an_experiment_went_to_its_end_and_was_read_out(sample, on):
    (only,) = experiments(sample, on)
    assert only.experiment.ended_why == Ended.DONE
    assert only.experiment.ended < on
    assert len(whole_pairs(only.standing.blocks)) == only.experiment.pairs
    assert only.read_out.finding is not Finding.TOO_FEW


@pytest.mark.parametrize("on", [ON, date(2026, 4, 1), date(2028, 3, 5)])  # clocks, a leap year
def test_nothing_of_it_holds_today(sample, on):
    advice = today(sample, on)
    assert advice.state is State.GO
    assert advice.flags == ()
    assert not check_in.check_in_is_due(sample, on)
    assert not check_hip.emergency_is_open(sample, on)
    assert all(each.session.offered for each in routine_list(sample, on))


def test_every_word_in_it_is_marked_as_sample(story, sample, on):
    words = [story.episode.tried, story.episode.helped]
    words += [each.who for each in story.clearances]
    words += [each.name for each in check_in.chosen_activities(sample)]
    words += [each.note for each in (*story.notes, *rounds_of(sample))]
    (tried,) = experiments(sample, on)
    words += [tried.experiment.a, tried.experiment.b]
    assert all(LABEL.lower() in each.lower() for each in words)


def test_it_lies_within_the_season(story, on):
    days = [each.day for each in story.notes] + [each.on for each in story.checks]
    days += [each.on for each in story.check_ins] + [each.day for each in story.helped]
    assert first_day(on) <= min(days) <= max(days) < on


def test_nothing_is_left_when_it_goes(runner, now):
    before = rows()
    make_sample(ON, now)
    assert {name for name, count in rows().items() if count > before[name]} >= {
        *("InjuryEpisode", "Check", "Clearance", "CheckIn", "ChosenActivity", "ActivityRating"),
        *("ReliefMark", "RoutineLog", "Experiment"),
    }
    assert delete_sample()
    assert rows() == before


def test_the_same_day_makes_the_same_story(runner, now):
    def told():
        made = make_sample(ON, now)
        (only,) = episodes(made)
        story = episode_story(made, only.id)
        (tried,) = experiments(made, ON)
        return (
            [(each.on, each.answers) for each in story.checks],
            [(each.on, each.answers, list(each.ratings.values())) for each in story.check_ins],
            [(each.day, each.relief, each.mark) for each in story.helped],
            tried.read_out,
        )

    assert told() == told()

import json
from datetime import date, timedelta

import pytest

from coxa.actions.checks.check_hip import clear_flags, save_check
from coxa.actions.picture_json import picture_from, picture_json
from coxa.actions.plans.drop import plan_drop
from coxa.actions.plans.new import plan_new, templates
from coxa.actions.plans.show import chosen_plan, plan_show
from coxa.actions.record_pain import NewPain, record_pain
from coxa.actions.refusals import Refused
from coxa.actions.sample.season import delete_sample, make_sample, sample_runner
from coxa.actions.today import picture_of, today, today_from_picture
from coxa.advice.advice import SessionKind, State
from coxa.advice.picture import Picture
from coxa.plan.choice import PlanChoice
from coxa.values.regions import place

ON = date(2026, 6, 16)


@pytest.fixture
def sample(db, home, now):
    return make_sample(ON, now)


@pytest.mark.parametrize("step", [-1, 9, 99, 10**40])
def test_a_rung_that_the_ladder_has_not_is_refused(runner, now, step):
    with pytest.raises(Refused, match="step"):
        plan_new(runner, PlanChoice("ladder", ON, from_step=step), now)
    assert chosen_plan(runner) is None


def test_with_nothing_told_the_state_is_unknown_and_it_asks(runner):
    advice = today(runner, ON)
    assert advice.state is State.UNKNOWN
    assert advice.ask


def test_a_picture_comes_back_from_json_as_it_was(sample, now):
    save_check(sample, {"where": ["groin:left"], "unwell": False}, ON, now)
    picture = picture_of(sample, ON)
    text = json.dumps(picture_json(picture, ON))
    assert picture_from(json.loads(text)) == (picture, ON)


def test_a_picture_in_a_file_gives_the_same_advice(sample):
    text = json.dumps(picture_json(picture_of(sample, ON), ON))
    assert today_from_picture(text, None) == today(sample, ON)


def test_an_empty_picture_needs_a_day(runner):
    assert today_from_picture("{}", ON).state is State.UNKNOWN
    assert picture_from({}) == (Picture(), None)
    with pytest.raises(Refused, match="--on"):
        today_from_picture("{}", None)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("{", "line 1"),
        ("[]", "one JSON object"),
        ('{"run": []}', "run"),
        ('{"pain": [{"day": "2026-06-16"}]}', "pain"),
        ('{"pain": [{"places": ["elbow"]}]}', "elbow"),
        ('{"on": "tomorrow"}', "on"),
        ('{"pain": [{"day": "2026-06-16", "at": "2026-06-16T08:00:00Z", "level": 12}]}', "pain"),
    ],
)
def test_what_is_no_picture_is_refused_with_its_place(text, where):
    with pytest.raises(Refused) as caught:
        today_from_picture(text, ON)
    assert where in str(caught.value)


def test_the_sample_runner_is_the_same_each_time_and_labelled(sample, now):
    first = picture_of(sample, ON)
    again = make_sample(ON, now)
    assert sample_runner() == again

    def told(picture):
        return [(run.day, run.distance_m) for run in picture.runs], [
            (entry.day, entry.level) for entry in picture.pain
        ]

    assert told(picture_of(again, ON)) == told(first)
    assert len(first.runs) == 36
    assert all(entry.note == "Sample" for entry in first.pain)
    assert today(again, ON).state is State.GO
    assert delete_sample()
    assert sample_runner() is None
    assert not delete_sample()


def test_the_sample_runner_leaves_the_owner_alone(runner, sample):
    assert picture_of(runner, ON) == Picture()


def test_a_plan_is_chosen_shown_and_dropped(sample, now):
    choice = plan_new(sample, PlanChoice("article", ON, (0, 2, 5)), now)
    assert chosen_plan(sample) == choice
    sessions = plan_show(sample, ON, ON, ON + timedelta(days=13))
    assert [session.day for session in sessions] == [ON + timedelta(days=n) for n in range(14)]
    runs = [session for session in sessions if session.kind is SessionKind.RUN]
    assert runs
    assert all((run.distance_m or 0) <= (run.cap_m or 0) for run in runs)
    plan_drop(sample, now)
    assert chosen_plan(sample) is None


def test_a_new_plan_takes_the_place_of_the_old_one(sample, now):
    plan_new(sample, PlanChoice("article", ON), now)
    plan_new(sample, PlanChoice("article", ON + timedelta(days=7)), now)
    assert chosen_plan(sample) == PlanChoice("article", ON + timedelta(days=7))


def test_no_day_of_the_plan_has_a_run_until_somebody_has_looked(sample, now):
    plan_new(sample, PlanChoice("article", ON - timedelta(days=7)), now)
    note = NewPain(4, ON, now, (place("groin:left"),))
    record_pain(sample, note, now)
    assert today(sample, ON).state is State.SEE_SOMEONE
    sessions = plan_show(sample, ON, ON, ON + timedelta(days=27))
    assert {session.kind for session in sessions} == {SessionKind.REST}
    clear_flags(sample, "Dr Who", "no fracture", ON, now + timedelta(minutes=5))
    later = plan_show(sample, ON, ON, ON + timedelta(days=27))
    assert {session.kind for session in later} != {SessionKind.REST}


def test_an_unknown_plan_names_the_known_ones(runner, now):
    with pytest.raises(Refused, match=templates()[0].id):
        plan_new(runner, PlanChoice("marathon-in-a-week", ON), now)
    with pytest.raises(Refused, match="no plan"):
        plan_show(runner, ON, ON, ON)


@pytest.mark.parametrize("year", [1, 9999])
def test_a_day_at_the_end_of_the_calendar_is_refused_everywhere(sample, now, year):
    far = date(year, 1, 1) if year == 1 else date(year, 12, 31)
    plan_new(sample, PlanChoice("ladder", ON), now)
    for ask in (
        lambda: today(sample, far),
        lambda: picture_of(sample, far),
        lambda: today_from_picture("{}", far),
        lambda: plan_show(sample, ON, far, far),
        lambda: plan_new(sample, PlanChoice("ladder", far), now),
    ):
        with pytest.raises(Refused, match="Days go from"):
            ask()

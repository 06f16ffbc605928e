"""After a run that hurt Coxa asks again each day; a hip check that was left is asked for too."""

from datetime import timedelta

from coxa.knowledge.load import load_knowledge
from coxa.triage.assess import assess
from coxa.triage.assessment import Check
from coxa.values.profile import Profile
from tests.advice.building import TODAY, advised, note, run


def asked(*notes, run_days_ago=1):
    advice = advised(*notes, runs=(run(run_days_ago, 5), run(9, 5)))
    return [ask.text for ask in advice.ask if ask.id == "pain.sore_again"]


def test_the_day_after_it_asks_how_it_is_now():
    (text,) = asked(note(1, 3, when="after"))
    assert text == "It was 3 yesterday. How is it now, about 24 hours after the run?"


def test_it_asks_on_to_72_hours_and_not_beyond():
    assert "72 hours" in asked(note(1, 2, when="morning"), run_days_ago=3)[0]
    assert asked(note(1, 2, when="morning"), run_days_ago=4) == []


def test_it_does_not_ask_once_it_was_said_or_gone():
    assert asked(note(1, 3, when="after"), note(0, 1, when="morning")) == []
    assert asked(note(1, 0, when="after")) == []


LEFT = {"where": ["side_of_hip:left"], "with_running": "after", "walking": "fine"}


def check_asked_for(days_ago=1, **answers):
    day = TODAY - timedelta(days=days_ago)
    found = assess({**LEFT, **answers}, Profile(), load_knowledge(), day)
    advice = advised(note(0, 0), runs=(run(1, 5), run(9, 5)), checks=(Check(day, found, LEFT),))
    return [ask.text for ask in advice.ask if ask.id == "check"], advice


def test_a_check_left_half_way_is_asked_for_and_stops_nobody():
    (text,), advice = check_asked_for()
    assert text == "The hip check yesterday left questions open. All of it takes three minutes."
    assert advice.session.kind == "run"


def test_one_of_weeks_ago_or_one_that_found_something_is_not():
    assert check_asked_for(days_ago=15)[0] == []
    assert check_asked_for(walking="cannot")[0] == []

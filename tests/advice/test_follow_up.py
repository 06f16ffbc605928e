"""After a run that hurt Coxa asks again each day, until it is said that it is gone."""

from tests.advice.building import advised, note, run


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

from coxa.diary.course import Trend, risen_two_weeks_running, soreness_hours, trend
from tests.advice.building import TODAY, note


def test_the_trend_compares_two_weeks():
    assert trend([note(10, 3), note(2, 1)], TODAY) is Trend.SETTLING
    assert trend([note(10, 1), note(2, 3)], TODAY) is Trend.RISING
    assert trend([note(10, 2), note(2, 2)], TODAY) is Trend.STEADY
    assert trend([note(2, 0)], TODAY) is Trend.QUIET


def test_a_week_without_a_note_is_unknown_not_zero():
    assert trend([note(2, 3)], TODAY) is None
    assert not risen_two_weeks_running([note(8, 2), note(1, 3)], TODAY)


def test_soreness_is_timed_from_its_notes():
    notes = [note(5, 0), note(2, 3, hour=9), note(0, 2, hour=11)]
    assert soreness_hours(notes, TODAY) == 50.0
    assert soreness_hours([*notes, note(0, 0, hour=20)], TODAY) is None

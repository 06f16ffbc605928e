from coxa.diary.notes import highest_by_day, limp_days, pain_spell_start, quiet_days
from tests.advice.building import TODAY, back, note


def test_a_spell_goes_on_while_pain_stays_fresh():
    notes = [note(40, 1), note(22, 1), note(14, 1), note(6, 2)]
    assert pain_spell_start(notes, TODAY, 7) == back(22)
    assert pain_spell_start(notes[:3], TODAY, 7) is None
    assert pain_spell_start([note(15, 1), note(6, 2)], TODAY, 7) == back(6)


def test_a_masked_quiet_day_is_unknown():
    assert highest_by_day([note(1, 0, painkiller=True), note(2, 3), note(2, 1)]) == {back(2): 3}


def test_quiet_days_count_from_the_last_pain():
    assert quiet_days([note(8, 2), note(1, 0)], TODAY) == 8
    assert quiet_days([note(2, 0)], TODAY) == 3
    assert quiet_days([], TODAY) is None


def test_a_limp_noted_twice_a_day_is_one_day():
    assert limp_days([note(1, 2, limp=True), note(1, 3, limp=True, hour=20)], TODAY, 14) == 1

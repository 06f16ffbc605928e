from datetime import date

from coxa.training.shoe_defaults import ShoeDefault, default_shoe

TUESDAY = date(2026, 6, 16)


def test_the_kind_of_sport_comes_before_the_sport():
    pairs = [ShoeDefault(1, "trail"), ShoeDefault(2, "running")]
    assert default_shoe(pairs, "running", "trail", TUESDAY) == 1
    assert default_shoe(pairs, "running", None, TUESDAY) == 2


def test_a_named_weekday_comes_before_any_day():
    pairs = [ShoeDefault(1, "running", (1,)), ShoeDefault(2, "running")]
    assert default_shoe(pairs, "running", None, TUESDAY) == 1
    assert default_shoe(pairs, "running", None, date(2026, 6, 17)) == 2


def test_a_run_before_the_first_day_of_a_pair_was_not_in_it():
    pairs = [ShoeDefault(1, "running", since=TUESDAY)]
    assert default_shoe(pairs, "running", None, TUESDAY) == 1
    assert default_shoe(pairs, "running", None, date(2026, 6, 15)) is None


def test_another_sport_gets_no_pair():
    assert default_shoe([ShoeDefault(1, "running")], "cycling", None, TUESDAY) is None
    assert default_shoe([], "running", None, TUESDAY) is None

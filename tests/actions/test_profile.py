from datetime import date

import pytest

from coxa.actions.profile import set_profile, show_profile
from coxa.actions.refusals import Refused
from coxa.values.distances import Units
from coxa.values.profile import Profile, Sex


def test_nothing_told_is_unknown(runner):
    assert show_profile(runner) == Profile()


def test_what_is_told_is_kept_and_none_makes_it_unknown_again(runner):
    told = {
        "birth_year": 1986,
        "sex": "female",
        "weight_kg": 61,
        "units": "mi",
        "zone": "Europe/Berlin",
        "country": "de",
        "stress_fracture": True,
        "steroids": False,
    }
    profile = set_profile(runner, told)
    assert show_profile(runner) == profile
    assert (profile.sex, profile.units, profile.country) == (Sex.FEMALE, Units.MI, "DE")
    assert (profile.stress_fracture, profile.steroids, profile.pregnant) == (True, False, None)
    assert set_profile(runner, {"sex": None, "steroids": None}).sex is None
    assert show_profile(runner).birth_year == 1986


@pytest.mark.parametrize(
    "changes",
    [
        {"birth_year": 86},
        {"birth_year": "1986"},
        {"sex": "dragon"},
        {"weight_kg": 5},
        {"weight_kg": True},
        {"height_cm": 1.8},
        {"units": "parsec"},
        {"units": None},
        {"zone": "Mars/Olympus"},
        {"zone": "../etc/passwd"},
        {"country": "Germany"},
        {"steroids": "perhaps"},
        {"gave_birth_on": "in May"},
        {"gave_birth_on": "1066-10-14"},
        {"shoe_size": 42},
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(runner, changes):
    with pytest.raises(Refused):
        set_profile(runner, {"birth_year": 1986, **changes})
    assert show_profile(runner) == Profile()


def test_the_day_of_a_birth_is_kept_and_can_be_taken_back(runner):
    set_profile(runner, {"gave_birth_on": "2026-05-17"})
    assert show_profile(runner).gave_birth_on == date(2026, 5, 17)
    set_profile(runner, {"gave_birth_on": None})
    assert show_profile(runner).gave_birth_on is None

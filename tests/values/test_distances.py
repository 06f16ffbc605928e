from hypothesis import given
from hypothesis import strategies as st

from coxa.values.distances import (
    Units,
    ceiling_text,
    distance_text,
    duration_text,
    pace_text,
    round_distance_text,
    speed_text,
)


def test_distances_are_said_with_one_decimal_and_unit():
    assert distance_text(6380, Units.KM) == "6.4\u00a0km"
    assert distance_text(1609.344, Units.MI) == "1.0\u00a0mi"


@given(st.floats(0, 200_000), st.sampled_from(list(Units)))
def test_a_ceiling_on_screen_is_never_above_the_real_one(distance_m, units):
    said = float(ceiling_text(distance_m, units).split("\u00a0")[0])
    assert said * units.metres <= distance_m + 1e-4


def test_durations_are_said_as_people_say_them():
    assert duration_text(45) == "45\u00a0s"
    assert duration_text(1800) == "30\u00a0min"
    assert duration_text(3900) == "1\u00a0h 05\u00a0min"


def test_no_distance_has_no_pace():
    assert pace_text(0, 100, Units.KM) is None
    assert pace_text(1000, 342, Units.KM) == "5:42\u00a0/km"


def test_speed_is_said_by_the_hour_in_either_unit():
    assert speed_text(21_100, 3600, Units.KM) == "21.1\u00a0km/h"
    assert speed_text(16_093.44, 3600, Units.MI) == "10.0\u00a0mph"
    assert speed_text(0, 3600, Units.KM) is speed_text(1000, 0, Units.KM) is None


def test_a_limit_of_hundreds_has_no_decimal_and_a_small_one_keeps_it():
    assert round_distance_text(643_737.6, Units.KM) == "644\u00a0km"
    assert round_distance_text(643_737.6, Units.MI) == "400\u00a0mi"
    assert round_distance_text(20_500, Units.KM) == "20.5\u00a0km"

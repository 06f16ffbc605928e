"""Weight and height in the units in which people know their own."""

import pytest

from coxa.values.body import height_cm, weight_kg


@pytest.mark.parametrize(
    ("text", "kg"),
    [("70", 70), ("70,5 kg", 70.5), ("154 lb", 69.85), ("154lbs", 69.85), ("11 st 4", 71.67)],
)
def test_a_weight_is_read_in_kilograms_pounds_and_stones(text, kg):
    assert weight_kg(text) == pytest.approx(kg, abs=0.01)


@pytest.mark.parametrize(
    ("text", "cm"),
    [("178", 178), ("178 cm", 178), ("1.78 m", 178), ("1,78", 178), ("5 ft 10", 177.8)],
)
def test_a_height_is_read_in_centimetres_metres_and_feet(text, cm):
    assert height_cm(text) == pytest.approx(cm)


def test_feet_may_be_written_with_marks():
    assert height_cm("5'10\"") == pytest.approx(177.8)


@pytest.mark.parametrize("text", ["", "heavy", "11 stone of", "-70", "5 10"])
def test_what_is_neither_is_not_guessed(text):
    assert weight_kg(text) is None
    assert height_cm(text) is None

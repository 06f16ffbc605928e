"""Places as people type them."""

import pytest

from coxa.interfaces.cli.spoken_places import spoken_place
from coxa.values.regions import Place, Region, Side, UnknownPlaceError


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("groin:left", "groin:left"),
        ("left groin", "groin:left"),
        ("Groin, right", "groin:right"),
        ("hip", "hip_area"),
        ("the left hip", "hip_area:left"),
        ("side of the right hip", "side_of_hip:right"),
        ("front of my hip", "front_of_hip"),
        ("outside of the left thigh", "outer_thigh:left"),
        ("lower back", "low_back"),
        ("right hamstring", "back_thigh:right"),
        ("pubic bone, middle", "pubic_bone:middle"),
    ],
)
def test_words_name_a_place(text: str, meant: str):
    assert str(spoken_place(text)) == meant


def test_what_we_say_ourselves_is_understood():
    for region in Region:
        for side in (None, *Side):
            assert spoken_place(Place(region, side).words) == Place(region, side)


@pytest.mark.parametrize("text", ["", "left", "elbow", "left right groin", "0", "hip thigh knee"])
def test_what_names_none_is_refused(text: str):
    with pytest.raises(UnknownPlaceError):
        spoken_place(text)

import pytest

from coxa.values.regions import Place, Region, Side, UnknownPlaceError, place


def test_a_place_is_written_and_read_back():
    for region in Region:
        for side in (None, *Side):
            assert place(str(Place(region, side))) == Place(region, side)


@pytest.mark.parametrize("text", ["", "hip", "groin:top", "groin:left:left", "<b>"])
def test_an_unknown_place_is_refused(text):
    with pytest.raises(UnknownPlaceError):
        place(text)


def test_places_are_said_as_people_say_them():
    assert place("groin:left").words == "left groin"
    assert place("side_of_hip:right").words == "side of the right hip"
    assert place("outer_thigh").words == "outside of the thigh"
    assert place("low_back:left").words == "low back, left"
    for region in Region:
        for side in (None, *Side):
            assert "_" not in Place(region, side).words

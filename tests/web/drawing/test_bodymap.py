"""The body map: the runner's own sides, every region in reach, well-formed."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest

from coxa.interfaces.web.drawing.bodymap.map import body_map
from coxa.interfaces.web.drawing.bodymap.points import mirrored, path, through
from coxa.interfaces.web.drawing.bodymap.views import VIEWS, centre, places_in
from coxa.values.regions import Place, Region, Side, place

LEFT, RIGHT = place("groin:left"), place("groin:right")
LIST_ONLY = {Region.BELOW_KNEE}


def drawn(chosen=(), level=None) -> dict[str, ET.Element]:
    return {view.name: ET.fromstring(view.svg) for view in body_map(chosen, level).views}


def regions(svg: ET.Element) -> list[ET.Element]:
    return [each for each in svg.iter("path") if each.get("role") == "checkbox"]


def middle_x(svg: ET.Element, element: ET.Element) -> float:
    numbers = [float(each) for each in re.findall(r"-?\d+\.\d", element.get("d", ""))]
    return sum(numbers[::2]) / len(numbers[::2])


def test_facing_us_the_runners_left_is_at_our_right() -> None:
    svg = drawn()["front"]
    by_place = {each.get("data-place"): middle_x(svg, each) for each in regions(svg)}
    for region in Region:
        if f"{region}:left" in by_place:
            assert by_place[f"{region}:right"] < 0 < by_place[f"{region}:left"]
    letters = {each.text: float(each.get("x", "0")) for each in svg.iter("text") if each.text}
    assert letters["R"] < 0 < letters["L"]


def test_from_behind_the_runners_left_is_at_our_left() -> None:
    svg = drawn()["back"]
    by_place = {each.get("data-place"): middle_x(svg, each) for each in regions(svg)}
    for region in Region:
        if f"{region}:left" in by_place:
            assert by_place[f"{region}:left"] < 0 < by_place[f"{region}:right"]
    letters = {each.text: float(each.get("x", "0")) for each in svg.iter("text") if each.text}
    assert letters["L"] < 0 < letters["R"]


def test_a_side_view_shows_one_side_and_the_two_face_each_other() -> None:
    assert {spot.side for spot in places_in("left")} == {Side.LEFT}
    assert {spot.side for spot in places_in("right")} == {Side.RIGHT}
    left, _ = centre("left", place("front_of_hip:left"))
    right, _ = centre("right", place("front_of_hip:right"))
    assert left == -right != 0


def test_every_region_is_on_a_drawing_or_in_the_list() -> None:
    seen = {spot.region for view in VIEWS for spot in places_in(view)}
    assert seen == set(Region) - LIST_ONLY
    listed = {spot.value for row in body_map([]).rows for spot in row.spots}
    drawn_places = {str(spot) for view in VIEWS for spot in places_in(view)}
    assert drawn_places <= listed
    assert {"below_knee:left", "low_back:middle", "sacrum:middle"} <= listed


@pytest.mark.parametrize("chosen", [(), (LEFT,), (LEFT, place("buttock:right"))])
def test_tab_reaches_exactly_one_region_of_each_drawing(chosen) -> None:
    for svg in drawn(chosen).values():
        reached = [each for each in regions(svg) if each.get("tabindex") == "0"]
        assert len(reached) == 1
        on = [each for each in regions(svg) if each.get("aria-checked") == "true"]
        assert not on or reached[0] is on[0]


def test_a_region_in_two_views_is_one_value_and_lights_up_in_both() -> None:
    spot = place("side_of_hip:left")
    lit = {
        name: [
            each.get("data-place")
            for each in regions(svg)
            if "on" in (each.get("class") or "").split()
        ]
        for name, svg in drawn([spot]).items()
    }
    assert lit == {"front": [str(spot)], "back": [str(spot)], "left": [str(spot)], "right": []}


def test_ids_are_unique_over_all_drawings() -> None:
    ids = re.findall(r' id="([^"]+)"', "".join(view.svg for view in body_map([]).views))
    assert len(ids) == len(set(ids))
    assert "front-groin-left" in ids


def test_labels_say_place_pain_and_choice() -> None:
    labels = {each.get("aria-label") for each in regions(drawn([LEFT], 4)["front"])}
    assert "Left groin, pain 4 of 10, chosen" in labels
    assert "Right groin" in labels
    assert "Left groin, chosen" in {
        each.get("aria-label") for each in regions(drawn([LEFT])["front"])
    }


def test_only_chosen_places_wear_a_badge() -> None:
    svg = drawn([LEFT], 4)["front"]
    marks = [each for each in svg.iter("g") if each.get("data-mark") and each.get("hidden") is None]
    assert [each.get("data-mark") for each in marks] == ["groin:left"]
    assert marks[0].findtext("text") == "4"


def test_the_phone_opens_on_the_view_that_shows_what_is_chosen() -> None:
    def first(*chosen: str) -> str:
        return next(
            view.name for view in body_map([place(each) for each in chosen]).views if view.shown
        )

    assert (first(), first("groin:right"), first("buttock:left")) == ("front", "front", "back")


def test_a_place_that_the_list_does_not_offer_is_kept_when_chosen() -> None:
    rows = body_map([Place(Region.GROIN), place("knee:middle")]).rows
    chosen = {spot.value: spot.words for row in rows for spot in row.spots if spot.chosen}
    assert chosen == {"groin": "Groin, side not said", "knee:middle": "Middle knee"}


def test_no_drawing_carries_a_style_or_a_script() -> None:
    text = "".join(view.svg for view in body_map([LEFT]).views)
    assert not re.search(r"<style|<script|style=| on[a-z]+=|href", text)


def test_smoothing_passes_through_its_points_and_mirrors() -> None:
    points = through("!0 0, 10 0, 10 10, 0 10")
    text = path(points, closed=True)
    ends = re.findall(r" (-?[\d.]+) (-?[\d.]+)(?=C|Z)", text)
    assert ends == [("10.0", "0.0"), ("10.0", "10.0"), ("0.0", "10.0"), ("0.0", "0.0")]
    assert [point.x for point in mirrored(points)] == [0, -10, -10, 0]
    assert all(a != b for a, b in pairwise(points))

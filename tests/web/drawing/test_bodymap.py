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
PHONE_PX, LEAST_PX = 300, 24  # how wide a phone draws it; the least that a finger hits
LIST_ONLY = {Region.BELOW_KNEE, Region.HIP_AREA}


def drawn(chosen=(), level=None) -> dict[str, ET.Element]:
    return {view.name: ET.fromstring(view.svg) for view in body_map(chosen, level).views}


def regions(svg: ET.Element) -> list[ET.Element]:
    return [each for each in svg.iter("path") if each.get("role") == "checkbox"]


def middle_x(svg: ET.Element, element: ET.Element) -> float:
    numbers = [float(each) for each in re.findall(r"-?\d+\.\d", element.get("d", ""))]
    return sum(numbers[::2]) / len(numbers[::2])


def outline(element: ET.Element) -> list[tuple[float, float]]:
    """The corners of its path and eight points on each curve between them."""
    numbers = [float(each) for each in re.findall(r"-?\d+\.\d", element.get("d", ""))]
    ends = list(zip(numbers[::2], numbers[1::2], strict=True))
    points = ends[:1]
    for first in range(0, len(ends) - 1, 3):
        bends = ends[first : first + 4]
        points += [(bend(bends, step / 8, 0), bend(bends, step / 8, 1)) for step in range(1, 9)]
    return points


def bend(bends, t: float, axis: int) -> float:
    a, b, c, d = (each[axis] for each in bends)
    u = 1 - t
    return float(u**3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t**3 * d)


def crossed(points, y: float) -> list[tuple[float, float]]:
    """From where to where a line across runs inside them."""
    edges = pairwise([*points, points[0]])
    at = sorted(a + (y - b) * (c - a) / (d - b) for (a, b), (c, d) in edges if (b <= y) != (d <= y))
    return list(zip(at[::2], at[1::2], strict=True))


def shown_rows(region, skin) -> list[tuple[float, list[tuple[float, float]]]]:
    """Row by row what the skin leaves of a region."""
    rows = []
    for y in range(-6, 330):
        spans = [
            (max(a, c), min(b, d))
            for a, b in crossed(region, y + 0.5)
            for c, d in crossed(skin, y + 0.5)
            if max(a, c) < min(b, d)
        ]
        if spans:
            rows.append((float(y), spans))
    return rows


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


@pytest.mark.parametrize(("view", "letter", "sign"), [("left", "L", 1), ("right", "R", -1)])
def test_a_side_view_wears_the_letter_of_its_side_only(view, letter, sign) -> None:
    marks = [each for each in drawn()[view].iter("text") if each.get("class") == "side"]
    assert [each.text for each in marks] == [letter]
    assert float(marks[0].get("x", "0")) * sign > 0


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


@pytest.mark.parametrize("spot", sorted({spot for view in VIEWS for spot in places_in(view)}))
def test_a_chosen_place_lights_up_wherever_it_is_drawn_and_nowhere_else(spot) -> None:
    for view, svg in drawn([spot]).items():
        lit = [
            each.get("data-place")
            for each in regions(svg)
            if each.get("aria-checked") == "true" and "on" in (each.get("class") or "").split()
        ]
        assert lit == ([str(spot)] if spot in places_in(view) else [])


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


@pytest.mark.parametrize("view", VIEWS)
def test_every_region_is_24_pixels_wide_and_high_on_a_phone(view) -> None:
    svg = drawn()[view]
    scale = PHONE_PX / float((svg.get("viewBox") or "").split()[2])
    skin = outline(next(each for each in svg.iter("path") if each.get("class") == "skin"))
    sizes = {}
    for each in regions(svg):
        rows = shown_rows(outline(each), skin)
        ends = [x for _, spans in rows for span in spans for x in span]
        high = (rows[-1][0] - rows[0][0]) * scale
        sizes[each.get("data-place")] = ((max(ends) - min(ends)) * scale, high)
    assert {name: size for name, size in sizes.items() if min(size) < LEAST_PX} == {}


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

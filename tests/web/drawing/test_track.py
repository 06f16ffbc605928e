"""A track is to scale, light, and broken where it was not recorded."""

import re
from functools import partial
from math import cos, hypot, radians, sin
from xml.etree import ElementTree as ET

import pytest

from coxa.interfaces.web.drawing.track import sheet, track
from coxa.interfaces.web.drawing.track_simplify import simplified

BERLIN = (52.5, 13.4)


def line(count=200, step=0.0001):
    return [(BERLIN[0] + step * at, BERLIN[1]) for at in range(count)]


def away(spot, first, last):
    """From the stretch between two spots."""
    (x, y), (x0, y0), (x1, y1) = spot, first, last
    dx, dy = x1 - x0, y1 - y0
    along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)
    along = min(1.0, max(0.0, along))
    return hypot(x - x0 - along * dx, y - y0 - along * dy)


def way(drawing):
    root = ET.fromstring(str(drawing))
    return next(each.get("d") for each in root.iter() if each.get("class") == "way")


def test_a_straight_line_needs_two_points() -> None:
    assert len(re.findall(r"[ML]", way(track([line()], 1000, "km")))) == 2


def test_nothing_left_out_lies_far_from_what_stays() -> None:
    wave = [(x / 3, 20 * sin(x / 17) + (x % 5) * 0.1) for x in range(300)]
    kept = simplified(wave, 0.5)
    assert (kept[0], kept[-1]) == (wave[0], wave[-1])
    assert len(kept) < 60
    assert all(min(map(partial(away, spot), kept, kept[1:])) <= 0.5 for spot in wave)


def test_pieces_are_not_joined() -> None:
    whole = line()
    assert way(track([whole[:80], whole[120:]], 1000, "km")).count("M") == 2


@pytest.mark.parametrize("latitude", [0.0, 52.5, -45.0, 69.0])
def test_east_and_north_have_one_scale(latitude) -> None:
    metre = 1 / 111_195.0
    east = metre / cos(radians(latitude))
    square = [(latitude, 10.0), (latitude + 100 * metre, 10.0 + 100 * east)]
    on = sheet([square])
    (x0, y0), (x1, y1) = map(on.spot, square)
    assert abs(x1 - x0) == pytest.approx(abs(y1 - y0), rel=1e-3)
    assert y1 < y0  # north is up


def test_a_run_across_the_date_line_is_short() -> None:
    on = sheet([[(0.0, 179.999), (0.0, -179.999)]])
    (x0, _), (x1, _) = on.spot((0.0, 179.999)), on.spot((0.0, -179.999))
    assert x0 < x1 <= 320


def test_noise_at_one_spot_does_not_fill_the_box() -> None:
    on = sheet([[BERLIN, (BERLIN[0] + 0.00001, BERLIN[1])]])
    (_, y0), (_, y1) = on.spot(BERLIN), on.spot((BERLIN[0] + 0.00001, BERLIN[1]))
    assert abs(y1 - y0) < 10


def test_one_position_is_a_point() -> None:
    assert way(track([[BERLIN], [BERLIN]], 1609.344, "mi")).endswith("h0")


def test_start_and_end_are_marked_and_nothing_is_styled() -> None:
    root = ET.fromstring(str(track([line()], 1000, "km")))
    found = {each.get("class") for each in root.iter()}
    assert {"start", "finish", "bar", "here"} <= found
    assert all("style" not in each.attrib for each in root.iter())


def test_on_a_loop_the_ring_goes_round_the_square() -> None:
    there = line()
    root = ET.fromstring(str(track([[*there, *reversed(there)]], 1000, "km")))
    ring = next(each for each in root.iter() if each.get("class") == "start")
    square = next(each for each in root.iter() if each.get("class") == "finish")
    order = [each.get("class") for each in root.iter()]
    assert order.index("start") < order.index("finish")
    assert float(square.get("width", "")) * 2**0.5 / 2 < float(ring.get("r", "")) - 2

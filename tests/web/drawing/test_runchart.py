"""Panels are light, round in their numbers, and never join what was not recorded."""

import re
from xml.etree import ElementTree as ET

import pytest

from coxa.interfaces.web.drawing.runchart import Axis, PainMark, Panel, runchart
from coxa.interfaces.web.drawing.runchart_pieces import thinned, unbroken
from coxa.interfaces.web.drawing.runchart_ticks import CLOCK, TENS, ticks
from coxa.values.activity import Pause


def say(value: float) -> str:
    return f"{value:g}"


AXIS = Axis(5200.0, "km", TENS, 1000.0, say)


def panel(pieces, **more):
    return Panel("Heart rate", "bpm", "heart", pieces, 120.0, 170.0, TENS, say, **more)


def points(first, last, count=100):
    return tuple((first + (last - first) * at / (count - 1), 150.0) for at in range(count))


def drawings(panels, pain=()):
    both = str(runchart(panels, AXIS, pain, 'Heart rate "fast" & slow'))
    return [ET.fromstring(each) for each in re.findall(r"<svg.*?</svg>", both)]


def curve(root):
    return next(each.get("d") for each in root.iter() if "curve" in each.get("class", ""))


def test_samples_are_parted_at_gaps_pauses_and_where_a_value_is_missing() -> None:
    times = [float(each) for each in range(100)]
    values = [150.0] * 100
    assert len(unbroken(times, [values])) == 1
    assert len(unbroken(times, [values], [Pause(50.0, 1.0)])) == 2
    with_hole = [None if 20 <= at < 60 else value for at, value in enumerate(values)]
    assert [len(piece) for piece in unbroken(times, [with_hole])] == [20, 40]
    short_hole = [None if 20 <= at < 25 else value for at, value in enumerate(values)]
    assert len(unbroken(times, [short_hole])) == 1


def test_samples_inside_a_pause_are_left_out() -> None:
    times = [float(each) for each in range(100)]
    (first, second) = unbroken(times, [times], [Pause(40.0, 20.0)])
    assert (first[-1], second[0]) == (40, 60)


def test_a_watch_that_writes_seldom_has_no_gaps() -> None:
    times = [30.0 * each for each in range(50)]
    assert len(unbroken(times, [times])) == 1


def test_a_piece_is_thinned_to_its_means() -> None:
    assert thinned([(0.1, 1.0), (0.3, 3.0), (1.2, 9.0)], 1.0) == ((0.2, 2.0), (1.2, 9.0))


@pytest.mark.parametrize(
    ("low", "high", "most", "steps", "wanted"),
    [
        (0, 5.2, 9, TENS, (0, 1, 2, 3, 4, 5)),
        (0, 5.2, 5, TENS, (0, 2, 4)),
        (131, 172, 4, TENS, (140, 150, 160, 170)),
        (301, 398, 4, CLOCK, (330, 360, 390)),
        (0, 42.195, 5, TENS, (0, 10, 20, 30, 40)),
    ],
)
def test_ticks_are_round_and_few(low, high, most, steps, wanted) -> None:
    assert ticks(low, high, most, steps) == pytest.approx(wanted)


def test_there_is_a_wide_and_a_narrow_drawing_without_styles() -> None:
    wide, narrow = drawings([panel((points(0, 5200),))])
    assert wide.get("viewBox", "").startswith("0 0 640 ")
    assert narrow.get("viewBox", "").startswith("0 0 350 ")
    for root in (wide, narrow):
        assert all("style" not in each.attrib for each in root.iter())
        assert root.get("aria-label") == 'Heart rate "fast" & slow'


def test_pieces_are_not_joined_and_a_wide_gap_is_hatched() -> None:
    for root in drawings([panel((points(0, 2000), points(3000, 5200)))]):
        assert curve(root).count("M") == 2
        assert sum(each.get("fill", "").startswith("url(#gap") for each in root.iter()) == 1


def test_a_curve_has_at_most_350_points() -> None:
    wide, narrow = drawings([panel((points(0, 5200, 20_000),))])
    assert len(re.findall(r"[ML]", curve(wide))) <= 350
    assert len(re.findall(r"[ML]", curve(narrow))) <= 175


def test_a_value_beyond_the_panel_stays_at_its_edge() -> None:
    (wide, _) = drawings([panel((((0.0, 150.0), (2600.0, 900.0)),))])
    heights = [float(each) for each in re.findall(r" (-?[\d.]+)", curve(wide))]
    assert all(24 <= height <= 116 for height in heights)


def test_pace_has_the_fastest_on_top() -> None:
    slow_then_fast = ((0.0, 160.0), (5200.0, 130.0))
    (wide, _) = drawings([panel((slow_then_fast,), upside_down=True)])
    first, last = (float(each) for each in re.findall(r" (-?[\d.]+)", curve(wide)))
    assert last < first


def test_pain_is_marked_with_its_number_inside_the_drawing() -> None:
    for root in drawings([panel((points(0, 5200),))], [PainMark(2100.0, 4), PainMark(9000.0, 6)]):
        marks = [each for each in root.iter() if each.tag.endswith("circle")]
        assert len(marks) == 2
        width = float(root.get("viewBox", "").split()[2])
        assert all(0 < float(each.get("cx", "")) < width for each in marks)

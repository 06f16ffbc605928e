"""An episode in one strip: a day without a note is empty, a quiet one is a dot."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from coxa.interfaces.web.drawing.painstrip import NARROW, WIDE, strip

FIRST = date(2026, 6, 1)
LAST = FIRST + timedelta(days=29)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def drawings(*args, **more):
    svg = strip(*args, **more)
    return [ET.fromstring(each) for each in re.findall("<svg.*?</svg>", svg)]


def test_it_is_drawn_for_a_wide_and_a_narrow_screen():
    wide, narrow = drawings({day(2): 4}, [], FIRST, LAST)
    assert wide.get("viewBox").split()[2] == f"{WIDE:.0f}"
    assert narrow.get("viewBox").split()[2] == f"{NARROW:.0f}"


def test_it_is_said_in_whole_words_also_for_one_day():
    assert "1 day noted, 4 of 10." in strip({day(2): 4}, [], FIRST, LAST)
    two = strip({day(2): 4, day(3): 1}, [], FIRST, LAST)
    assert "2 days noted, from 1 to 4 of 10." in two


def test_a_day_without_a_note_has_no_bar_and_a_quiet_one_a_dot():
    for each in drawings({day(2): 4, day(5): 0}, [], FIRST, LAST):
        assert len(each.findall("rect")) == 1
        assert len(each.findall("circle")) == 1


def test_check_ins_stand_in_a_panel_of_their_own_with_their_number():
    without = drawings({}, [(day(3), "check")], FIRST, LAST)[0]
    (wide, _) = drawings({}, [], FIRST, LAST, {day(7): 33, day(14): 0})
    assert float(wide.get("viewBox").split()[3]) > float(without.get("viewBox").split()[3])
    assert {"33", "0"} <= {text.text for text in wide.findall("text")}
    assert len([path for path in wide.findall("path") if path.get("class") == "weekbar"]) == 2


def test_nothing_is_drawn_outside_of_the_frame():
    marks = [(FIRST, "check"), (LAST, "clear"), (LAST, "week")]
    for each in drawings({FIRST: 10, LAST: 10}, marks, FIRST, LAST, {LAST: 100}):
        wide = float(each.get("viewBox").split()[2])
        for bar in each.findall("rect"):
            assert 0 <= float(bar.get("x")) <= wide - float(bar.get("width"))
        for path in each.findall("path"):
            assert 0 <= float(re.match(r"M([0-9.]+)", path.get("d"))[1]) <= wide

"""Fourteen days of the hip: what is unknown is drawn and said as unknown."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.interfaces.web.drawing.dots14 import DAYS, dots, sentence
from tests.web.drawing.svg import of_class, parsed, texts

ON = date(2026, 6, 16)
days = st.integers(-3, 20).map(lambda back: ON - timedelta(days=back))
levels = st.dictionaries(days, st.integers(0, 10))


def height(bar):
    return float(re.search(r"v-([\d.]+)", bar.get("d"))[1])


def within(known):
    return {day: level for day, level in known.items() if 0 <= (ON - day).days < DAYS}


@given(levels)
def test_each_day_is_one_mark_of_its_kind(known):
    root = parsed(dots(known, ON))
    shown = within(known)
    assert len(of_class(root, "gap")) == DAYS - len(shown)
    assert len(of_class(root, "quiet")) == sum(level == 0 for level in shown.values())
    assert len(of_class(root, "pain")) == sum(level > 0 for level in shown.values())


@given(levels)
def test_the_label_names_each_known_day_and_counts_the_others(known):
    root = parsed(dots(known, ON))
    assert root.get("role") == "img"
    assert root.get("aria-label") == sentence(known, ON)
    said = sentence(known, ON).split(": ")[1]
    shown = within(known)
    noted = [
        f"{'today' if day == ON else f'{day.day} {day:%B}'} {shown[day]}" for day in sorted(shown)
    ]
    silent = DAYS - len(shown)
    rest = "" if not silent else f" {silent} day{'s' if silent > 1 else ''} not known."
    assert said == (f"{', '.join(noted)}.{rest}" if noted else "not known.")


def test_days_without_a_note_are_neither_quiet_nor_zero():
    root = parsed(dots({}, ON))
    assert len(of_class(root, "gap")) == DAYS
    assert of_class(root, "quiet") == of_class(root, "pain") == []
    assert "0" not in sentence({}, ON).split(": ")[1]


@pytest.mark.parametrize("level", range(1, 10))
def test_more_pain_is_a_higher_bar_within_the_frame(level):
    (low,), (high,) = (
        of_class(parsed(dots({ON: each}, ON)), "pain") for each in (level, level + 1)
    )
    assert 0 < height(low) < height(high) <= 40


def test_the_first_and_the_last_day_are_named_and_the_last_is_today():
    root = parsed(dots({ON: 5}, ON))
    assert texts(root) == ["3 June", "today"]
    xs = [float(each.get("x", 0)) for each in of_class(root, "gap")]
    (bar,) = of_class(root, "pain")
    assert float(re.search(r"M([\d.]+)", bar.get("d"))[1]) > max(xs)

"""The bar of a pair: filled up to its reminder, outlined past it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from coxa.interfaces.web.drawing.shoebar import WIDTH, sentence, shoe_bar
from coxa.values.distances import Units

from .svg import of_class, parsed, texts

metres = st.floats(0, 5_000_000)
reminders = st.floats(1_000, 5_000_000)


@given(metres, reminders, st.none() | st.floats(0, 1), st.sampled_from(Units))
def test_it_is_a_labelled_picture_that_stays_in_its_frame(run_m, at_m, share, units):
    look_m = None if share is None else share * at_m
    root = parsed(shoe_bar(run_m, at_m, look_m, units))
    assert root.get("aria-label") == sentence(run_m, at_m, look_m, units)
    for each in root.iter():
        x = float(each.get("x", 0))
        assert 0 <= x <= WIDTH + 0.1
        assert 0 <= float(each.get("width", 0)) <= WIDTH - x + 0.1
        for number in re.findall(r"M([\d.]+)", each.get("d", "")):
            assert 0 <= float(number) <= WIDTH + 0.1


@given(metres, reminders, st.sampled_from(Units))
def test_what_is_written_is_also_said(run_m, at_m, units):
    said = sentence(run_m, at_m, None, units).replace("\u00a0", " ")
    for written in texts(parsed(shoe_bar(run_m, at_m, None, units))):
        for number in re.findall(r"[\d.]+ (?:km|mi)", written):
            assert number in said


def test_only_a_pair_past_its_reminder_has_something_over():
    assert of_class(parsed(shoe_bar(600, 600, None, Units.KM)), "over") == []
    (over,) = of_class(parsed(shoe_bar(900, 600, None, Units.KM)), "over")
    (done,) = of_class(parsed(shoe_bar(900, 600, None, Units.KM)), "done")
    assert float(done.get("width")) == 2 * float(over.get("width"))

"""The cap ruler: bar, ceiling, longest run, and what is over the ceiling."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.interfaces.web.drawing.capruler import WIDTH, Marks, ruler, sentence
from coxa.values.distances import Units
from tests.web.drawing.svg import of_class, parsed, texts

metres = st.none() | st.floats(0, 200_000)
marks = st.builds(Marks, metres, metres, metres, metres)


@given(marks, st.sampled_from(Units))
def test_it_is_a_labelled_picture_that_stays_in_its_frame(some, units):
    root = parsed(ruler(some, units))
    assert root.get("role") == "img"
    assert root.get("aria-label") == sentence(some, units)
    for each in root.iter():
        x = float(each.get("x", 0))
        assert -0.1 <= x <= WIDTH + 0.1
        assert 0 <= float(each.get("width", 0)) <= WIDTH - x + 0.1
        for number in re.findall(r"M([\d.]+)", each.get("d", "")):
            assert 0 <= float(number) <= WIDTH + 0.1


@given(marks, st.sampled_from(Units))
def test_what_is_written_is_also_said(some, units):
    said = sentence(some, units).replace("\u00a0", " ")
    for written in texts(parsed(ruler(some, units))):
        for number in re.findall(r"[\d.]+ (?:km|mi)", written):
            assert number in said


def test_a_session_within_the_ceiling_is_outlined_and_nothing_is_over():
    root = parsed(ruler(Marks(5500, 5000, 2400, None), Units.KM))
    assert len(of_class(root, "planned")) == 1
    assert of_class(root, "over") == of_class(root, "done") == []
    assert sentence(Marks(5500, 5000, 2400, None), Units.KM).replace("\u00a0", " ") == (
        "Planned 2.4 km. Longest run in 30 days 5.0 km. Ceiling 5.5 km."
    )


def test_a_run_over_the_ceiling_is_hatched_from_the_ceiling_on():
    some = Marks(5000, 5000, None, 7500)
    root = parsed(ruler(some, Units.KM))
    (done,), (over,), (stop,) = (of_class(root, name) for name in ("done", "over", "stop"))
    at = float(re.findall(r"M([\d.]+)", stop.get("d"))[0])
    assert float(done.get("x")) + float(done.get("width")) == pytest.approx(at, abs=0.2)
    assert float(over.get("x")) == pytest.approx(at, abs=0.2)
    assert float(over.get("width")) == pytest.approx(float(done.get("width")) / 2, abs=0.2)
    assert "That is 50\u00a0% over it." in sentence(some, Units.KM)


def test_a_run_of_exactly_the_ceiling_is_not_over_it():
    some = Marks(5000, 5000, None, 5000)
    assert of_class(parsed(ruler(some, Units.KM)), "over") == []
    assert "over it" not in sentence(some, Units.KM)


def test_a_ceiling_of_nothing_is_a_ceiling():
    """Where pain began at the first step, every metre is over it."""
    some = Marks(0, 5000, None, 3000)
    root = parsed(ruler(some, Units.KM))
    assert len(of_class(root, "over")) == 1
    assert len(of_class(root, "stop")) == 1
    assert sentence(some, Units.KM).endswith("That is over it.")


def test_without_a_ceiling_the_line_is_dashed_and_no_ceiling_is_drawn():
    some = Marks(None, None, None, 3000)
    root = parsed(ruler(some, Units.KM))
    (axis,) = of_class(root, "axis")
    assert axis.get("stroke-dasharray")
    assert of_class(root, "stop") == of_class(root, "over") == []
    assert "No ceiling" in sentence(some, Units.KM)
    assert "no run in the last 30 days" in texts(root)


def test_what_is_done_is_said_before_what_was_planned():
    said = sentence(Marks(5500, 5000, 2400, 3000), Units.KM)
    assert said.startswith("Run today 3.0")
    assert "Planned" not in said


def test_a_ceiling_is_never_written_higher_than_it_is():
    said = sentence(Marks(5599, None, 5599, None), Units.KM).replace("\u00a0", " ")
    assert "Ceiling 5.5 km" in said
    assert "Planned 5.5 km" in said


def test_it_counts_in_the_runners_unit():
    root = parsed(ruler(Marks(5500, 5000, None, None), Units.MI))
    assert all("km" not in text for text in texts(root))
    assert "km" not in sentence(Marks(5500, 5000, None, None), Units.MI)


def test_who_ran_is_not_told_that_there_was_no_run():
    said = sentence(Marks(None, 8200.0, None, 4000.0), Units.KM)
    assert said.endswith("No ceiling today.")

"""`coxa plan` while a doctor is to look at the hip."""

import pytest


@pytest.fixture
def urgent(coxa):
    """On the ladder, with pain in the groin that came with a run."""
    coxa("plan", "new", "--template", "ladder")
    coxa("pain", 4, "--where", "groin:left", "--when", "during")


def test_no_leg_is_tried_before_somebody_has_looked(coxa, urgent):
    said = coxa("plan", "where")
    assert "No run until somebody has looked." in said.out
    assert "on that leg" not in said.out
    refused = coxa("plan", "gate", "stand", "squat")
    assert refused.status == 2
    assert "Let somebody look first" in refused.err


def test_without_a_flag_the_gate_is_told_and_marked(coxa):
    coxa("plan", "new", "--template", "ladder")
    assert "on that leg" in coxa("plan", "where").out
    assert coxa("plan", "gate", "stand").status == 0


def test_what_holds_is_said_of_today_alone(coxa):
    coxa("plan", "new", "--template", "ladder")
    assert coxa("plan", "gate", "stand", "--on", "2020-01-01").status == 2

"""Dangers felt elsewhere, or told as something harmless, are not sent home."""

import json
from pathlib import Path

import pytest

from coxa.values.urgency import Urgency
from tests.triage.asking import check

TOLD = json.loads((Path(__file__).parent / "in_disguise.json").read_text(encoding="utf-8"))
DANGERS = {each["danger"]: each for each in TOLD["dangers"]}


@pytest.mark.parametrize("danger", DANGERS)
def test_a_danger_in_disguise_is_seen_in_time_and_stops_running(danger):
    each = DANGERS[danger]
    found = check(**{**TOLD["else"], **each["answers"]})
    assert found.urgency.rank >= Urgency(each["least"]).rank
    assert found.stop_running


@pytest.mark.parametrize("danger", DANGERS)
def test_it_is_so_as_well_where_half_is_not_known(danger):
    answers = DANGERS[danger]["answers"]
    left_open = dict.fromkeys(TOLD["else"], "dont_know")
    found = check(**{**left_open, **answers})
    assert found.urgency.rank >= Urgency(DANGERS[danger]["least"]).rank

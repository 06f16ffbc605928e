"""What a sports club hears every week: most of it may run, and nobody is frightened.

Published cases are worse than runners at large, so rules made in sight of them are held against
these. Each is answered in full, as the page asks; what is not named is answered with no.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from coxa.triage.assessment import Assessment
from coxa.values.urgency import Urgency
from tests.triage.asking import check

TOLD = json.loads(Path(__file__).with_name("everyday.json").read_text(encoding="utf-8"))
ALL = {each["complaint"]: each for each in TOLD["complaints"]}
WEEK_DAYS = 7


def those(then: str) -> list[str]:
    return [name for name, each in ALL.items() if each["then"] == then]


def judged(name: str, **other: Any) -> Assessment:
    return check(**{**TOLD["nothing_else"], **ALL[name]["answers"], **other})


@pytest.mark.parametrize("name", those("at_home"))
def test_it_is_cared_for_at_home_and_running_goes_on(name):
    found = judged(name)
    assert found.urgency is Urgency.SELF_CARE, found.flags
    assert not found.stop_running


@pytest.mark.parametrize("name", those("looked_at_and_runs"))
def test_it_is_looked_at_without_hurry_and_running_goes_on(name):
    found = judged(name)
    assert found.urgency is Urgency.SOON, found.flags
    assert (found.see_within_days or 0) >= WEEK_DAYS
    assert not found.stop_running


@pytest.mark.parametrize("name", those("looked_at_and_rests"))
def test_it_rests_from_running_and_is_looked_at_without_hurry(name):
    found = judged(name)
    assert found.urgency is Urgency.SOON, found.flags
    assert found.stop_running


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("way", ["builds", "steady", "dont_know"])
def test_none_of_them_runs_on_once_it_is_deep_and_comes_with_the_run(name, way):
    assert judged(name, where=["groin:left"], with_running=way).stop_running

"""What the profile says of findings that nobody asked about."""

from datetime import date, timedelta

import pytest

from coxa.knowledge.load import load_knowledge
from coxa.triage.answers import Said
from coxa.triage.assess import assess
from coxa.triage.findings import findings_in
from coxa.values.profile import Profile

ON = date(2026, 6, 16)
KNOWN = load_knowledge()
RF19_ANSWERS = {"where": ["side_of_hip"], "age": 32, "walking": "fine", "with_running": "after"}


def flags(answers, profile=None):
    return {each.id for each in assess(answers, profile or Profile(), KNOWN, ON).flags}


@pytest.mark.parametrize(("days", "expected"), [(0, Said.YES), (83, Said.YES), (84, None)])
def test_a_birth_in_the_profile_counts_for_twelve_weeks(days, expected):
    found = findings_in({}, Profile(gave_birth_on=ON - timedelta(days=days)), KNOWN, ON)
    assert found.of("history.gave_birth") is expected
    assert found.of("history.pregnant") is expected


def test_a_birth_asks_for_the_same_earlier_look_as_a_pregnancy():
    assert "RF19" not in flags(RF19_ANSWERS)
    for said in ("pregnant", "gave_birth"):
        assert "RF19" in flags({**RF19_ANSWERS, "history": [said]})
    born = Profile(gave_birth_on=ON - timedelta(days=30))
    assert "RF19" in flags(RF19_ANSWERS, born)

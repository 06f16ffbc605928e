"""The stories of tests/vignettes come out as their sources say."""

import pytest

from coxa.values.urgency import Urgency
from tests.vignettes.cases import Vignette, judged, vignettes

STORIES = vignettes()
BY_NAME = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)


def test_there_are_enough_and_half_are_serious():
    assert len(STORIES) >= 30
    serious = [story for story in STORIES if story.kind == "serious"]
    assert len(serious) * 2 >= len(STORIES)
    assert all(story.source and story.basis for story in STORIES)


@BY_NAME
def test_urgency_and_running_are_as_expected(story: Vignette):
    found = judged(story)
    assert found.urgency is story.urgency
    assert found.stop_running == story.expected["stop_running"]


@BY_NAME
def test_the_expected_flags_and_harmless_forms_are_named(story: Vignette):
    found = judged(story)
    assert {flag.id for flag in found.flags} >= set(story.expected["flags"])
    assert set(found.harmless) >= set(story.expected["harmless"])


def test_nothing_serious_stays_at_home():
    for story in STORIES:
        if story.kind == "serious":
            assert judged(story).urgency is not Urgency.SELF_CARE
            assert judged(story).stop_running

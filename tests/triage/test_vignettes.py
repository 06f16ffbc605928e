"""The stories of tests/vignettes: those of `look` one by one, those of `held` only as shares."""

import pytest

from coxa.knowledge.load import load_knowledge
from coxa.values.urgency import Urgency
from tests.vignettes.cases import Vignette, judged, vignettes
from tests.vignettes.shaking import shaken
from tests.vignettes.table import Share, shares

LOOK = [story for story in vignettes("look") if not story.missed]
MISSED = [story for story in vignettes("look") if story.missed]
EVERY = vignettes()
BY_NAME = pytest.mark.parametrize("story", LOOK, ids=lambda story: story.name)
HELD = shares(vignettes("held"))


def test_there_are_enough_and_nearly_half_are_serious():
    assert len(EVERY) >= 100
    serious = [story for story in EVERY if story.kind == "serious"]
    assert len(serious) >= 0.45 * len(EVERY)
    assert all(story.source and story.basis for story in EVERY)


def test_a_part_is_held_back():
    held_back = [story for story in EVERY if story.half != "look"]
    assert 0.10 <= len(held_back) / len(EVERY) <= 0.45


def test_every_condition_has_a_story():
    told = {pattern for story in EVERY for pattern in story.patterns}
    assert set(load_knowledge().conditions) - told == set()


def test_every_expected_pattern_is_a_condition():
    for story in EVERY:
        assert story.patterns <= set(load_knowledge().conditions), story.name


@BY_NAME
def test_urgency_is_defensible_and_running_stops_where_it_must(story: Vignette):
    found = judged(story)
    assert found.urgency in story.defensible
    assert found.stop_running or not story.expected["stop_running"]


@pytest.mark.parametrize("story", MISSED, ids=lambda story: story.name)
def test_what_is_missed_is_known_with_its_reason(story: Vignette):
    """Once it is judged rightly, the reason goes."""
    found = judged(story)
    stops = found.stop_running or not story.expected["stop_running"]
    assert not (found.urgency in story.defensible and stops)


@BY_NAME
def test_the_expected_flags_and_harmless_forms_are_named(story: Vignette):
    found = judged(story)
    assert {flag.id for flag in found.flags} >= set(story.expected.get("flags", ()))
    assert set(found.harmless) >= set(story.expected.get("harmless", ()))


def test_nothing_serious_stays_at_home():
    for story in LOOK:
        if story.kind == "serious":
            assert judged(story).urgency is not Urgency.SELF_CARE, story.name
            stops = judged(story).stop_running or not story.expected["stop_running"]
            assert stops, story.name


def test_strangers_who_tell_less_are_still_kept_safe():
    """Shaken with fixed seeds; what was not told cannot raise a flag, so the bars are lower."""
    retold = [shaken(story, "abstract", seed=0) for story in LOOK]
    found = shares(retold)
    assert found["emergencies at emergency"].value >= 0.85  # some are told in four facts
    assert found["dangerous at urgent or above"].value >= 0.90
    assert found["stop running: sensitivity"].value >= 0.95
    assert found["harmless at urgent or above"].value <= 0.10


def test_a_shaken_story_is_told_the_same_each_time():
    assert shaken(LOOK[0], "everything", seed=3) == shaken(LOOK[0], "everything", seed=3)


def test_a_wilson_interval_is_honest_for_few_stories():
    low, high = Share(10, 10).interval
    assert 0.70 < low < 0.75
    assert high == 1.0


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("right pattern in three", 0.80),
        ("urgency defensible", 0.75),
        ("emergencies at emergency", 0.80),
        ("dangerous at urgent or above", 0.95),
        ("stop running: sensitivity", 0.95),
        ("femoral neck stops running", 1.0),
    ],
)
def test_the_held_stories_reach(name: str, least: float):
    assert HELD[name].value >= least


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("emergencies below urgent", 0.0),
        ("serious at self-care", 0.0),
        ("harmless at urgent or above", 0.25),
    ],
)
def test_the_held_stories_stay_below(name: str, most: float):
    assert HELD[name].value <= most

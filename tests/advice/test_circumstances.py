"""Where the profile and the last hip check tell of what changes what is safe."""

from datetime import timedelta

import pytest

from coxa.advice.case import Case
from coxa.advice.circumstances import PREGNANCY_DAYS, circumstances
from coxa.advice.picture import Picture
from coxa.knowledge.load import load_knowledge
from coxa.triage.assess import assess
from coxa.triage.assessment import Check
from coxa.values.circumstances import Circumstance
from coxa.values.profile import Profile
from tests.advice.building import TODAY as ON

KNOWN = load_knowledge()


def told(profile=None, answers=None, back=1):
    who = profile or Profile(birth_year=1980)
    day = ON - timedelta(days=back)
    found = None
    if answers is not None:
        found = Check(day, assess(answers, who, KNOWN, day), answers)
    return circumstances(Case(Picture(profile=who), KNOWN, ON), found)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"history": ["pregnant"]}, Circumstance.PREGNANT),
        ({"history": ["gave_birth"]}, Circumstance.AFTER_BIRTH),
        ({"history": ["blood_thinners"]}, Circumstance.BLOOD_THINNERS),
        ({"history": ["hip_replacement"]}, Circumstance.REPLACED_HIP),
        ({"history": ["diabetes"]}, Circumstance.DIABETES),
        ({"history": {"diabetes": True, "pregnant": False}}, Circumstance.DIABETES),
        ({"history": ["bone_tablets"]}, Circumstance.THIN_BONES),
        ({"bone_risk": ["low_bone_density"]}, Circumstance.THIN_BONES),
        ({"age": 16}, Circumstance.UNDER_18),
        ({"age": 65}, Circumstance.OVER_65),
    ],
)
def test_the_last_check_tells(answers, expected):
    assert told(answers=answers) == (expected,)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"pregnant": True}, Circumstance.PREGNANT),
        ({"gave_birth_on": ON - timedelta(days=83)}, Circumstance.AFTER_BIRTH),
        ({"anticoagulants": True}, Circumstance.BLOOD_THINNERS),
        ({"low_bone_density": True}, Circumstance.THIN_BONES),
        ({"hip_replacement": True}, Circumstance.REPLACED_HIP),
        ({"birth_year": ON.year - 16}, Circumstance.UNDER_18),
        ({"birth_year": ON.year - 66}, Circumstance.OVER_65),
    ],
)
def test_the_profile_tells(facts, expected):
    assert told(Profile(**({"birth_year": 1980} | facts))) == (expected,)


def test_a_pregnancy_told_long_ago_is_over():
    answers = {"history": ["pregnant"]}
    assert told(answers=answers, back=PREGNANCY_DAYS) == (Circumstance.PREGNANT,)
    assert told(answers=answers, back=PREGNANCY_DAYS + 1) == ()


def test_what_was_not_told_is_not_so():
    assert told() == ()
    assert told(answers={"history": [], "bone_risk": []}) == ()


def test_every_circumstance_has_words():
    assert all(each.words for each in Circumstance)


def test_a_birth_ends_a_pregnancy_that_was_told_before_and_counts_for_twelve_weeks():
    who = Profile(birth_year=1990, pregnant=True, gave_birth_on=ON - timedelta(days=20))
    assert told(who, {"history": ["pregnant"]}, back=40) == (Circumstance.AFTER_BIRTH,)
    assert told(Profile(birth_year=1990, gave_birth_on=ON - timedelta(days=84))) == ()
    assert told(answers={"history": ["gave_birth"]}, back=85) == ()

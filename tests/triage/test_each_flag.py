"""Every red flag is reachable, decisive alone, and known to both the data and the code."""

import pytest

from coxa.knowledge.load import load_knowledge
from coxa.triage.answers import finding_names
from coxa.triage.flag_rules import FLAG_RULES
from coxa.triage.flags import NOT_KNOWN_IS_YES
from coxa.triage.not_ruled_out import NOT_RULED_OUT
from tests.triage.asking import SMALLEST, check, raised


def test_data_and_code_know_the_same_flags():
    assert set(load_knowledge().flags) == {*FLAG_RULES, NOT_RULED_OUT} == set(SMALLEST)


@pytest.mark.parametrize("flag", SMALLEST)
def test_its_smallest_story_raises_it(flag):
    assert flag in raised(check(**SMALLEST[flag]))


@pytest.mark.parametrize("flag", SMALLEST)
def test_alone_it_decides_urgency_days_and_running(flag):
    fact = load_knowledge().flags[flag]
    found = check(**SMALLEST[flag])
    assert found.urgency.rank >= fact.urgency.rank
    assert found.see_within_days is not None
    assert fact.see_within_days is not None
    assert found.see_within_days <= fact.see_within_days
    assert found.stop_running or not fact.stop_running
    assert found.see


@pytest.mark.parametrize("flag", SMALLEST)
def test_it_names_only_questions_that_were_answered(flag):
    found = next(each for each in check(**SMALLEST[flag]).flags if each.id == flag)
    assert set(found.because) <= set(SMALLEST[flag])
    assert found.because


@pytest.mark.parametrize("flag", SMALLEST)
def test_no_part_of_its_story_is_idle(flag):
    for left_out in SMALLEST[flag]:
        rest = {name: answer for name, answer in SMALLEST[flag].items() if name != left_out}
        assert flag not in raised(check(**rest))


@pytest.mark.parametrize("flag", SMALLEST)
def test_not_known_counts_as_yes_where_it_cannot_wait(flag):
    fact = load_knowledge().flags[flag]
    answers = dict.fromkeys(SMALLEST[flag], "dont_know")
    counts = fact.urgency in NOT_KNOWN_IS_YES or fact.unknown_counts
    assert (flag in raised(check(**answers))) == counts


@pytest.mark.parametrize("flag", SMALLEST)
def test_null_is_the_same_as_left_out(flag):
    nulls = dict.fromkeys(load_knowledge().questions)
    assert check(**{**nulls, **SMALLEST[flag]}).flags == check(**SMALLEST[flag]).flags


def test_what_can_raise_an_urgent_flag_is_always_asked():
    """Every question of an urgent story is a red-flag question."""
    knowledge = load_knowledge()
    for flag, answers in SMALLEST.items():
        if knowledge.flags[flag].urgency in NOT_KNOWN_IS_YES:
            for question in answers:
                assert knowledge.questions[question].red_flag, (flag, question)


def test_every_finding_of_the_rules_comes_from_a_question():
    """A rule that names a finding no question tells fails with KeyError on its first use."""
    names = {name for each in load_knowledge().questions.values() for name in finding_names(each)}
    assert "walking.limp" in names
    check()  # runs every rule

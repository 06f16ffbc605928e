from datetime import date, timedelta

import pytest

from coxa.actions.checks import check_hip
from coxa.actions.refusals import Refused
from coxa.values.urgency import Urgency

ON = date(2026, 6, 16)


def test_an_unknown_question_or_a_bad_answer_is_refused_by_name(runner):
    for given, name in (({"shoe": 1}, "shoe"), ({"unwell": "perhaps"}, "unwell")):
        with pytest.raises(Refused, match=name):
            check_hip.parse_answers(given)


def test_null_is_not_asked(runner):
    assert check_hip.parse_answers({"unwell": None, "age": 40}) == {"age": 40}


def test_a_check_is_kept_as_it_was_judged(runner, now):
    kept = check_hip.save_check(runner, {"where": ["groin:left"], "walking": "cannot"}, ON, now)
    assert kept.assessment.urgency is not Urgency.SELF_CARE
    assert check_hip.latest_check(runner) == kept
    assert kept.assessment.knowledge_version


def test_a_corrected_answer_recomputes_and_both_are_kept(runner, now):
    wrong = check_hip.save_check(runner, {"walking": "cannot"}, ON, now)
    right = check_hip.save_check(
        runner, {"walking": "fine"}, ON, now + timedelta(minutes=1), wrong.id
    )
    assert right.assessment.urgency is not wrong.assessment.urgency
    newest, oldest = check_hip.saved_checks(runner)
    assert (newest.id, oldest.id, oldest.corrected) == (right.id, wrong.id, True)
    latest = check_hip.latest_check(runner)
    assert latest is not None
    assert latest.id == right.id
    with pytest.raises(Refused, match="corrected already"):
        check_hip.save_check(runner, {}, ON, now, wrong.id)


def test_assessing_keeps_nothing(runner):
    check_hip.assess_answers(runner, {"walking": "cannot"}, ON)
    assert check_hip.saved_checks(runner) == ()


def test_a_clearance_needs_somebody_and_something(runner, now):
    with pytest.raises(Refused):
        check_hip.clear_flags(runner, " ", "nothing", ON, now)
    kept = check_hip.clear_flags(runner, "Dr Who", "nothing", ON, now)
    assert check_hip.latest_clearance(runner) == kept


def test_whoever_looked_before_the_check_has_not_cleared_it(runner, now):
    check_hip.save_check(runner, {"where": ["groin:left"], "walking": "limp"}, ON, now)
    before = now.date() - timedelta(days=3)
    with pytest.raises(Refused, match="came after that day, so it stays open"):
        check_hip.clear_flags(runner, "Dr Who", "nothing", before, now)
    assert check_hip.latest_clearance(runner) is None
    later = now + timedelta(minutes=5)
    assert check_hip.clear_flags(runner, "Dr Who", "a strain", ON, later).on == ON
    assert check_hip.clear_flags(runner, "GP", "earlier, for the record", before, later)


def test_the_talk_starts_with_a_question_and_ends(runner):
    answers: dict[str, object] = {}
    while (question := check_hip.next_question_of(runner, answers, ON)) is not None:
        assert question.id not in answers
        answers[question.id] = "dont_know"
    assert answers

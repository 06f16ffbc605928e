"""What must hold for any answers at all."""

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Question, QuestionKind
from coxa.triage.assessment import NOT_TOLD
from coxa.triage.flag_rules.calm import SORE_DAYS
from coxa.values.regions import Region, Side
from coxa.values.urgency import Urgency
from tests.triage.asking import check

QUESTIONS = load_knowledge().questions
PLACES = [f"{region}:{side}" for region in Region for side in Side] + [str(r) for r in Region]


def answer_to(question: Question) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), st.just("dont_know"), known_answer_to(question))


def known_answer_to(question: Question) -> st.SearchStrategy[Any]:
    options = [option.id for option in question.options]
    match question.kind:
        case QuestionKind.BOOLEAN:
            return st.booleans()
        case QuestionKind.CHOICE:
            return st.sampled_from(options)
        case QuestionKind.MULTI:
            return st.lists(st.sampled_from(options), unique=True)
        case QuestionKind.REGIONS:
            return st.lists(st.sampled_from(PLACES), unique=True, max_size=4)
        case QuestionKind.NUMBER:
            return st.integers(int(question.min or 0), min(int(question.max or 0), 400))


ANSWERS = st.fixed_dictionaries({name: answer_to(each) for name, each in QUESTIONS.items()})
SOME = settings(max_examples=150, deadline=None)


@SOME
@given(ANSWERS, st.data())
def test_an_answer_more_never_lowers_urgency(answers, data):
    name = data.draw(st.sampled_from(sorted(set(QUESTIONS) - {"how_long"})))
    answers[name] = None
    before = check(**answers)
    after = check(**{**answers, name: data.draw(answer_to(QUESTIONS[name]))})
    gone = {flag.id for flag in before.flags} - {flag.id for flag in after.flags}
    if gone == {NOT_TOLD} and after.flags:  # it speaks alone, and gives way to any other
        assert after.urgency.rank >= before.urgency.rank
        return
    if gone:
        assert gone <= CALMED_BY.get(name, set())
        return
    assert after.urgency.rank >= before.urgency.rank
    assert after.stop_running >= before.stop_running
    assert {flag.id for flag in after.flags} >= {flag.id for flag in before.flags}
    assert (after.see_within_days or 0) <= (before.see_within_days or 42)


# Sore muscles of both sides: better, or in their first days and away from the joint.
SORENESS = {"RF17", "RF19", "X14", "X29", "X40", "X41", "X42", "X43", "X58", "X61", "X62", "X63"}
# Running that hurts in none of bone's ways; soreness that gets better; a grown-up's year of pain.
CALMED_BY = {
    "clicking": {"RF17"},
    "with_running": SORENESS | {"RF08b", "X32", "X47", "X56", NOT_TOLD, "X68"},
    "course": SORENESS | {"RF08b", "X11", "X32", NOT_TOLD, "X68"},
    "age": {"RF07", "RF08b"},
    "fits": {"X36"},
    "where": SORENESS,
    "started": {"RF07", "X11", "X36"},
    "walking": {
        "RF08b",
        "RF11",
        "RF17",
        "X11",
        "X32",
    },  # weaker without a bruise; a pull that has mended
}
# From that many days on; each is seen later then, and still not run on.
CALMED_BY_TIME = {
    "RF07": 120,
    "RF08b": 365,
    "RF11": 120,
    "X21": 120,
    "X43": 120,
    "X55": 120,
    "X49": 15,
    "X57": 15,
    "X64": 15,
    "X65": 15,
}


@SOME
@given(ANSWERS, st.integers(0, 4000))
def test_time_told_calms_eight_flags_and_soreness_alone(answers, days):
    before = check(**{**answers, "how_long": None})
    after = check(**{**answers, "how_long": days})
    gone = {flag.id for flag in before.flags} - {flag.id for flag in after.flags}
    if answers["with_running"] == "sore_both" and days < SORE_DAYS:
        assert gone <= SORENESS
        return
    assert all(days >= CALMED_BY_TIME.get(flag, 99_999) for flag in gone)
    if "RF08b" in gone:
        assert after.urgency is not Urgency.SELF_CARE
        return
    assert after.stop_running >= before.stop_running
    assert not gone or after.urgency is not Urgency.SELF_CARE


@SOME
@given(ANSWERS, st.data())
def test_a_yes_more_never_lowers_urgency(answers, data):
    lists = [name for name, each in QUESTIONS.items() if isinstance(answers[name], list)]
    if not lists:
        return
    name = data.draw(st.sampled_from(lists))
    more = data.draw(known_answer_to(QUESTIONS[name]))
    before, after = check(**answers), check(**{**answers, name: [*answers[name], *more]})
    assert after.urgency.rank >= before.urgency.rank
    assert after.stop_running >= before.stop_running


@SOME
@given(ANSWERS, st.data())
def test_not_known_is_never_milder_than_no(answers, data):
    noes: dict[str, Any] = {"unwell": False, "bladder_bowel": False, "load_jump": False}
    noes |= {"nerves": [], "leg": [], "elsewhere": [], "history": [], "bone_risk": [], "where": []}
    noes |= {"night": "no", "clicking": "no", "stab": "no", "walking": "fine"}
    noes |= {"with_running": "none", "signs": [], "started": "slowly", "course": "better"}
    noes |= {"alarm": [], "feel": [], "fits": [], "worse_with": [], "background": []}
    name = data.draw(st.sampled_from(sorted(noes)))
    said_no = check(**{**answers, name: noes[name]})
    not_known = check(**{**answers, name: "dont_know"})
    assert not_known.urgency.rank >= said_no.urgency.rank
    assert not_known.stop_running >= said_no.stop_running


@SOME
@given(ANSWERS, st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(answers, shuffle: random.Random):
    names = list(answers)
    shuffle.shuffle(names)
    assert check(**{name: answers[name] for name in names}) == check(**answers)


@SOME
@given(ANSWERS)
def test_null_and_left_out_are_the_same(answers):
    given_ones = {name: answer for name, answer in answers.items() if answer is not None}
    assert check(**given_ones).flags == check(**answers).flags


@SOME
@given(ANSWERS)
def test_the_outcome_holds_together(answers):
    knowledge = load_knowledge()
    found = check(**answers)
    assert found == check(**answers)
    fits = [pattern.fit for pattern in found.patterns]
    assert fits == sorted(fits, reverse=True)
    assert len(fits) <= 8
    assert all(0 <= fit <= 1 for fit in fits)
    assert (found.see_within_days is None) == (not found.flags)
    ranks = [flag.urgency.rank for flag in found.flags]
    assert ranks == sorted(ranks, reverse=True)
    assert all(name in knowledge.phrases for name in (*found.advice, *found.harmless))
    assert all(name in knowledge.carers for name in found.see)
    assert all(reason.rule in knowledge.rules for reason in found.reasons)
    assert all(name in knowledge.sources for each in found.reasons for name in each.sources)
    assert all(found.stop_running for flag in found.flags if flag.stop_running)

"""What takes a place out of the bone rule: soreness, or a whole hip check. Nothing else does."""

from dataclasses import replace

import pytest

from coxa.advice.advice import State
from coxa.diary.entry import Kind
from coxa.triage.assessment import Assessment, Check, Pattern, RaisedFlag
from coxa.values.profile import Profile
from coxa.values.urgency import Urgency
from tests.advice.building import TODAY, advised, back, instant, note, run

RUNS = (run(9, 8), run(1, 9))
SORE = replace(
    note(0, 4, "back_thigh:left", "back_thigh:right", when="morning", hour=8), kinds=(Kind.STIFF,)
)
TENDON = Pattern("C13", 0.8, serious=False)
FOUND = Assessment(
    on=back(2),
    urgency=Urgency.SELF_CARE,
    see_within_days=None,
    stop_running=False,
    patterns=(TENDON,),
)
ANSWERS = {"where": ["sit_bone:left"]}


def check(assessment=FOUND, answers=ANSWERS, days_ago=2):
    return Check(back(days_ago), assessment, answers, instant(back(days_ago), 18))


def sit_bone(level=2, **facts):
    return note(1, level, "sit_bone:left", when="after", **facts)


def test_soreness_sends_nobody_to_a_doctor():
    assert advised(SORE, runs=RUNS).state is State.REST
    assert advised(replace(SORE, level=2), runs=RUNS).state is State.MODIFY
    one_side = replace(SORE, places=SORE.places[:1])
    assert advised(one_side, runs=RUNS).state is State.SEE_SOMEONE


@pytest.mark.parametrize("profile", [Profile(birth_year=2012), Profile(stress_fracture=True)])
def test_where_bone_is_likelier_soreness_is_not_believed(profile):
    assert advised(SORE, runs=RUNS, profile=profile).state is State.SEE_SOMEONE


def test_a_whole_check_that_found_a_tendon_lets_the_pain_rule_speak():
    assert advised(sit_bone(), runs=RUNS).state is State.SEE_SOMEONE
    assert advised(sit_bone(), runs=RUNS, checks=(check(),)).state is State.GO
    assert advised(sit_bone(4), runs=RUNS, checks=(check(),)).state is State.MODIFY


@pytest.mark.parametrize(
    "doubtful",
    [
        check(replace(FOUND, not_asked=("night",))),
        check(replace(FOUND, stop_running=True)),
        check(replace(FOUND, patterns=())),
        check(replace(FOUND, patterns=(replace(TENDON, serious=True),))),
        check(
            replace(
                FOUND, flags=(RaisedFlag("RF08b", Urgency.SOON, stop_running=False, because=()),)
            )
        ),
        check(answers={"where": ["side_of_hip:left"]}),
        check(answers={}),
        check(days_ago=40),
    ],
    ids=["not whole", "stops", "no pattern", "serious", "bone", "elsewhere", "nowhere", "old"],
)
def test_any_doubt_in_the_check_leaves_the_bone_rule(doubtful):
    assert advised(sit_bone(), runs=RUNS, checks=(doubtful,)).state is State.SEE_SOMEONE


@pytest.mark.parametrize("facts", [{"limp": True}, {"woke": True}, {"painkiller": True}])
def test_a_note_with_a_new_sign_is_a_new_story(facts):
    assert advised(sit_bone(**facts), runs=RUNS, checks=(check(),)).state is State.SEE_SOMEONE
    assert advised(sit_bone(6), runs=RUNS, checks=(check(),)).state is State.SEE_SOMEONE


def test_only_the_latest_check_speaks():
    later = check(replace(FOUND, not_asked=("night",), on=back(1)), days_ago=1)
    assert advised(sit_bone(), runs=RUNS, checks=(check(), later)).state is State.SEE_SOMEONE


def test_a_check_found_today_is_there_today():
    today = replace(check(), on=TODAY, at=instant(TODAY, 9))
    assert advised(sit_bone(), runs=RUNS, checks=(today,)).state is State.GO

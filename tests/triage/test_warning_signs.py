"""The stories that matter most, and the article's five in both their forms."""

import pytest

from coxa.values.profile import Profile
from coxa.values.urgency import Urgency
from tests.triage.asking import check, raised


def test_night_pain_with_fever_sends_to_care_today():
    found = check(night="any_position", unwell=True)
    assert found.urgency is Urgency.EMERGENCY
    assert found.see_within_days == 0
    assert found.see == ("emergency",)


def test_groin_pain_only_while_running_stops_running():
    found = check(
        where=["groin:left"], with_running="builds", walking="fine", night="no", load_jump=False
    )
    assert found.urgency is Urgency.SOON
    assert found.see_within_days == 7
    assert found.stop_running
    assert raised(found) == {"RF08b"}


@pytest.mark.parametrize("place", ["groin", "front_of_hip", "pubic_bone", "front_thigh"])
def test_pain_that_builds_and_hurts_on_walking_is_urgent(place):
    found = check(where=[f"{place}:right"], with_running="builds", walking="hurts")
    assert found.urgency is Urgency.URGENT
    assert found.stop_running


def test_groin_pain_that_eases_in_the_run_still_stops_it():
    assert "RF08b" in raised(check(where=["groin"], with_running="warms_up"))


def test_groin_pain_after_runs_is_not_called_soreness():
    assert "RF08b" in raised(check(where=["groin:left"], with_running="after"))


def test_who_no_longer_runs_because_of_it_is_not_reassured():
    found = check(where=["groin:left"], with_running="not_run", walking="limp")
    assert "RF07" in raised(found)


def test_not_knowing_whether_running_hurts_stops_running():
    found = check(where=["groin:left"], with_running="dont_know")
    assert "RF08b" in raised(found)
    assert found.stop_running


def test_sore_muscles_on_both_sides_stay_at_home():
    found = check(
        where=["front_thigh:left", "front_thigh:right"],
        with_running="sore_both",
        walking="hurts",
        load_jump=True,
        how_long=2,
        course="better",
    )
    assert found.urgency is Urgency.SELF_CARE
    assert found.see_within_days is None
    assert not found.stop_running
    assert found.flags == ()


def test_a_limp_stops_running_even_without_a_flag():
    found = check(with_running="sore_both", walking="limp", limp_days=1)
    assert found.urgency is Urgency.SELF_CARE
    assert found.stop_running
    assert "triage.limp" in found.advice
    assert "triage.limp" in {reason.rule for reason in found.reasons}


HARMLESS = {
    "harmless.painless_click": {"clicking": "painless"},
    "harmless.night_on_that_side": {"night": "lying_on_it"},
    "harmless.outer_thigh_patch": {"nerves": ["outer_thigh"]},
    "harmless.brief_twinge": {"stab": "passes"},
}


@pytest.mark.parametrize("phrase", HARMLESS)
def test_the_harmless_form_is_named_and_explained(phrase):
    found = check(**HARMLESS[phrase])
    assert found.harmless == (phrase,)
    assert phrase in found.advice
    assert found.urgency is Urgency.SELF_CARE
    assert not found.stop_running


WORRYING = [
    {"stab": "stops_me"},
    {"night": "any_position"},
    {"signs": ["bruise"]},
    {"signs": ["swelling"]},
    {"clicking": "locks"},
    {"clicking": "painful"},
    {"nerves": ["down_leg"]},
]


@pytest.mark.parametrize("answers", WORRYING, ids=str)
def test_the_worrying_form_leads_to_a_clinician(answers):
    found = check(**answers)
    assert found.urgency.rank >= Urgency.SOON.rank
    assert found.see


def test_a_numb_patch_beside_weakness_is_not_called_harmless():
    assert check(nerves=["outer_thigh", "weak_leg"]).harmless == ()


@pytest.mark.parametrize("year", [2008, 2012])
def test_the_profile_tells_who_is_under_18(year):
    found = check(Profile(birth_year=year), where=["knee:left"], walking="limp")
    assert "RF09" in raised(found)
    assert found.see_within_days == 0


def test_the_year_of_birth_alone_leaves_a_grown_up_grown_up():
    told = {"where": ["knee:left"], "walking": "limp", "with_running": "after"}
    assert check(Profile(birth_year=1980), **told).flags == ()


def test_a_told_age_is_more_exact_than_a_year():
    found = check(Profile(birth_year=2008), age=18, where=["knee:left"])
    assert "X04" not in raised(found)


def test_the_profile_fills_what_was_not_asked():
    found = check(Profile(stress_fracture=True), where=["groin"], with_running="builds")
    assert "RF08" in raised(found)


def test_a_yes_in_the_profile_is_not_undone_by_a_list_without_it():
    found = check(
        Profile(low_bone_density=True), where=["groin"], with_running="builds", bone_risk=[]
    )
    assert "RF08" in raised(found)


def test_an_underweight_profile_is_a_risk_for_bone():
    thin = Profile(weight_kg=48, height_cm=170)
    assert "RF08" in raised(check(thin, where=["groin"], with_running="builds"))
    assert "RF08" not in raised(
        check(Profile(weight_kg=60, height_cm=170), where=["groin"], with_running="builds")
    )


def test_a_replaced_hip_in_the_profile_makes_rest_pain_an_emergency():
    assert "X02" in raised(check(Profile(hip_replacement=True), night="constant"))


def test_nothing_answered_is_no_all_clear():
    found = check()
    assert found.urgency is Urgency.SELF_CARE
    assert "unwell" in found.not_asked
    assert "triage.open.detail" in found.advice
    assert "triage.may_run" not in found.advice


def test_an_emergency_stands_alone():
    found = check(unwell=True, clicking="painless")
    assert found.advice == ("triage.emergency.detail", "triage.stop_running")


@pytest.mark.parametrize("place", ["groin", "front_of_hip", "pubic_bone", "front_thigh"])
def test_what_rest_takes_and_a_run_brings_back_stops_running(place):
    found = check(where=[f"{place}:left"], course="returns")
    assert found.urgency.rank >= Urgency.SOON.rank
    assert found.stop_running


@pytest.mark.parametrize("place", ["side_of_hip", "buttock", "sacrum", "iliac_crest"])
def test_away_from_the_groin_too(place):
    assert check(where=[f"{place}:left"], course="returns").stop_running


def test_bad_pain_out_of_nothing_is_seen_today_and_at_once_in_age():
    young = check(where=["groin:left"], started="at_once", age=40)
    assert young.urgency is Urgency.URGENT
    assert young.see_within_days == 0
    assert check(where=["groin:left"], started="at_once", age=70).urgency is Urgency.EMERGENCY


def test_after_an_infection_pain_on_walking_is_urgent():
    found = check(where=["low_back:left"], history=["recent_infection"], walking="hurts")
    assert found.urgency is Urgency.URGENT


def test_a_deep_limp_of_long_years_in_old_age_is_not_sent_in_two_days():
    found = check(where=["groin:left"], walking="limp", age=72, how_long=1500, started="slowly")
    assert found.urgency is Urgency.SOON


def test_severe_pain_that_came_by_itself_is_seen_today_and_mild_pain_is_not():
    severe = check(where=["side_of_hip:left"], started="overnight", worst=7)
    assert severe.urgency is Urgency.URGENT
    assert severe.see_within_days == 0
    mild = check(where=["side_of_hip:left"], started="overnight", worst=6)
    assert mild.urgency.rank < Urgency.URGENT.rank


def test_a_knock_that_is_hardly_bearable_is_an_emergency_in_its_first_week():
    knock = {"where": ["front_thigh:left"], "started": "blow", "how_long": 1}
    assert check(**knock, worst=9).urgency is Urgency.EMERGENCY
    assert check(**knock, worst=6).urgency.rank < Urgency.URGENT.rank


def test_severe_deep_pain_that_gets_better_is_urgent_and_no_emergency():
    told = {"where": ["groin:left"], "started": "overnight", "alarm": ["severe"], "how_long": 3}
    told |= {"age": 40, "walking": "limp", "with_running": "not_run"}
    assert check(**told, course="same").urgency is Urgency.EMERGENCY
    assert check(**told, course="better").urgency is Urgency.URGENT


@pytest.mark.parametrize("risk", ["missed_periods", "under_fuelling", "low_weight"])
@pytest.mark.parametrize("way", ["steady", "after", "not_run"])
def test_whose_bone_is_fed_too_little_does_not_run_on_pain_beside_the_hip(risk, way):
    found = check(where=["side_of_hip:left"], bone_risk=[risk], with_running=way)
    assert found.stop_running
    assert found.urgency.rank >= Urgency.SOON.rank


@pytest.mark.parametrize("place", ["front_thigh", "inner_thigh", "outer_thigh"])
def test_a_thigh_that_ended_running_is_looked_at_unless_it_was_pulled(place):
    told = {"where": [f"{place}:left"], "with_running": "not_run"}
    assert check(**told).stop_running
    assert check(**told).urgency is Urgency.SOON
    assert "X62" not in {flag.id for flag in check(**told, started="sprint").flags}


def test_a_crack_on_a_run_is_seen_within_two_days_though_one_walks_freely():
    found = check(where=["side_of_hip:left"], started="crack", walking="fine")
    assert found.urgency is Urgency.URGENT


def test_a_leg_that_looks_shorter_and_hurts_to_walk_on_is_urgent():
    told = {"where": ["side_of_hip:left"], "signs": ["leg_turned"], "age": 40}
    assert check(**told, walking="hurts").urgency is Urgency.URGENT
    assert check(**told).urgency is Urgency.SOON


def test_a_numb_seat_alone_is_looked_at_and_running_goes_on():
    found = check(where=["sit_bone:left"], nerves=["private_parts"])
    assert found.urgency is Urgency.SOON
    assert not found.stop_running


def test_sore_legs_at_seventy_stay_at_home():
    legs = {"where": ["front_thigh:left", "front_thigh:right"], "age": 70, "how_long": 2}
    sore = check(**legs, with_running="sore_both", night="no", walking="fine", course="same")
    assert sore.urgency is Urgency.SELF_CARE
    assert check(**legs, with_running="steady").urgency is Urgency.SOON


@pytest.mark.parametrize(("age", "expected"), [(49, False), (50, True), ("dont_know", True)])
def test_a_sore_head_beside_the_hips_is_looked_at_today_from_50_on(age, expected):
    told = {"elsewhere": ["head"], "with_running": "none", "fits": ["morning_long"]}
    found = check(**told, age=age)
    assert ("X69" in raised(found)) is expected
    if expected:
        assert (found.urgency, found.see_within_days) == (Urgency.URGENT, 0)

"""What is said about a day, rule by rule."""

from dataclasses import replace

import pytest

from coxa.advice.advice import SessionKind, State
from coxa.plan.choice import PlanChoice
from coxa.triage.assessment import Assessment, Check, Clearance, RaisedFlag
from coxa.values.distances import Units
from coxa.values.profile import Profile
from coxa.values.urgency import Urgency
from tests.advice.building import STEADY_RUNS, TODAY, advised, back, instant, note, run

PELVIS = ("low_back", "sacrum", "buttock:left", "sit_bone:left", "iliac_crest:right")
FEMUR = (
    "hip_area:left",
    "groin:left",
    "front_of_hip:right",
    "pubic_bone",
    "inner_thigh:left",
    "front_thigh",
    "outer_thigh:right",
    "back_thigh:left",
)


def rules_of(advice):
    return [reason.rule for reason in advice.reasons]


def test_with_no_data_it_asks_and_never_guesses():
    advice = advised(runs=())
    assert advice.state is State.UNKNOWN
    assert advice.session.kind is SessionKind.REST
    assert advice.session.cap_m is None
    assert advice.ask
    assert advice.load.longest_30d_m is None


def test_quiet_hip_may_run_to_a_tenth_over_the_longest_of_thirty_days():
    advice = advised(note(8, 2), note(1, 0))
    assert advice.state is State.GO
    assert advice.session.cap_m == pytest.approx(6380)
    assert advice.headline == "Run today, up to 6.3\u00a0km"
    assert "No pain noted for 8 days" in advice.detail


def test_headline_uses_the_runners_units_and_never_rounds_the_ceiling_up():
    advice = advised(note(0, 0), profile=Profile(units=Units.MI))
    assert advice.headline == "Run today, up to 3.9\u00a0mi"
    assert advice.session.cap_m >= 3.9 * 1609.344


@pytest.mark.parametrize("where", FEMUR + PELVIS)
@pytest.mark.parametrize("level", [1, 3, 9])
def test_any_pain_with_running_where_a_bone_can_hurt_stops_running(where, level):
    advice = advised(note(2, level, where, when="during"), note(0, 0, where))
    assert advice.state is State.SEE_SOMEONE
    assert advice.urgency.rank >= Urgency.SOON.rank
    assert advice.see_within_days <= 7
    assert advice.see
    assert advice.session.cap_m is None
    assert "bone_rule" in rules_of(advice)


@pytest.mark.parametrize("where", FEMUR)
def test_such_pain_without_more_is_the_earliest_bone_stress_pattern(where):
    assert advised(note(2, 2, where, when="during")).flags == ("RF08b",)


@pytest.mark.parametrize("fact", ["stress_fracture", "missed_periods", "low_bone_density"])
def test_a_known_risk_makes_it_urgent(fact):
    advice = advised(note(2, 2, "groin:left", when="during"), profile=Profile(**{fact: True}))
    assert advice.flags == ("RF08",)
    assert advice.urgency is Urgency.URGENT
    assert advice.see_within_days <= 2


@pytest.mark.parametrize(
    "also",
    [
        {"limp": True},
        {"woke": True},
    ],
)
def test_limping_or_waking_beside_it_makes_it_urgent(also):
    advice = advised(note(2, 2, "groin:left", when="during", **also))
    assert advice.flags == ("RF07",)
    assert advice.urgency is Urgency.URGENT


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({}, None),
        ({"limp": False}, None),
        ({"limp": False, "woke": False}, False),
        ({"limp": True}, True),
    ],
)
def test_what_nobody_said_of_limp_and_nights_is_not_shown_as_no(said, shown):
    advice = advised(note(2, 2, "groin:left", when="during", **said))
    (bone,) = (each for each in advice.reasons if each.rule == "bone_rule")
    assert bone.facts.get("limp_night_or_rest") is shown


def test_bone_rule_does_not_fade_with_time_or_with_quiet_notes():
    later = [note(days, 0, "groin:left") for days in range(40, -1, -1)]
    advice = advised(note(60, 2, "groin:left", when="during"), *later)
    assert advice.state is State.SEE_SOMEONE


def test_groin_pain_on_the_morning_after_a_run_counts_as_coming_with_running():
    assert advised(note(1, 1, "groin:left", when="morning")).state is State.SEE_SOMEONE


def test_groin_pain_that_no_run_explains_rests_and_asks():
    advice = advised(note(0, 1, "groin:left", when="rest"), runs=(run(9, 5),))
    assert advice.state is State.REST
    assert [ask.id for ask in advice.ask] == ["check"]


def test_it_is_quiet_again_once_a_quiet_note_follows():
    pain = (note(3, 1, "groin:left", when="rest"), note(0, 0, "groin:left"))
    assert advised(*pain, runs=(run(9, 5),)).state is State.GO


def test_a_note_of_another_place_does_not_make_a_bone_region_quiet():
    ached = note(3, 1, "groin:left", when="rest")
    for elsewhere in (note(0, 0, "side_of_hip:left"), note(0, 2, "knee:left")):
        assert advised(ached, elsewhere, runs=(run(9, 5),)).state is State.REST


@pytest.mark.parametrize(
    ("later", "state"),
    [("groin:right", State.REST), ("groin:left", State.GO), ("groin", State.GO)],
)
def test_a_quiet_note_answers_for_its_own_side_or_for_both(later, state):
    ached = note(3, 3, "groin:left", when="rest")
    assert advised(ached, note(1, 0, later), runs=(run(9, 5),)).state is state
    masked = replace(note(1, 0, later), painkiller=True)
    assert advised(ached, masked, runs=(run(9, 5),)).state is State.REST


def test_no_pain_on_a_later_day_is_quiet_too_though_it_names_no_place():
    ached = note(3, 1, "groin:left", when="rest")
    runs = (run(9, 5),)
    well = replace(note(0, 0), places=())
    assert advised(ached, well, runs=runs).state is State.GO
    same_day = replace(note(3, 0, hour=20), places=())
    assert advised(ached, same_day, runs=runs).state is not State.GO
    masked = advised(ached, replace(well, painkiller=True), runs=runs)
    assert masked.state is not State.GO
    again = (replace(note(1, 0), places=()), note(0, 2, "groin:left", when="rest"))
    assert advised(ached, *again, runs=runs).state is State.REST


@pytest.mark.parametrize(
    ("level", "state"),
    [
        (0, State.GO),
        (3, State.GO),
        (4, State.MODIFY),
        (5, State.MODIFY),
        (6, State.REST),
        (10, State.REST),
    ],
)
def test_elsewhere_the_pain_rule_decides(level, state):
    assert advised(note(0, level, "side_of_hip:right")).state is state


def test_a_limp_rests_whatever_the_number():
    assert advised(note(0, 1, limp=True)).state is State.REST


def test_limping_on_more_than_three_days_is_for_somebody_to_see():
    limping = [note(days, 1, limp=True) for days in (3, 2, 1, 0)]
    assert advised(*limping[1:]).state is State.REST
    advice = advised(*limping)
    assert advice.state is State.SEE_SOMEONE
    assert advice.flags == ("RF16",)


def test_next_morning_worse_by_two_is_one_step_down():
    before, during = note(2, 1, when="before", hour=6), note(2, 2, when="during")
    worse = advised(before, during, note(1, 3, when="morning"), note(0, 1))
    same = advised(before, during, note(1, 2, when="morning"), note(0, 1))
    assert (same.state, worse.state) == (State.GO, State.MODIFY)
    assert "worse_next_morning" in rules_of(worse)


def test_a_step_below_modify_is_rest():
    before, during = note(1, 1, when="before", hour=6), note(1, 4, when="during")
    runs = (run(9, 5), run(1, 5))
    assert advised(before, during, note(0, 3, when="morning"), runs=runs).state is State.REST


def test_after_a_run_above_five_two_days_of_rest_then_half_the_ceiling():
    during = note(2, 7, when="during")
    assert (
        advised(note(1, 7, when="during"), note(0, 0), runs=(run(1, 5), run(9, 5))).state
        is State.REST
    )
    rested = advised(during, note(0, 1))
    assert rested.state is State.MODIFY
    assert rested.session.cap_m == pytest.approx(2500)


def test_masked_pain_is_unknown_never_green():
    for level in (0, 2, 4):
        advice = advised(note(0, level, painkiller=True))
        assert advice.state is State.UNKNOWN
        assert advice.session.cap_m is None


def test_pain_without_a_place_asks_where():
    advice = advised(note(0, 2, ""))
    assert advice.state is State.UNKNOWN
    assert advice.ask[0].text == "Where does it hurt?"


def test_a_run_without_a_word_since_asks():
    advice = advised(note(5, 0))
    assert advice.state is State.UNKNOWN
    assert "run_without_note" in rules_of(advice)


def test_pain_not_heard_of_again_is_not_pain_gone():
    assert advised(note(3, 2), runs=(run(9, 5),)).state is State.UNKNOWN


def test_a_week_without_a_note_asks():
    assert advised(note(8, 0), runs=(run(20, 5),)).state is State.UNKNOWN


def test_no_run_in_thirty_days_walks_and_runs_without_a_ceiling():
    advice = advised(note(0, 0), runs=(run(31, 10),))
    assert advice.session.kind is SessionKind.WALK_RUN
    assert advice.session.cap_m is None
    assert advice.load.longest_30d_m is None
    assert advice.session.steps


def test_with_fresh_pain_and_nothing_to_measure_by_it_only_walks():
    assert advised(note(0, 2), runs=()).session.kind is SessionKind.WALK


def test_the_day_itself_is_left_out_of_the_longest_and_in_the_week():
    advice = advised(note(0, 0, when="after"), runs=(run(30, 8), run(0, 12)))
    assert advice.load.longest_30d_m == 8000
    assert advice.load.last_7d_m == 12000
    assert advice.session.done_m == 12000


def test_thirty_one_days_ago_is_outside():
    assert advised(note(0, 0), runs=(run(31, 9), run(5, 4))).load.longest_30d_m == 4000


def test_spike_compares_with_the_longest_of_the_runs_own_thirty_days():
    advice = advised(note(0, 0), runs=(run(31, 4), run(1, 6)))
    assert advice.load.spike == pytest.approx(0.5)
    assert advice.load.spike_class == "moderate"


def test_no_denominator_no_spike():
    assert advised(note(0, 0), runs=(run(1, 6),)).load.spike is None


def test_a_run_marked_as_none_counts_nowhere():
    advice = advised(note(0, 0), runs=(run(10, 42, counts=False), run(5, 4)))
    assert advice.load.longest_30d_m == 4000
    assert advice.session.cap_m == pytest.approx(4400)


def test_an_outlier_raises_the_ceiling_only_once_confirmed():
    runs = (run(20, 5), run(15, 5), run(10, 5), run(5, 11))
    doubted = advised(note(0, 0), runs=runs)
    assert doubted.session.cap_m == pytest.approx(5500)
    assert "outlier_left_out" in rules_of(doubted)
    confirmed = (*runs[:3], run(5, 11, confirmed=True))
    assert advised(note(0, 0), runs=confirmed).session.cap_m == pytest.approx(12100)


def test_the_ceiling_never_passes_where_pain_last_began():
    during = note(10, 2, when="during", began_at_m=3000)
    advice = advised(during, note(0, 0), runs=(run(20, 8), run(10, 6)))
    assert advice.session.cap_m == 3000
    unknown_where = advised(note(10, 2, when="during"), note(0, 0), runs=(run(20, 8), run(10, 6)))
    assert unknown_where.session.cap_m == 6000


def test_a_longer_quiet_run_since_lifts_it():
    during = note(15, 2, when="during", began_at_m=3000)
    quiet = note(5, 0, when="during")
    advice = advised(during, quiet, note(0, 0), runs=(run(20, 8), run(15, 6), run(5, 4)))
    assert advice.session.cap_m == pytest.approx(8800)


def test_while_pain_is_fresh_the_ceiling_does_not_grow():
    assert advised(note(7, 1), note(0, 0)).session.cap_m == 5800
    assert advised(note(8, 1), note(0, 0)).session.cap_m == pytest.approx(6380)


def test_under_18_no_running_with_pain_and_a_limp_is_for_today():
    young = Profile(birth_year=TODAY.year - 16)
    pain = advised(note(0, 1), profile=young)
    assert pain.state is State.SEE_SOMEONE
    limping = advised(note(0, 1, limp=True), profile=young)
    assert limping.flags == ("RF09",)
    assert limping.urgency is Urgency.URGENT


def test_a_birthday_still_ahead_counts_as_under_18():
    assert (
        advised(note(0, 1), profile=Profile(birth_year=TODAY.year - 18)).state is State.SEE_SOMEONE
    )
    assert advised(note(0, 1), profile=Profile(birth_year=TODAY.year - 19)).state is State.GO


def check(urgency: Urgency, *, stop: bool, days_ago: int = 0, within: int = 0) -> Check:
    found = Assessment(
        on=back(days_ago),
        urgency=urgency,
        see_within_days=within,
        stop_running=stop,
        flags=(RaisedFlag("RF04", urgency, stop, ("fever",)),),
    )
    return Check(back(days_ago), found, {}, instant(back(days_ago), 9))


def test_an_emergency_flag_governs_and_nothing_stands_beside_it():
    advice = advised(note(0, 6), checks=(check(Urgency.EMERGENCY, stop=True),))
    assert advice.state is State.SEE_SOMEONE
    assert advice.urgency is Urgency.EMERGENCY
    assert advice.headline == "Go to an emergency department now"
    assert advice.allowed == ()


@pytest.mark.parametrize(("within", "said"), [(0, "today"), (1, "a day"), (2, "two days")])
def test_the_headline_of_a_flag_says_the_deadline_that_stands_below_it(within, said):
    advice = advised(note(0, 1), checks=(check(Urgency.URGENT, stop=True, within=within),))
    assert advice.see_within_days == within
    assert advice.headline.endswith(said)


def test_a_flag_stays_open_until_a_clinician_cleared_it():
    open_check = check(Urgency.URGENT, stop=True, days_ago=20)
    cleared = Clearance(back(3), "Dr Example", "nothing found")
    assert advised(note(0, 0), checks=(open_check,)).state is State.SEE_SOMEONE
    assert (
        advised(note(0, 0), checks=(open_check,), clearance=cleared).state is not State.SEE_SOMEONE
    )


def test_after_an_all_clear_running_starts_again_from_walking():
    cleared = Clearance(back(2), "Dr Example", "no fracture", instant(back(2), 15))
    bone = note(12, 2, "groin:left", when="during")
    advice = advised(bone, note(0, 0), clearance=cleared)
    assert advice.session.kind is SessionKind.WALK
    assert advice.session.cap_m is None
    again = advised(bone, note(1, 1, "groin:left", when="during"), clearance=cleared)
    assert again.state is State.SEE_SOMEONE


def test_a_day_changed_by_no_rule_is_explained_by_what_changed_it_first():
    cleared = Clearance(TODAY, "Dr Example", "no fracture", instant(TODAY, 10))
    advice = advised(note(0, 4, "groin:left", when="during", hour=8), clearance=cleared)
    assert advice.state is State.MODIFY
    assert advice.reasons[0].rule == "after_clearance"
    assert rules_of(advised(note(0, 0), runs=()))[0] == "no_recent_run"
    assert advice.reasons[1].rule == "quiet"
    (well,) = (each for each in advice.reasons if each.rule == "quiet")
    assert not well.facts.get("quiet_days"), "no days without pain are no fact to show"


def test_runs_of_before_the_all_clear_are_not_told_as_no_run():
    cleared = Clearance(TODAY, "Dr Example", "no fracture", instant(TODAY, 10))
    advice = advised(note(0, 0), runs=(run(5, 9),), clearance=cleared)
    assert "after_clearance" in rules_of(advice)
    assert "no_recent_run" not in rules_of(advice)


def test_pain_later_on_the_day_of_the_all_clear_counts():
    cleared = Clearance(TODAY, "Dr Example", "no fracture", instant(TODAY, 10))
    later = note(0, 2, "groin:left", when="during", hour=18)
    earlier = note(0, 2, "groin:left", when="during", hour=8)
    assert advised(later, clearance=cleared).state is State.SEE_SOMEONE
    assert advised(earlier, clearance=cleared).state is not State.SEE_SOMEONE


def test_the_plan_gives_the_smaller_of_its_number_and_the_ceiling():
    plan = PlanChoice("article", back(0), (0, 1, 5))
    low = advised(note(0, 0), plan=plan, runs=(run(5, 1.5),))
    assert low.session.article_m == 2414.0
    assert low.session.distance_m == pytest.approx(1650)
    high = advised(note(0, 0), plan=plan)
    assert high.session.distance_m == 2414.0
    assert high.session.cap_m == pytest.approx(6380)


def test_a_plan_never_runs_through_pain():
    plan = PlanChoice("article", back(0), (0, 1, 5))
    assert advised(note(0, 7), plan=plan).session.kind is SessionKind.REST


def test_notes_after_the_day_do_not_reach_it():
    assert (
        advised(note(1, 0), on=back(1)).state == advised(note(1, 0), note(0, 9), on=back(1)).state
    )


def test_pain_that_climbs_two_weeks_running_is_for_a_physiotherapist():
    climbing = (note(15, 1), note(8, 2), note(1, 3))
    advice = advised(*climbing)
    assert advice.state is State.MODIFY
    assert advice.see_within_days == 14


def test_every_advice_carries_its_reasons():
    assert all(advised(*pain).reasons for pain in [(), (note(0, 0),), (note(0, 5),)])
    assert rules_of(advised(note(0, 0), runs=STEADY_RUNS)) == ["quiet", "ceiling"]


def test_a_plans_rest_day_is_said_also_when_only_walking_is_left():
    cleared = Clearance(back(2), "Dr Example", "no fracture", instant(back(2), 15))
    plan = PlanChoice("article", back(1), (0,))  # Mondays
    advice = advised(note(0, 0), clearance=cleared, plan=plan)
    assert advice.headline == "No run in the plan today"


def test_what_to_do_after_a_run_names_its_routine():
    routines = {step.at_minutes: step.routine for step in advised(note(0, 0)).after}
    assert routines[0] == "after_run"
    assert routines[720] == "evening_mobility"


def test_the_emergency_department_beside_another_waits_for_worse_unless_it_is_one():
    groin = note(0, 4, "groin:left", when="during", limp=True)
    beside = {each.who: each.why for each in advised(groin).see}
    assert len(beside) > 1
    assert beside["Emergency department"].startswith("At once if it gets worse")
    alarm = advised(groin, checks=(check(Urgency.EMERGENCY, stop=True),))
    assert "At once if it gets worse" not in " ".join(each.why for each in alarm.see)


def test_after_a_run_that_sent_to_a_doctor_no_routine_is_offered():
    hurt = note(0, 2, "groin:left", when="during")
    advice = advised(hurt, runs=(run(0, 4), run(9, 5)))
    assert advice.state is State.SEE_SOMEONE
    assert advice.after == ()


def test_who_may_run_until_somebody_looks_is_not_told_to_wait_with_the_next_run():
    flag = RaisedFlag("RF17", Urgency.SOON, stop_running=False, because=())
    found = Assessment(back(2), Urgency.SOON, 42, stop_running=False, flags=(flag,))
    advice = advised(note(0, 0), checks=(Check(back(2), found),))
    assert advice.state is State.GO
    assert "next run" not in advice.detail
    assert "by 26 July" in advice.detail


def test_a_limping_child_is_not_told_to_walk_as_far_as_it_needs_to():
    child = Profile(birth_year=TODAY.year - 12)
    advice = advised(note(0, 3, "knee:left", limp=True), profile=child)
    assert advice.state is State.SEE_SOMEONE
    assert len(advice.allowed) == 1
    assert "As few steps as you can" in advice.allowed[0]


def test_a_runner_on_blood_thinners_is_not_told_to_roll_after_the_run():
    minutes = {step.at_minutes for step in advised(note(0, 0)).after}
    thinned = advised(note(0, 0), profile=Profile(anticoagulants=True)).after
    assert {step.at_minutes for step in thinned} == minutes - {0}
    assert thinned


def test_the_term_of_a_check_runs_from_the_check():
    flag = RaisedFlag("RF07", Urgency.URGENT, stop_running=True, because=())
    for days, left in ((0, 2), (1, 1), (2, 0), (9, 0)):
        found = Assessment(back(days), Urgency.URGENT, 2, stop_running=True, flags=(flag,))
        advice = advised(note(0, 0), checks=(Check(back(days), found),))
        assert advice.see_within_days == left
    assert advice.headline == "Stop running and see a doctor today"


def test_after_the_last_day_of_a_milder_term_today_does_not_say_until_then():
    flag = RaisedFlag("RF17", Urgency.SOON, stop_running=False, because=())
    found = Assessment(back(50), Urgency.SOON, 42, stop_running=False, flags=(flag,))
    advice = advised(note(0, 0), checks=(Check(back(50), found),))
    assert advice.see_within_days == 0
    assert "this week" in advice.detail
    assert "Until then" not in advice.detail


def test_pain_without_a_ceiling_is_not_told_half_of_it():
    advice = advised(note(0, 4, "side_of_hip:right"), runs=())
    assert advice.session.cap_m is None
    assert "half of the ceiling" not in advice.detail
    assert "half of the ceiling" in advised(note(0, 4, "side_of_hip:right")).detail

"""Exercises, routines, relief, shoes, ground, people to see, and the ladder: what must be there."""

import pytest

from coxa.knowledge.care import Helps
from coxa.knowledge.evidence import Seen
from coxa.knowledge.ladder import Light
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.movement import Dose, Moment
from coxa.knowledge.shapes import Verdict
from coxa.values.distances import METRES_PER_MILE

ALL_EXERCISES = {f"EX{number:02}" for number in range(1, 34)}
ROUTINES = {
    "pre_run",
    "after_run",
    "evening_mobility",
    "strength_a",
    "strength_b",
    "start_side_of_hip",
    "start_adductor",
    "start_hip_flexor",
    "start_hip_joint",
    "start_sit_bone",
    "sleep",
}
RELIEF = {
    "foam_rolling",
    "physiotherapy",
    "ice_bath",
    "massage_gun",
    "heat",
    "ice",
    "compression",
    "stretching",
    "massage",
    "pillow",
}
KNOWN = load_knowledge()


def test_every_exercise_of_the_library_is_there():
    assert set(KNOWN.exercises) >= ALL_EXERCISES


def test_every_routine_and_relief_is_there():
    assert set(KNOWN.routines) >= ROUTINES
    assert set(KNOWN.relief) >= RELIEF


def test_the_checklist_before_a_run_has_the_articles_doses():
    items = KNOWN.routines["pre_run"].items
    doses = {item.exercise: item.article_dose for item in items if item.exercise}
    assert doses == {
        "EX01": Dose(reps=15),
        "EX02": Dose(reps=15),
        "EX03": Dose(reps=10),
        "EX04": Dose(sets=2, reps=15),
        "EX06": Dose(sets=2, reps=12, each_side=True),
    }
    assert items[-1].claims == ("S14",)  # the ground comes last
    assert all(item.article_why and item.claims for item in items)


def test_exercises_of_the_article_keep_its_dose_beside_ours():
    dose = {name: each.article_dose for name, each in KNOWN.exercises.items() if each.article_dose}
    assert dose["EX13"] == Dose(reps=15, each_side=True)
    assert dose["EX19"] == Dose(reps=10, each_side=True)
    assert dose["EX20"] == Dose(reps=8, each_side=True)
    assert set(dose) == {"EX01", "EX02", "EX03", "EX04", "EX06", "EX13", "EX19", "EX20"}


def test_the_evening_is_ten_minutes_of_six_drills():
    evening = KNOWN.routines["evening_mobility"]
    minutes = [
        (item.dose.minutes or 0) * (2 if item.dose.each_side else 1)
        for item in evening.items
        if item.dose
    ]
    assert sum(minutes) == evening.minutes == 10
    assert len([item for item in evening.items if item.exercise]) == 6


def test_the_day_after_a_run_is_in_order():
    items = KNOWN.routines["after_run"].items
    starts = [item.at_minutes for item in items if item.at_minutes is not None]
    assert starts == sorted(starts)
    assert len(starts) == len(items)
    assert not items[-1].optional  # the question of the next morning
    assert all(item.optional for item in items[:-1])


def test_strength_is_two_days_a_week():
    assert KNOWN.routines["strength_a"].next == "strength_b"
    assert KNOWN.routines["strength_b"].next == "strength_a"


@pytest.mark.parametrize(
    ("routine", "condition"),
    [
        ("start_side_of_hip", "C03"),
        ("start_adductor", "C09"),
        ("start_hip_flexor", "C07"),
        ("start_hip_joint", "C05"),
        ("start_sit_bone", "C13"),
    ],
)
def test_a_start_leaves_out_what_its_condition_leaves_out(routine, condition):
    start = KNOWN.routines[routine]
    assert condition in start.conditions
    for item in start.items:
        exercise = KNOWN.exercises.get(item.exercise or "")
        for caution in exercise.cautions if exercise else ():
            assert not (caution.leave_out and condition in caution.conditions), exercise


def test_nothing_that_bounces_is_offered_before_clearance():
    caution = next(each for each in KNOWN.exercises["EX33"].cautions if each.conditions)
    assert caution.leave_out
    assert {"C01", "C02"} <= set(caution.conditions)
    homes = {r.id for r in KNOWN.routines.values() for i in r.items if i.exercise == "EX33"}
    assert homes == {"back_to_impact"}


def test_rolling_stays_off_the_bony_point():
    for name in ("EX34", "EX35"):
        assert "bony point" in KNOWN.exercises[name].text
    assert any("bony point" in each for each in KNOWN.relief["foam_rolling"].not_when)


def test_no_exercise_asks_for_a_jump_but_the_one_after_clearance():
    for exercise in KNOWN.exercises.values():
        if exercise.id != "EX33":
            assert not {"hop", "jump", "bounce"} & set(exercise.text.lower().split())


def test_marks_of_the_article_are_an_opinion_beside_a_grade():
    marks = {
        name: (each.article.score, each.article.cost)
        for name, each in KNOWN.relief.items()
        if each.article and each.article.score
    }
    assert marks == {
        "foam_rolling": (7, "$"),
        "physiotherapy": (9, "$$$"),
        "ice_bath": (5, "$"),
        "massage_gun": (6, "$$"),
    }
    assert all(each.grade for each in KNOWN.relief.values())


def test_only_physiotherapy_is_said_to_help_an_injury():
    helping = {name for name, each in KNOWN.relief.items() if each.for_injury is Helps.YES}
    assert helping == {"physiotherapy"}


def test_shoes_remind_where_the_article_replaces():
    road, trail, heavy = (KNOWN.shoes[f"shoe_{kind}"] for kind in ("road", "trail", "heavy"))
    assert (road.remind_from_m, road.remind_to_m) == pytest.approx(
        (300 * METRES_PER_MILE, 400 * METRES_PER_MILE)
    )
    assert (trail.remind_from_m, trail.remind_to_m) == pytest.approx(
        (200 * METRES_PER_MILE, 300 * METRES_PER_MILE)
    )
    assert heavy.remind_from_m is None
    assert heavy.verdict is Verdict.CONTRADICTED
    assert {road.badge, trail.badge} == {"reminder to inspect"}


def test_every_kind_of_shoe_has_a_reminder():
    kinds = {rule.kind for rule in KNOWN.shoes.values() if rule.remind_to_m}
    assert kinds == {"road", "trail", "track", "racing"}


def test_the_ladder_is_that_of_the_evidence():
    ladder = KNOWN.ladders["walk_run"]
    rungs = [(s.run_min, s.walk_min, s.sets, s.running_min) for s in ladder.steps]
    assert rungs == [
        (0, 30, 1, 0),
        (1, 2, 10, 10),
        (2, 2, 7, 14),
        (3, 2, 6, 18),
        (5, 2, 4, 20),
        (8, 2, 3, 24),
        (10, 1, 3, 30),
        (30, 0, 1, 30),
        (None, None, 1, None),
    ]
    assert (ladder.sessions_a_week, ladder.hours_between) == (3, 48)


def test_the_ladder_goes_by_how_the_hip_feels():
    rules = {rule.light: rule for rule in KNOWN.ladders["walk_run"].rules}
    assert (rules[Light.GREEN].steps, rules[Light.GREEN].in_a_row) == (1, 2)
    assert rules[Light.AMBER].steps == 0
    assert (rules[Light.RED].steps, rules[Light.RED].rest_h) == (-1, 48)
    assert [c.id for c in KNOWN.ladders["walk_run"].gate][:2] == ["no_flag", "walk"]


def test_the_table_of_the_article_still_stands_beside_it():
    assert KNOWN.plans["article"].weeks[0].longest_m == pytest.approx(1.5 * METRES_PER_MILE, abs=1)


def test_every_carer_of_the_article_and_those_it_leaves_out_are_there():
    carers = {referral.carer for referral in KNOWN.referral.values()}
    assert {"orthopaedist", "physiotherapist", "podiatrist"} <= carers
    assert {"emergency", "sports_physician", "paediatric"} <= carers


def test_five_questions_of_the_article_and_ten_more_are_answered():
    assert len(KNOWN.faq) >= 15
    assert len([each for each in KNOWN.faq.values() if each.article_says]) == 5


def test_every_measured_activity_was_seen():
    for exercise in KNOWN.exercises.values():
        for measured in exercise.measured:
            assert measured.seen is not Seen.UNVERIFIED
            assert KNOWN.sources[measured.source].seen is not Seen.UNVERIFIED


def test_numbers_from_memory_are_not_shown():
    """Evidence marks these as remembered and nobody has seen them since."""
    shown = {
        (measured.source, measured.least_pct)
        for exercise in KNOWN.exercises.values()
        for measured in exercise.measured
    }
    for number in (58, 59, 61, 71, 106):  # 106 is shown from a digest, and says so
        assert ("distefano_2009", number) not in shown
        assert ("boren_2011", number) not in shown


def test_no_routine_offers_what_its_condition_avoids():
    for routine in KNOWN.routines.values():
        offered = {item.exercise for item in routine.items}
        for name in routine.conditions:
            condition = KNOWN.conditions.get(name)
            assert condition is None or not offered & set(condition.exercises_avoid), routine.id


def test_no_condition_prefers_what_the_exercise_leaves_out():
    for condition in KNOWN.conditions.values():
        for name in condition.exercises:
            for caution in KNOWN.exercises[name].cautions:
                assert not (caution.leave_out and condition.id in caution.conditions), name


def test_a_dose_reads_as_words():
    assert Dose(sets=2, sets_most=3, reps=12, reps_most=15).text == "2 to 3 sets of 12 to 15"
    assert Dose(reps=15, each_side=True).text == "15 a side"
    assert Dose(sets=5, hold_s=30, hold_most_s=45).text == "5 sets of 30 to 45 seconds"
    assert Dose(minutes=1.5).text == "1.5 minutes"
    assert Dose(minutes=1, each_side=True).text == "1 minute a side"


def test_every_moment_has_a_routine():
    assert {routine.moment for routine in KNOWN.routines.values()} == set(Moment)

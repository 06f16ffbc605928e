"""Bone stress of the hip where it is mostly felt, and bone that loses its blood."""

from coxa.triage.flag_rules.calm import (
    has_lasted_a_year,
    is_a_steady_pull,
    is_an_old_ache,
    is_mild_on_runs,
    is_muscle_soreness,
)
from coxa.triage.flag_rules.told import (
    ABOVE_BONE,
    AT_REST,
    BEARS_NO_WEIGHT,
    BONE_RISKS,
    DEEP,
    DEEPEST,
    DURING,
    HURTS_TO_WALK,
    KNOWN_WEAK,
    MONTHS_DAYS,
    NOT_SETTLING,
    THIGH,
    UNDERFED,
    WEAK_BONE,
    WEEKS_DAYS,
    WORN_JOINT_YEARS,
)
from coxa.triage.view import Because, View, either, together, unless


def femoral_neck(view: View) -> Because:
    """RF07: deep or thigh pain that comes with running, and hurts outside of it too."""
    return unless(has_lasted_a_year(view), _runs_and_more(view))


def _runs_and_more(view: View) -> Because:
    outside_of_it = view.any(*HURTS_TO_WALK, *AT_REST)
    for_sure = view.any("walking.limp", *BEARS_NO_WEIGHT, *AT_REST)
    both = together(view.any(*DEEP, "where.front_thigh"), view.any(*DURING), outside_of_it)
    return either(
        unless(is_a_steady_pull(view), both),
        together(view.any(*DEEP, *THIGH), view.any(*DURING, "with_running.warms_up"), for_sure),
        _kept_from_running(view),
        together(view.any(*DEEP), view.any("with_running.after"), for_sure),
        _worse_from_run_to_run(view),
        _began_in_a_run_and_stayed(view),
    )


def femoral_neck_at_risk(view: View) -> Because:
    """RF08: only while running, but bone is likelier to be the cause."""
    deepest = together(view.any(*DEEPEST, "where.front_thigh"), view.any(*DURING))
    near = either(
        together(view.any(*DEEP), view.any(*DURING, "with_running.warms_up")),
        together(view.any(*THIGH), view.any(*DURING)),
    )
    kept = together(view.any(*DEEPEST), view.any("with_running.not_run"))
    return either(
        together(kept, view.any("load_jump", *WEAK_BONE)),
        together(deepest, view.any("load_jump", *BONE_RISKS)),
        together(near, view.any(*BONE_RISKS)),
    )


def femoral_neck_first_sign(view: View) -> Because:
    """RF08b: deep pain with running is enough; deep pain after it is no muscle soreness.

    And what RF07 leaves to it because it has lasted a year.
    """
    old = unless(not has_lasted_a_year(view), _runs_and_more(view))
    afterwards = together(view.any(*DEEP), view.any("with_running.after"))
    at_times = view.any("with_running.comes_goes", "with_running.sprinting")
    at_risk = together(view.any(*DEEPEST), at_times, view.any(*BONE_RISKS))
    hurts_too = view.any(*HURTS_TO_WALK, *AT_REST)
    outside = together(view.any(*DEEPEST), view.any("with_running.comes_goes"), hurts_too)
    struck = together(view.any(*DEEPEST), at_times, view.any("started.in_a_run"))
    first = either(_during_the_run(view), afterwards, at_risk, outside, struck, old)
    return unless(is_an_old_ache(view), first)


def deep_with_a_risk(view: View) -> Because:
    """X42: how it behaves with running was not told, but something else points to bone."""
    if is_muscle_soreness(view):
        return ()
    near = together(view.any(*ABOVE_BONE), view.any(*WEAK_BONE))
    beside = view.any("where.side_of_hip", "where.iliac_crest", "where.hip_area")
    runs = view.any(*DURING, "with_running.after", "with_running.not_run")
    side = together(beside, either(view.any(*KNOWN_WEAK), together(runs, view.any(*UNDERFED))))
    weak = either(near, side)
    more = unless(is_mild_on_runs(view), view.any("load_jump"))
    jolts = view.any("worse_with.each_step", "with_running.not_run")
    loaded = together(view.any(*DEEP), either(more, jolts))
    bony = view.any("where.iliac_crest", "where.sacrum")
    jolted = together(bony, view.any("worse_with.each_step", "started.in_a_run", "load_jump"))
    return either(weak, loaded, jolted)


def deep_for_weeks(view: View) -> Because:
    """X47: deep pain that crept in and lasted for weeks, or grows; but not for long years.

    Bone stress declares itself or heals within months; what is older is judged by what it does.
    """
    young = view.below("age", WORN_JOINT_YEARS)
    weeks = together(view.at_least("how_long", WEEKS_DAYS), view.below("how_long", MONTHS_DAYS))
    crept_in = view.any("started.slowly", "started.in_a_run")
    worse = view.any("course.worse")
    on_foot = view.any("walking.hurts", "worse_with.walking_far", "worse_with.each_step")
    for_long = together(view.at_least("how_long", WEEKS_DAYS), on_foot)
    lasts = together(crept_in, either(weeks, for_long))
    deep = together(view.any(*DEEPEST), young, either(lasts, worse))
    return unless(is_mild_on_runs(view), deep)


def deep_and_walking_with_a_risk(view: View) -> Because:
    """X43: the same, and walking or rest hurts, or rest does not help: no run need be told."""
    beyond = view.any(*HURTS_TO_WALK, *AT_REST, "worse_with.each_step")
    lasts = together(view.any(*NOT_SETTLING), view.below("how_long", MONTHS_DAYS))
    at_risk = together(either(beyond, lasts), view.any("load_jump", *WEAK_BONE))
    each_step = together(view.any(*HURTS_TO_WALK), view.any("worse_with.each_step"))
    before_wear = together(each_step, view.below("age", WORN_JOINT_YEARS))
    deep = together(view.any(*DEEPEST), either(at_risk, before_wear))
    calm = view.has_lasted("how_long", MONTHS_DAYS) or is_muscle_soreness(view)
    return unless(calm, deep)


def blood_supply(view: View) -> Because:
    """RF13: pain of the hip, and something that can cut off the blood of the femoral head.

    It is felt in the thigh, the buttock or the knee too; there walking has to hurt.
    """
    causes = ("bone_risk.steroids", "history.alcohol", "history.bone_blood_supply")
    around = view.any("where.front_thigh", "where.buttock", "where.side_of_hip", "where.knee")
    near = either(view.any(*DEEPEST), together(around, view.any(*HURTS_TO_WALK)))
    return together(near, view.any(*causes))


def _worse_from_run_to_run(view: View) -> Because:
    """It comes with the run, or ended it, and grows from week to week: a strain does not."""
    worse = view.any("course.worse", "course.worse_fast")
    grows = together(view.any(*DEEPEST), view.any(*DURING, "with_running.not_run"), worse)
    return unless(view.has_lasted("how_long", MONTHS_DAYS), grows)


def _began_in_a_run_and_stayed(view: View) -> Because:
    """One run brought it, without a pull, and now it hurts to walk or will not go."""
    began = view.any("started.in_a_run")
    stayed = view.any(*HURTS_TO_WALK, *NOT_SETTLING, "worse_with.each_step", "with_running.not_run")
    return together(view.any(*DEEPEST), began, stayed)


def _during_the_run(view: View) -> Because:
    deep = together(view.any(*DEEP), view.any(*DURING, "with_running.warms_up"))
    return either(deep, together(view.any(*THIGH), view.any(*DURING)))


def _kept_from_running(view: View) -> Because:
    """Who stopped running because of it cannot say that running hurts."""
    crept_in = view.any(
        "started.slowly",
        "started.overnight",
        "started.crack",
        "started.in_a_run",
        "started.sudden",  # a crack in bone is felt like a pull, and called one
    )
    hurts = together(crept_in, view.any("walking.hurts"))
    for_sure = view.any("walking.limp", *BEARS_NO_WEIGHT, *AT_REST)
    kept = together(view.any(*DEEPEST, "where.front_thigh"), view.any("with_running.not_run"))
    return together(kept, either(for_sure, hurts))

"""Bone stress of the hip where it is mostly felt, and bone that loses its blood."""

from coxa.triage.view import Because, View, either, together, unless

# Where pain from the neck of the thigh bone is felt first; "the hip" may mean any of it.
DEEPEST = ("where.groin", "where.front_of_hip", "where.hip_area")
DEEP = (*DEEPEST, "where.pubic_bone")
WEEKS_DAYS = 15  # soreness and small pulls have settled
MONTHS_DAYS = 120
WORN_JOINT_YEARS = 50  # from here on a slow deep ache is mostly a worn joint
# Muscle soreness lives here too, so only pain during the run counts.
THIGH = ("where.inner_thigh", "where.front_thigh")
DURING = ("with_running.builds", "with_running.steady")
AT_REST = ("night.any_position", "night.constant", "night.tablet")
HURTS_TO_WALK = ("walking.hurts", "walking.limp", "walking.cannot", "walking.unbearable")
BEARS_NO_WEIGHT = ("walking.cannot", "walking.unbearable")
NOT_SETTLING = ("course.no_better", "course.worse", "course.worse_fast")
BONE_RISKS = (
    "bone_risk.stress_fracture",
    "bone_risk.missed_periods",
    "bone_risk.under_fuelling",
    "bone_risk.low_weight",
    "bone_risk.low_bone_density",
    "bone_risk.steroids",
    "bone_risk.menopause",
    "history.bone_tablets",
    "history.bone_illness",
    "history.radiation",
)
# After menopause a worn hip is far commoner than a stressed one, so it needs a second sign.
WEAK_BONE = tuple(risk for risk in BONE_RISKS if risk != "bone_risk.menopause")
# Bone that has failed before, or was found weak: more than a risk.
KNOWN_WEAK = (
    "bone_risk.stress_fracture",
    "bone_risk.low_bone_density",
    "history.bone_illness",
    "history.radiation",
)
# Where bone stress is felt, near the joint or behind.
ABOVE_BONE = (*DEEP, *THIGH, "where.buttock", "where.sacrum")


def femoral_neck(view: View) -> Because:
    """RF07: deep or thigh pain that comes with running, and hurts outside of it too."""
    outside_of_it = view.any(*HURTS_TO_WALK, *AT_REST)
    for_sure = view.any("walking.limp", *BEARS_NO_WEIGHT, *AT_REST)
    return either(
        together(view.any(*DEEP, "where.front_thigh"), view.any(*DURING), outside_of_it),
        together(view.any(*DEEP, *THIGH), view.any(*DURING, "with_running.warms_up"), for_sure),
        _kept_from_running(view),
        together(view.any(*DEEP), view.any("with_running.after"), for_sure),
        _worse_from_run_to_run(view),
        _began_in_a_run_and_stayed(view),
    )


def femoral_neck_at_risk(view: View) -> Because:
    """RF08: only while running, but bone is likelier to be the cause."""
    deepest = together(view.any(*DEEPEST, "where.front_thigh"), view.any(*DURING))
    near = together(view.any(*DEEP, *THIGH), view.any(*DURING, "with_running.warms_up"))
    kept = together(view.any(*DEEPEST), view.any("with_running.not_run"))
    return either(
        together(kept, view.any("load_jump", *WEAK_BONE)),
        together(deepest, view.any("load_jump", *BONE_RISKS)),
        together(near, view.any(*BONE_RISKS)),
    )


def femoral_neck_first_sign(view: View) -> Because:
    """RF08b: deep pain with running is enough; deep pain after it is no muscle soreness."""
    afterwards = together(view.any(*DEEP), view.any("with_running.after"))
    at_times = view.any("with_running.comes_goes", "with_running.sprinting")
    at_risk = together(view.any(*DEEPEST), at_times, view.any(*BONE_RISKS))
    hurts_too = view.any(*HURTS_TO_WALK, *AT_REST)
    outside = together(view.any(*DEEPEST), view.any("with_running.comes_goes"), hurts_too)
    struck = together(view.any(*DEEPEST), at_times, view.any("started.in_a_run"))
    return either(_during_the_run(view), afterwards, at_risk, outside, struck)


def deep_with_a_risk(view: View) -> Because:
    """X42: how it behaves with running was not told, but something else points to bone."""
    near = together(view.any(*ABOVE_BONE), view.any(*WEAK_BONE))
    side = together(view.any("where.side_of_hip", "where.iliac_crest"), view.any(*KNOWN_WEAK))
    weak = either(near, side)
    loaded = together(
        view.any(*DEEP), view.any("load_jump", "worse_with.each_step", "with_running.not_run")
    )
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
    return together(view.any(*DEEPEST), young, either(lasts, worse))


def deep_and_walking_with_a_risk(view: View) -> Because:
    """X43: the same, and walking or rest hurts, or rest does not help: no run need be told."""
    beyond = view.any(*HURTS_TO_WALK, *AT_REST, "worse_with.each_step")
    lasts = together(view.any(*NOT_SETTLING), view.below("how_long", MONTHS_DAYS))
    at_risk = together(either(beyond, lasts), view.any("load_jump", *WEAK_BONE))
    each_step = together(view.any(*HURTS_TO_WALK), view.any("worse_with.each_step"))
    before_wear = together(each_step, view.below("age", WORN_JOINT_YEARS))
    deep = together(view.any(*DEEPEST), either(at_risk, before_wear))
    return unless(view.has_lasted("how_long", MONTHS_DAYS), deep)


def blood_supply(view: View) -> Because:
    """RF13: deep pain, and something that can cut off the blood of the femoral head."""
    causes = ("bone_risk.steroids", "history.alcohol", "history.bone_blood_supply")
    return together(view.any(*DEEPEST), view.any(*causes))


def _worse_from_run_to_run(view: View) -> Because:
    """It comes with the run, or ended it, and grows from week to week: a strain does not."""
    worse = view.any("course.worse", "course.worse_fast")
    lately = view.below("how_long", MONTHS_DAYS)
    return together(view.any(*DEEPEST), view.any(*DURING, "with_running.not_run"), worse, lately)


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
    kept = together(view.any(*DEEPEST), view.any("with_running.not_run"))
    return together(kept, either(for_sure, hurts))

"""Fractures, stressed bone, and bone that loses its blood."""

from coxa.triage.view import Because, View, either, together

# Where pain from the neck of the thigh bone is felt first.
DEEP = ("where.groin", "where.front_of_hip", "where.pubic_bone")
# Muscle soreness lives here too, so only pain during the run counts.
THIGH = ("where.inner_thigh", "where.front_thigh")
BEHIND = ("where.buttock", "where.sacrum", "where.low_back")
AWAY = (
    "where.side_of_hip",
    "where.iliac_crest",
    "where.outer_thigh",
    "where.back_thigh",
    "where.knee",
)
DURING = ("with_running.builds", "with_running.steady")
AT_REST = ("night.any_position", "night.constant")
HURTS_TO_WALK = ("walking.hurts", "walking.limp", "walking.cannot", "walking.unbearable")
BEARS_NO_WEIGHT = ("walking.cannot", "walking.unbearable")
BONE_RISKS = (
    "load_jump",
    "bone_risk.stress_fracture",
    "bone_risk.missed_periods",
    "bone_risk.under_fuelling",
    "bone_risk.low_weight",
    "bone_risk.low_bone_density",
    "bone_risk.steroids",
    "bone_risk.menopause",
)


def broken_in_a_fall(view: View) -> Because:
    """RF02: a fall and no weight on the leg, or a leg that looks out of place."""
    fell = together(view.any("started.fall"), view.any(*BEARS_NO_WEIGHT))
    return either(fell, view.any("signs.leg_turned"))


def broken_in_a_run(view: View) -> Because:
    """RF03: a crack or sudden severe pain, and no weight on the leg."""
    return together(view.any("started.crack"), view.any(*BEARS_NO_WEIGHT))


def bears_no_weight(view: View) -> Because:
    """X05: no weight on the leg, however it came."""
    return view.any("walking.cannot")


def limp_after_a_fall(view: View) -> Because:
    """X06: something broke or may have, and one still walks on it."""
    return together(view.any("started.fall", "started.crack"), view.any("walking.limp"))


def femoral_neck(view: View) -> Because:
    """RF07: deep or thigh pain that comes with running, and hurts outside of it too."""
    outside_of_it = view.any(*HURTS_TO_WALK, *AT_REST)
    return together(_comes_with_running_or_kept_from_it(view), outside_of_it)


def femoral_neck_at_risk(view: View) -> Because:
    """RF08: only while running, but bone is likelier to be the cause."""
    return together(_during_the_run(view), view.any(*BONE_RISKS))


def femoral_neck_first_sign(view: View) -> Because:
    """RF08b: deep pain with running is enough; deep pain after it is no muscle soreness."""
    afterwards = together(view.any(*DEEP), view.any("with_running.after"))
    return either(_during_the_run(view), afterwards)


def blood_supply(view: View) -> Because:
    """RF13: deep pain, and something that can cut off the blood of the femoral head."""
    causes = ("bone_risk.steroids", "history.alcohol", "history.bone_blood_supply")
    return together(view.any("where.groin", "where.front_of_hip"), view.any(*causes))


def sacrum_at_risk(view: View) -> Because:
    """RF14: pain behind that comes with running, and a risk for bone stress."""
    return together(_behind_during_the_run(view), view.any(*BONE_RISKS))


def sacrum_hurts_walking_at_risk(view: View) -> Because:
    """X07: as RF14, and walking hurts."""
    return together(sacrum_at_risk(view), view.any(*HURTS_TO_WALK))


def sacrum_hurts_walking(view: View) -> Because:
    """X08: pain behind that comes with running and hurts outside of it too."""
    return together(_behind_during_the_run(view), view.any(*HURTS_TO_WALK, *AT_REST))


def felt_away_from_the_groin(view: View) -> Because:
    """X09: bone stress felt at the outer hip, the knee or the rim."""
    outside_of_it = view.any(*HURTS_TO_WALK, *AT_REST)
    return together(view.any(*AWAY), view.any(*DURING), outside_of_it, view.any(*BONE_RISKS))


def _during_the_run(view: View) -> Because:
    deep = together(view.any(*DEEP), view.any(*DURING, "with_running.warms_up"))
    return either(deep, together(view.any(*THIGH), view.any(*DURING)))


def _comes_with_running_or_kept_from_it(view: View) -> Because:
    """Who stopped running because of it cannot say that running hurts."""
    kept = together(view.any(*DEEP), view.any("with_running.after", "with_running.not_run"))
    return either(_during_the_run(view), kept)


def _behind_during_the_run(view: View) -> Because:
    return together(view.any(*BEHIND), view.any(*DURING))

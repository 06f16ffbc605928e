"""Bone stress that is felt behind, at the side, at the rim or at the knee."""

from coxa.triage.flag_rules.calm import is_mild_on_runs, is_muscle_soreness
from coxa.triage.flag_rules.told import (
    AT_REST,
    BEARS_NO_WEIGHT,
    BONE_RISKS,
    DURING,
    HURTS_TO_WALK,
    KNOWN_WEAK,
    MONTHS_DAYS,
    NOT_SETTLING,
    WEAK_BONE,
    WEEKS_DAYS,
    WORN_JOINT_YEARS,
)
from coxa.triage.view import Because, View, either, together, unless

BEHIND = ("where.buttock", "where.sacrum", "where.low_back")
AWAY = (
    "where.side_of_hip",
    "where.iliac_crest",
    "where.outer_thigh",
    "where.back_thigh",
    "where.knee",
    "where.hip_area",
)
SHAFT = ("where.front_thigh", "where.inner_thigh", "where.outer_thigh")
AROUND = (
    "where.side_of_hip",
    "where.iliac_crest",
    "where.buttock",
    "where.sacrum",
    "where.hip_area",
)


# Who stopped running because of it says no less than who feels it grow.
BUILDS_OR_ENDED = ("with_running.builds", "with_running.not_run")


def sacrum_at_risk(view: View) -> Because:
    """RF14: pain behind that comes with running, and a risk for bone stress."""
    return together(_behind_during_the_run(view), view.any("load_jump", *BONE_RISKS))


def sacrum_hurts_walking_at_risk(view: View) -> Because:
    """X07: as RF14, and walking hurts; or bone that is known to be weak."""
    grows = together(view.any("where.sacrum"), view.any("course.worse", "course.no_better"))
    known = together(either(_behind_during_the_run(view), grows), view.any(*KNOWN_WEAK))
    return either(together(sacrum_at_risk(view), view.any(*HURTS_TO_WALK)), known)


def sacrum_hurts_walking(view: View) -> Because:
    """X08: pain behind that comes with running and hurts outside of it too."""
    return together(_behind_during_the_run(view), view.any(*HURTS_TO_WALK, *AT_REST))


def felt_away_from_the_groin(view: View) -> Because:
    """X09: bone stress felt at the outer hip, the knee or the rim."""
    outside_of_it = view.any(*HURTS_TO_WALK, *AT_REST)
    risk = view.any("load_jump", *BONE_RISKS)
    runs = view.any(*DURING, "with_running.not_run")
    return together(view.any(*AWAY), runs, outside_of_it, risk)


def felt_away_and_limping(view: View) -> Because:
    """X29: away from the groin and growing with the run: with a limp, or with a risk beside it.

    The shaft of the thigh bone needs no more than the jump in training before it.
    """
    grows = view.any(*BUILDS_OR_ENDED, "course.worse", "course.worse_fast")
    loaded_shaft = together(view.any(*SHAFT), view.any("load_jump"), grows)
    shaft = unless(is_muscle_soreness(view), loaded_shaft)
    for_sure = view.any("walking.limp", *BEARS_NO_WEIGHT, *AT_REST)
    loaded = together(for_sure, view.any("load_jump", *BONE_RISKS))
    weak_bone = view.any(*WEAK_BONE)
    builds = together(view.any(*AWAY), view.any(*BUILDS_OR_ENDED))
    limp = view.any("walking.limp")
    bony = view.any(*(place for place in AWAY if place != "where.back_thigh"))
    limps_at_risk = together(bony, limp, view.any("load_jump", *WEAK_BONE))
    jolted = together(view.any("load_jump"), view.any("worse_with.each_step"))
    in_a_run = together(view.any(*AWAY), view.any("started.in_a_run"), weak_bone)
    risky = together(builds, either(loaded, weak_bone, limp, jolted))
    return either(risky, limps_at_risk, in_a_run, shaft)


def builds_or_stopped_it(view: View) -> Because:
    """X31: pain round the hip that builds with running, returns with it, or has ended it."""
    further = together(view.any(*AWAY, "where.sit_bone"), view.any(*HURTS_TO_WALK, *AT_REST))
    comes_back = view.any("with_running.builds", "course.returns")
    builds = together(either(view.any(*AROUND), further), comes_back)
    ended = view.any("with_running.not_run")
    hurts_on = view.any(*HURTS_TO_WALK, *AT_REST)
    behind = together(ended, view.any("where.buttock", "where.sacrum"), view.any("started.slowly"))
    one_run = together(view.any(*AROUND), view.any("started.in_a_run"), view.any(*NOT_SETTLING))
    return either(builds, together(ended, hurts_on), behind, one_run, _thigh_for_weeks(view))


def _thigh_for_weeks(view: View) -> Because:
    """Sore muscles settle in days; the shaft of the bone does not."""
    loaded = view.any("load_jump", "started.in_a_run")
    weeks = view.at_least("how_long", WEEKS_DAYS)
    return together(view.any(*SHAFT), loaded, weeks, view.any(*NOT_SETTLING))


def behind_for_weeks(view: View) -> Because:
    """X56: pain of the sacrum that crept in and stayed for weeks, at an age without worn joints."""
    sacrum = either(
        view.any("where.sacrum"), together(view.any("where.low_back"), view.any("where.buttock"))
    )
    weeks = together(view.at_least("how_long", WEEKS_DAYS), view.below("how_long", MONTHS_DAYS))
    young = view.below("age", WORN_JOINT_YEARS)
    crept_in = view.any("started.slowly", "started.in_a_run")
    calm = is_mild_on_runs(view, "with_running.warms_up")
    return unless(calm, together(sacrum, weeks, young, crept_in))


def _behind_during_the_run(view: View) -> Because:
    return together(view.any(*BEHIND), view.any(*DURING, "with_running.not_run"))

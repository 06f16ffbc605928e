"""Pain that lasts, wakes, stabs or comes with signs of the whole body."""

from coxa.triage.flag_rules.calm import (
    is_a_fading_bruise,
    is_fresh_soreness,
    is_muscle_soreness,
    is_only_a_click,
)
from coxa.triage.flag_rules.told import (
    ABOVE_BONE,
    AT_REST,
    DEEP,
    DEEPEST,
    DURING,
    HURTS_TO_WALK,
)
from coxa.triage.view import Because, View, either, together, unless
from coxa.values.regions import Region

LIMP_DAYS = 4  # more than 3, when muscle soreness no longer makes anybody limp
FRESH_DAYS = 29  # in the first weeks an infection may still be unnoticed
REDUCED_DAYS = 14  # two weeks of less running should help by then
ROUTINE_DAYS = 42  # six weeks of care at home
# Pain that a run brings on in whatever way, or that has ended running.
WITH_RUNNING = tuple(
    f"with_running.{way}"
    for way in ("builds", "steady", "warms_up", "after", "comes_goes", "sprinting", "not_run")
)
# What everyday life, sport or a finger brings on.
WAYS = (
    *("stairs", "socks", "rising", "after_run", "lying_on_it", "sitting", "sit_bone", "deep_bend"),
    *("twisting", "legs_crossed", "one_leg", "each_step", "cough", "squeeze", "kick", "lift_knee"),
    *("long_stride", "leg_back", "arching", "touch", "turning_in_bed", "walking_far", "lifting"),
)
PLACES = tuple(f"where.{region.value}" for region in Region)
OLDER_YEARS = 66  # over 65
AGEING_YEARS = 60  # from here on a new pain on walking is less often harmless


def night_or_general_signs(view: View) -> Because:
    """RF12: at rest in any position, or past cancer, weight loss, night sweats."""
    general = ("history.cancer", "history.weight_loss", "history.night_sweats", "history.worn_out")
    return either(view.any(*AT_REST), view.any(*general))


def rest_pain_worsening(view: View) -> Because:
    """X14: an infection may come without fever."""
    overnight = together(view.any("started.overnight"), view.any("walking.limp", "walking.cannot"))
    worse = unless(is_fresh_soreness(view), view.any("course.worse_fast"))
    new = view.below("how_long", FRESH_DAYS)
    never_still = together(view.any("night.constant"), either(new, view.any("walking.limp")))
    open_to_it = view.any("history.diabetes", "history.weak_immunity", "history.recent_infection")
    infected = together(open_to_it, view.any("started.overnight"), view.any(*HURTS_TO_WALK))
    return either(worse, overnight, never_still, infected, _deep_and_come_by_itself(view))


def _deep_and_come_by_itself(view: View) -> Because:
    """Deep pain that came within hours, and nothing was done for it to come."""
    return together(view.any(*DEEPEST), view.any("started.overnight"))


def hurts_walking_in_age(view: View) -> Because:
    """X54: from 60 or after menopause, deep pain on walking: a look before the next run."""
    ageing = either(view.at_least("age", AGEING_YEARS), view.any("bone_risk.menopause"))
    return together(view.any(*DEEPEST), ageing, view.any(*HURTS_TO_WALK))


def not_settling(view: View) -> Because:
    """RF16: limping on, not better for cutting down, or worse day by day."""
    long_enough = either(
        view.at_least("limp_days", LIMP_DAYS), view.at_least("how_long", REDUCED_DAYS + 1)
    )
    course = view.any("course.no_better", "course.worse")
    lasts = either(long_enough, course, view.any("course.same"))
    limping = together(view.any("walking.limp", "walking.cannot"), lasts)
    no_better = together(view.at_least("how_long", REDUCED_DAYS + 1), course)
    return either(limping, no_better, view.any("course.worse_fast"))


def not_settling_above_bone(view: View) -> Because:
    """X41: does not settle where bone may be the cause, and hurts outside of running too."""
    worse_or_same = view.any("course.no_better", "course.worse")
    hurts = view.any(*HURTS_TO_WALK, *AT_REST)
    lasting = together(view.any(*ABOVE_BONE), worse_or_same, hurts)
    lasting = unless(is_muscle_soreness(view), lasting)
    return either(lasting, view.any("course.worse_fast"))


def six_weeks(view: View) -> Because:
    """RF17: not better in six weeks or with rest, sore after every run, stiff, weak, or clicks."""
    course = view.any("course.same", "course.comes_goes", "course.worse_fast")
    hurts = view.any(*HURTS_TO_WALK, *AT_REST, *WITH_RUNNING)
    weeks = together(
        view.at_least("how_long", ROUTINE_DAYS),
        either(course, hurts, _brought_on(view), view.any(*PLACES)),
    )
    signs = view.any(
        "fits.every_run", "fits.less_range", "fits.hip_dips", "fits.thinner", "feel.weaker"
    )
    weeks = unless(is_only_a_click(view), weeks)
    told = unless(is_muscle_soreness(view), view.any("course.no_better", "course.worse"))
    deep = together(view.any(*DEEP), view.any("with_running.sprinting", "with_running.comes_goes"))
    return either(weeks, told, deep, view.any("clicking.painful"), signs)


def _brought_on(view: View) -> Because:
    """Something of every day makes it worse, so it is still there."""
    return view.any(*(f"worse_with.{way}" for way in WAYS))


def low_energy(view: View) -> Because:
    """RF18: too little energy for body and bone, with or without hip pain."""
    return view.any("bone_risk.missed_periods", "bone_risk.under_fuelling")


def needs_an_earlier_look(view: View) -> Because:
    """RF19: the same pain means more here."""
    conditions = (
        "history.pregnant",
        "history.blood_thinners",
        "history.weak_immunity",
        "history.recent_infection",
    )
    older = unless(is_muscle_soreness(view), view.at_least("age", OLDER_YEARS))
    return either(view.any(*conditions), older)


def stab_that_stops(view: View) -> Because:
    """X10: the worrying form of the article's sharp pain."""
    return view.any("stab.stops_me")


def pop_bruise_or_swelling(view: View) -> Because:
    """X11: the worrying form of the article's swelling or bruising, and a leg out of place."""
    bruise = unless(is_a_fading_bruise(view), view.any("signs.bruise", "signs.swelling"))
    return either(bruise, view.any("signs.pop", "signs.leg_turned"))


def no_rest_at_all(view: View) -> Because:
    """X18: pain that no position and no tablet stills."""
    return view.any("alarm.no_rest")


def after_cancer(view: View) -> Because:
    """X22: a past cancer and pain at rest, on foot or in runs; or wasting and pain at rest."""
    hurts = view.any(*AT_REST, *HURTS_TO_WALK, *DURING)
    general = view.any("history.weight_loss", "history.night_sweats", "history.worn_out")
    wasting = together(general, view.any(*AT_REST))
    lump = together(view.any("signs.growing_lump"), view.any(*AT_REST))
    return either(together(view.any("history.cancer"), hurts), wasting, lump)


def growing_lump(view: View) -> Because:
    """X26: a firm lump that grows, or a new one in the groin that stays."""
    return view.any("signs.growing_lump", "elsewhere.still_lump")


def inflamed(view: View) -> Because:
    """X30: long morning stiffness, or a night that getting up helps."""
    return view.any("fits.morning_long", "fits.second_half_night")

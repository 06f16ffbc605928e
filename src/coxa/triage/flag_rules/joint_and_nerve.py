"""Infection, nerves, torn tendons, and joints that were operated on."""

from coxa.triage.flag_rules.calm import is_an_old_pull
from coxa.triage.flag_rules.growing import SUDDEN
from coxa.triage.flag_rules.severe import severe
from coxa.triage.flag_rules.told import (
    AT_REST,
    DEEPEST,
    HURTS_TO_WALK,
    MONTHS_DAYS,
    WEEKS_DAYS,
)
from coxa.triage.view import Because, View, either, together, unless
from coxa.values.profile import ADULT_AGE

OPERATED = ("history.hip_replacement", "history.hip_injection")
WORN_JOINT_YEARS = 55
YOUNG_YEARS = 50  # without a limp the worn joint is thought of a little earlier
OVERNIGHT = ("started.overnight",)
OPEN_TO_INFECTION = (
    "history.recent_infection",
    "history.weak_immunity",
    "history.diabetes",
)
HAMSTRING = ("where.sit_bone", "where.back_thigh", "where.buttock")


def cauda_equina(view: View) -> Because:
    """RF01: numb where a saddle touches, bladder or bowel, or both legs."""
    return either(view.any("nerves.saddle", "nerves.both_legs"), view.any("bladder_bowel"))


def seat_and_back(view: View) -> Because:
    """X65: numb or burning where one sits, with the back or a leg beside it: new, or worsening."""
    beside = view.any(
        *(
            "where.low_back",
            "where.sacrum",
            "nerves.down_leg",
            "nerves.back_leg",
            "nerves.weak_leg",
        ),
        *("feel.down_leg", "fits.back_too", "fits.below_knee"),
    )
    worse = view.any("course.worse", "course.worse_fast")
    old = view.has_lasted("how_long", WEEKS_DAYS) and not worse
    return unless(old, together(view.any("nerves.private_parts"), beside))


def seat_alone(view: View) -> Because:
    """X66: the same with nothing beside it: mostly the nerve one sits on, and to be looked at."""
    return view.any("nerves.private_parts")


def weak_leg(view: View) -> Because:
    """RF10: new weakness of the leg, or a foot that drops."""
    return view.any("nerves.weak_leg")


def numb_down_the_leg(view: View) -> Because:
    """X12: the worrying form of the article's numbness."""
    return view.any("nerves.down_leg")


def ill_with_hip_pain(view: View) -> Because:
    """RF04: fever, chills or feeling ill."""
    return view.any("unwell")


def no_movement_bearable(view: View) -> Because:
    """X03: with or without fever."""
    return view.any("walking.unbearable")


def operated_hip_worsens(view: View) -> Because:
    """X02: a replaced or injected hip that worsens fast or hurts at rest."""
    worsening = view.any("course.worse_fast", *AT_REST)
    return together(view.any(*OPERATED), worsening)


def joint_blocked_or_operated(view: View) -> Because:
    """RF15: locks or gives way, or was replaced or injected."""
    return either(view.any("clicking.locks"), view.any(*OPERATED))


def hamstring_off_the_bone(view: View) -> Because:
    """RF11: a split, or a bruise or pop at the sit-bone, or two of three near it."""
    pop = view.any("signs.pop", "started.sudden", "started.sprint", "started.split")
    bruise = view.any("signs.bruise", "signs.gap")
    weaker = unless(view.is_told("walking.fine"), view.any("feel.weaker"))
    weak = either(view.any("nerves.weak_leg", "walking.cannot"), weaker)
    two_of_three = either(together(pop, bruise), together(pop, weak), together(bruise, weak))
    at_the_bone = together(view.any("where.sit_bone"), view.any("signs.pop", "signs.bruise"))
    gap = together(view.any("where.back_thigh"), view.any("signs.gap"))
    near = together(view.any(*HAMSTRING), either(two_of_three, view.any("started.split")))
    hurts = view.any("walking.hurts", "walking.limp")
    pulled = together(view.any("where.sit_bone"), view.any(*SUDDEN), hurts)
    bruised = together(view.any("where.back_thigh"), bruise, hurts)
    return unless(is_an_old_pull(view), either(at_the_bone, gap, near, pulled, bruised))


def worse_fast_and_limping(view: View) -> Because:
    """X24: never still, and a limp: worse each day, overnight, or open to infection."""
    limp = view.any("walking.limp", "walking.cannot", "walking.unbearable")
    worse = together(view.any(*AT_REST, "alarm.no_rest"), view.any("course.worse_fast"))
    overnight = together(view.any("night.constant", "alarm.no_rest"), view.any(*OVERNIGHT))
    worsening = view.any(*OVERNIGHT, "course.worse", "course.worse_fast")
    at_risk = together(view.any(*OPEN_TO_INFECTION), view.any(*AT_REST), worsening)
    bad = either(view.any(*AT_REST, "course.worse", "alarm.no_rest"), severe(view))
    came = either(view.any("course.worse_fast"), together(view.any(*OVERNIGHT), bad))
    child = together(view.below("age", ADULT_AGE), came)
    return together(either(worse, overnight, at_risk, child), limp)


def open_to_infection(view: View) -> Because:
    """X23: any pain on walking after an infection; a limp or rest pain with weak defences."""
    risk = view.any(*OPEN_TO_INFECTION)
    restless = together(risk, view.any(*AT_REST, "walking.limp", "walking.cannot"))
    after = together(view.any("history.recent_infection"), view.any(*HURTS_TO_WALK))
    operated = together(view.any(*OPERATED), view.any("history.recent_infection"))
    return either(restless, after, operated)


def red_or_hot(view: View) -> Because:
    """X17: skin, bursa or joint may be infected."""
    return view.any("signs.hot_red")


def red_and_spreading(view: View) -> Because:
    """X45: hot skin with pain that grows by the day or allows no rest."""
    return together(view.any("signs.hot_red"), view.any("course.worse_fast", "alarm.no_rest"))


def held_bent(view: View) -> Because:
    """X46: a hip that cannot be straightened: abscess, bleeding or a joint under pressure."""
    beside = view.any(
        "walking.limp", "walking.cannot", *AT_REST, *OVERNIGHT, "course.worse", "course.worse_fast"
    )
    return together(view.any("feel.held_bent"), beside)


def deep_limp_getting_worse(view: View) -> Because:
    """X21: a deep limp that gets worse or hurts at rest, or hurt walking, before worn joints."""
    deep = view.any(*DEEPEST)
    course = ("course.no_better", "course.worse", "course.worse_fast")
    worse = view.any(*course, *AT_REST)
    limp = together(view.any("walking.limp", "walking.cannot"), worse)
    walks = together(view.any("walking.hurts", "worse_with.each_step"), view.any(*course))
    young = view.below("age", YOUNG_YEARS)
    older = together(deep, limp, view.below("age", WORN_JOINT_YEARS))
    early = either(older, together(deep, walks, young))
    return unless(view.has_lasted("how_long", MONTHS_DAYS), early)

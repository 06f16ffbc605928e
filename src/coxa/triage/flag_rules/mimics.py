"""What hides behind hip and groin pain and is not the hip."""

from coxa.triage.flag_rules.growing import SUDDEN
from coxa.triage.flag_rules.severe import FORTNIGHT_DAYS, severe
from coxa.triage.flag_rules.told import DEEP, DEEPEST, HURTS_TO_WALK
from coxa.triage.view import Because, View, either, together, unless

# What cannot wait and is not the hip.
NOW = (
    "testicle",
    "hard_lump",
    "dark_urine",
    "belly",
    "sick_belly",
    "pregnancy_belly",
    "pulsing",
)


OLD_YEARS = 60
HEAD_YEARS = 50  # the illness of these vessels is hardly known before (mackie_2020)
NEW_CLOT_DAYS = 22  # most are felt within two weeks of what brought them

# Where a clot in a vein is felt.
LEG = (
    "where.below_knee",
    "where.back_thigh",
    "where.inner_thigh",
    "where.front_thigh",
    "where.groin",
)


def elsewhere_now(view: View) -> Because:
    """RF06: clot in the lung, blocked vessel, testicle, trapped hernia, muscle breakdown, belly."""
    elsewhere = view.any(*(f"elsewhere.{name}" for name in NOW))
    tight = together(view.any("alarm.no_rest"), view.any("signs.swelling"))
    return either(view.any("leg.breathless", "leg.cold", "alarm.hard_muscle"), tight, elsewhere)


def bruise_from_inside(view: View) -> Because:
    """X49: in old age a bruise or bad pain that came by itself: a vessel that bleeds."""
    old = view.at_least("age", OLD_YEARS)
    bruise = together(view.any("started.overnight"), view.any("signs.bruise"))
    return together(either(bruise, sudden_out_of_nothing(view)), old)


def sudden_out_of_nothing(view: View) -> Because:
    """X57: bad pain that strikes without a movement: a vessel, a twist, a stone, a break."""
    overnight = together(view.any("started.overnight"), severe(view))
    strikes = unless(view.has_lasted("how_long", FORTNIGHT_DAYS), overnight)
    placed = together(strikes, view.any(*DEEP, "where.side_of_hip", "where.low_back"))
    return either(view.any("started.at_once"), placed)


def head_beside_hips(view: View) -> Because:
    """X69: inflamed vessels of the head, which come with stiff hips, can take the sight."""
    return together(view.at_least("age", HEAD_YEARS), view.any("elsewhere.head"))


def one_leg_swollen(view: View) -> Because:
    """X01: a clot in the leg until shown otherwise."""
    return view.any("leg.swollen")


def soft_lump(view: View) -> Because:
    """X13: a hernia that still goes back."""
    return view.any("elsewhere.soft_lump")


def artery(view: View) -> Because:
    """X15: a cramp or a dead, pale leg at hard effort that is gone within minutes."""
    return view.any("elsewhere.effort", "with_running.effort")


def stone_or_shingles(view: View) -> Because:
    """X16: pain in waves from the flank, blood in the urine, or blisters."""
    return view.any("elsewhere.flank", "elsewhere.rash")


def urine_or_cycle(view: View) -> Because:
    """X19: burning urine, or a pain that follows the period."""
    return view.any("elsewhere.burning_urine", "elsewhere.cycle")


def bleeding_inside(view: View) -> Because:
    """X20: blood thinners, and a sudden start, a fall, a bruise or a swelling."""
    began = view.any(*SUDDEN, "started.fall", "started.blow", "started.at_once")
    signs = either(began, view.any("signs.bruise", "signs.swelling", "walking.limp"))
    return together(view.any("history.blood_thinners"), signs)


def bleeding_on_a_nerve(view: View) -> Because:
    """X44: blood thinners, and a leg that turns weak or numb, or pain without any rest."""
    pressed = view.any(
        "nerves.weak_leg",
        "nerves.inner_thigh",
        "alarm.no_rest",
        "walking.unbearable",
        "feel.held_bent",
        "course.worse_fast",
    )
    return together(view.any("history.blood_thinners"), pressed)


def walking_hurts_in_pregnancy(view: View) -> Because:
    """X50: running waits while walking hurts at the front or back of the pelvis."""
    places = view.any(*DEEP, "where.sacrum")
    return together(view.any("history.pregnant"), places, view.any(*HURTS_TO_WALK))


def limp_in_pregnancy(view: View) -> Because:
    """X25: bone can thin for a while late in pregnancy."""
    limp = view.any("walking.limp", "walking.cannot")
    return together(view.any("history.pregnant"), view.any(*DEEPEST), limp)


def swollen_on_both_sides(view: View) -> Because:
    """X35: muscles that swell on both sides after great effort may be breaking down."""
    return together(view.any("where.both_sides"), view.any("signs.swelling"))


def open_to_a_clot(view: View) -> Because:
    """X36: a leg that hurts by itself after a journey, bed rest, an operation or hormones.

    The calf and the back of the thigh need no more than to be new, and no pull.
    """
    calf = view.any("where.below_knee", "where.back_thigh")
    pulled = view.is_told("started.sprint", "started.split", "started.fall", "started.blow")
    hurts = together(calf, view.any(*HURTS_TO_WALK), view.below("how_long", NEW_CLOT_DAYS))
    new_calf = unless(pulled or view.is_told("fits.back_too"), hurts)
    by_itself = view.any("started.overnight", "course.worse", "course.worse_fast")
    open_ = either(view.any("history.clot_risk"), together(view.any("history.pregnant"), calf))
    return together(open_, view.any(*LEG), either(by_itself, new_calf))

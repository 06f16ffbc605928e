"""Under 18 is another country: the hip still grows."""

from coxa.triage.flag_rules.severe import severe
from coxa.triage.flag_rules.told import BEARS_NO_WEIGHT
from coxa.triage.view import Because, View, either, together
from coxa.values.profile import ADULT_AGE

PAIN = (
    "where.groin",
    "where.front_of_hip",
    "where.side_of_hip",
    "where.buttock",
    "where.sit_bone",
    "where.pubic_bone",
    "where.iliac_crest",
    "where.inner_thigh",
    "where.outer_thigh",
    "where.front_thigh",
    "where.back_thigh",
    "where.knee",
    "where.hip_area",
    "where.low_back",
    "where.sacrum",
)
LASTING_DAYS = 14  # a pulled muscle of a child is better by then
SLIPPING_BELOW = 16  # growth plates of the hip slip mostly between 8 and 15
NEAR_THE_JOINT = (
    "where.groin",
    "where.front_of_hip",
    "where.side_of_hip",
    "where.inner_thigh",
    "where.front_thigh",
    "where.hip_area",
)
SUDDEN = ("started.sudden", "started.sprint", "started.split", "started.crack")
PAIN_ANYWHERE = (
    "with_running.builds",
    "with_running.steady",
    "with_running.warms_up",
    "with_running.after",
    "walking.hurts",
    "walking.limp",
    *BEARS_NO_WEIGHT,
    "night.lying_on_it",
    "night.any_position",
    "night.constant",
    "night.tablet",
    "stab.stops_me",
    "clicking.painful",
)


def bears_no_weight(view: View) -> Because:
    """RF05: cannot put weight on the leg."""
    return together(_under_18(view), view.any(*BEARS_NO_WEIGHT))


def limp_or_pop(view: View) -> Because:
    """RF09: a limp, or a pop; wherever the pain is felt, the hip may be its cause."""
    limp = view.any("walking.limp", *BEARS_NO_WEIGHT, "stab.stops_me")
    return together(_under_18(view), either(limp, view.any("signs.pop", *SUDDEN)))


def restless_or_turned(view: View) -> Because:
    """X27: severe, at rest, or a leg turned out; some still play on a slipping growth plate."""
    signs = view.any("night.any_position", "night.constant", "signs.leg_turned")
    bad = together(view.any(*PAIN), severe(view))
    return together(_under_18(view), either(signs, bad))


def may_be_slipping(view: View) -> Because:
    """X33: deep pain under 16, with a second sign under 18; or a hip that moves less."""
    hurts = view.any("walking.hurts", "course.no_better", "course.worse", "course.worse_fast")
    slipping = together(view.below("age", SLIPPING_BELOW), view.any(*NEAR_THE_JOINT), hurts)
    stiff = together(_under_18(view), view.any(*PAIN), view.any("fits.less_range"))
    deep = view.any("where.groin", "where.front_of_hip", "where.hip_area")
    beside = either(
        view.any("walking.hurts", "with_running.builds", "with_running.steady"),
        view.any("fits.less_range", "feel.weaker"),
        view.at_least("how_long", LASTING_DAYS),
        view.below("age", SLIPPING_BELOW),
    )
    cracking = together(_under_18(view), deep, beside)
    return either(slipping, cracking, stiff)


def any_pain(view: View) -> Because:
    """X04: pain from the low back to the knee, or pain told without a place."""
    return together(_under_18(view), view.any(*PAIN, *PAIN_ANYWHERE))


def _under_18(view: View) -> Because:
    return view.below("age", ADULT_AGE)

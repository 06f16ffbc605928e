"""Under 18 is another country: the hip still grows."""

from coxa.triage.flag_rules.bone import BEARS_NO_WEIGHT
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
)
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
    "stab.stops_me",
    "clicking.painful",
)


def bears_no_weight(view: View) -> Because:
    """RF05: cannot put weight on the leg."""
    return together(_under_18(view), view.any(*BEARS_NO_WEIGHT))


def limp_or_pop(view: View) -> Because:
    """RF09: a limp, or a pop; wherever the pain is felt, the hip may be its cause."""
    limp = view.any("walking.limp", *BEARS_NO_WEIGHT, "stab.stops_me")
    return together(_under_18(view), either(limp, view.any("signs.pop")))


def any_pain(view: View) -> Because:
    """X04: pain from the rim of the pelvis to the knee, or pain told without a place."""
    return together(_under_18(view), view.any(*PAIN, *PAIN_ANYWHERE))


def _under_18(view: View) -> Because:
    return view.below("age", ADULT_AGE)

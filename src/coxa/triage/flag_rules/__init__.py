"""Red flags as rules over findings, one small function each; the data give their urgency."""

from collections.abc import Callable, Mapping

from coxa.triage.flag_rules import bone, growing, joint_and_nerve, lasting, mimics
from coxa.triage.view import Because, View

FLAG_RULES: Mapping[str, Callable[[View], Because]] = {
    "RF01": joint_and_nerve.cauda_equina,
    "RF02": bone.broken_in_a_fall,
    "RF03": bone.broken_in_a_run,
    "RF04": joint_and_nerve.ill_with_hip_pain,
    "RF05": growing.bears_no_weight,
    "RF06": mimics.elsewhere_now,
    "RF07": bone.femoral_neck,
    "RF08": bone.femoral_neck_at_risk,
    "RF08b": bone.femoral_neck_first_sign,
    "RF09": growing.limp_or_pop,
    "RF10": joint_and_nerve.weak_leg,
    "RF11": joint_and_nerve.hamstring_off_the_bone,
    "RF12": lasting.night_or_general_signs,
    "RF13": bone.blood_supply,
    "RF14": bone.sacrum_at_risk,
    "RF15": joint_and_nerve.joint_blocked_or_operated,
    "RF16": lasting.not_settling,
    "RF17": lasting.six_weeks,
    "RF18": lasting.low_energy,
    "RF19": lasting.needs_an_earlier_look,
    "X01": mimics.one_leg_swollen,
    "X02": joint_and_nerve.operated_hip_worsens,
    "X03": joint_and_nerve.no_movement_bearable,
    "X04": growing.any_pain,
    "X05": bone.bears_no_weight,
    "X06": bone.limp_after_a_fall,
    "X07": bone.sacrum_hurts_walking_at_risk,
    "X08": bone.sacrum_hurts_walking,
    "X09": bone.felt_away_from_the_groin,
    "X10": lasting.stab_that_stops,
    "X11": lasting.pop_bruise_or_swelling,
    "X12": joint_and_nerve.numb_down_the_leg,
    "X13": mimics.soft_lump,
    "X14": lasting.rest_pain_worsening,
}

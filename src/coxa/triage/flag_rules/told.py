"""Places, and ways of telling, that several rules speak of; and the limits they share."""

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
# Bone that is given too little to mend with.
UNDERFED = ("bone_risk.missed_periods", "bone_risk.under_fuelling", "bone_risk.low_weight")
# Where bone stress is felt, near the joint or behind.
ABOVE_BONE = (*DEEP, *THIGH, "where.buttock", "where.sacrum")

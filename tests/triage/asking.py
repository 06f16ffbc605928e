"""Short ways to ask the triage."""

from datetime import date
from typing import Any

from coxa.knowledge.load import load_knowledge
from coxa.triage.assess import assess
from coxa.triage.assessment import Assessment
from coxa.values.profile import Profile

ON = date(2026, 11, 22)


def check(profile: Profile | None = None, **answers: Any) -> Assessment:
    return assess(answers, profile or Profile(), load_knowledge(), ON)


def raised(assessment: Assessment) -> set[str]:
    return {flag.id for flag in assessment.flags}


# The fewest answers that raise each flag.
SMALLEST: dict[str, dict[str, Any]] = {
    "RF01": {"nerves": ["saddle"]},
    "RF02": {"started": "fall", "walking": "cannot"},
    "RF03": {"started": "crack", "walking": "cannot"},
    "RF04": {"unwell": True},
    "RF05": {"age": 12, "walking": "cannot"},
    "RF06": {"elsewhere": ["testicle"]},
    "RF07": {"where": ["groin:left"], "with_running": "builds", "walking": "hurts"},
    "RF08": {"where": ["groin"], "with_running": "builds", "load_jump": True},
    "RF08b": {"where": ["front_of_hip:right"], "with_running": "steady"},
    "RF09": {"age": 13, "walking": "limp"},
    "RF10": {"nerves": ["weak_leg"]},
    "RF11": {"where": ["sit_bone:left"], "signs": ["bruise"]},
    "RF12": {"night": "any_position"},
    "RF13": {"where": ["groin"], "bone_risk": ["steroids"]},
    "RF14": {
        "where": ["sacrum:right"],
        "with_running": "builds",
        "bone_risk": ["stress_fracture"],
    },
    "RF15": {"clicking": "locks"},
    "RF16": {"walking": "limp", "limp_days": 4},
    "RF17": {"how_long": 42, "course": "same"},
    "RF18": {"bone_risk": ["missed_periods"]},
    "RF19": {"history": ["blood_thinners"]},
    "X01": {"leg": ["swollen"]},
    "X02": {"history": ["hip_injection"], "night": "constant"},
    "X03": {"walking": "unbearable"},
    "X04": {"age": 17, "where": ["groin"]},
    "X05": {"walking": "cannot"},
    "X06": {"started": "fall", "walking": "limp"},
    "X07": {
        "where": ["buttock:left"],
        "with_running": "builds",
        "walking": "hurts",
        "load_jump": True,
    },
    "X08": {"where": ["low_back"], "with_running": "steady", "walking": "hurts"},
    "X09": {
        "where": ["side_of_hip:left"],
        "with_running": "builds",
        "walking": "hurts",
        "load_jump": True,
    },
    "X10": {"stab": "stops_me"},
    "X11": {"signs": ["swelling"]},
    "X12": {"nerves": ["down_leg"]},
    "X13": {"elsewhere": ["soft_lump"]},
    "X14": {"course": "worse_fast"},
    "X15": {"with_running": "effort"},
    "X16": {"elsewhere": ["flank"]},
    "X17": {"feel": ["hot_red"]},
    "X18": {"alarm": ["no_rest"]},
    "X19": {"elsewhere": ["cycle"]},
    "X20": {"history": ["blood_thinners"], "started": "fall"},
    "X21": {"where": ["groin:left"], "walking": "limp", "course": "worse", "age": 40},
    "X22": {"history": ["cancer"], "night": "constant"},
    "X23": {"history": ["recent_infection"], "walking": "limp"},
    "X24": {"night": "any_position", "course": "worse_fast", "walking": "limp"},
    "X25": {"history": ["pregnant"], "where": ["groin"], "walking": "limp"},
    "X26": {"signs": ["growing_lump"]},
    "X27": {"age": 14, "night": "constant"},
    "X28": {"age": 70, "started": "fall", "where": ["groin"], "walking": "hurts"},
    "X29": {
        "where": ["side_of_hip:left"],
        "with_running": "builds",
        "bone_risk": ["stress_fracture"],
    },
    "X30": {"fits": ["morning_long"]},
    "X31": {"where": ["side_of_hip:left"], "with_running": "builds"},
    "X32": {"started": "sprint", "walking": "hurts"},
    "X33": {"age": 12, "where": ["groin"]},
    "X34": {"where": ["groin"], "walking": "limp", "bone_risk": ["low_bone_density"]},
    "X35": {"where": ["front_thigh:left", "front_thigh:right"], "signs": ["swelling"]},
    "X36": {"history": ["clot_risk"], "where": ["below_knee:left"], "started": "overnight"},
    "X37": {"where": ["front_of_hip:left"], "walking": "limp"},
    "X41": {"where": ["buttock:left"], "course": "no_better", "walking": "hurts"},
    "X42": {"where": ["groin:left"], "bone_risk": ["load_jump"]},
    "X43": {"where": ["groin:left"], "walking": "hurts", "load_jump": True},
    "X44": {"history": ["blood_thinners"], "nerves": ["weak_leg"]},
    "X45": {"signs": ["hot_red"], "course": "worse_fast"},
    "X46": {"feel": ["held_bent"], "walking": "limp"},
    "X47": {"where": ["groin:left"], "how_long": 21, "started": "slowly", "age": 30},
    "X52": {"where": ["front_thigh:left"], "history": ["bone_tablets"]},
    "X53": {"where": ["groin:left"], "started": "blow", "signs": ["pop"]},
    "X54": {"where": ["groin:left"], "age": 63, "walking": "hurts"},
    "X58": {"alarm": ["severe"], "history": ["pregnant"]},
    "X59": {"where": ["hip_area:left"], "feel": ["stopped"], "started": "in_a_run"},
    "X61": {"where": ["groin:left"], "started": "fall", "walking": "hurts"},
    "X62": {"where": ["buttock:left"], "worse_with": ["each_step"]},
    "X69": {"elsewhere": ["head"], "age": 50},
    "X67": {"where": ["side_of_hip:left"]},
    "X68": {"where": ["groin:left"], "walking": "hurts"},
    "X66": {"nerves": ["private_parts"]},
    "X65": {"nerves": ["private_parts"], "where": ["low_back"]},
    "X64": {"where": ["groin:left"], "started": "fall", "walking": "limp", "age": 70},
    "X63": {"course": "worse_fast", "alarm": ["severe"]},
    "X60": {"where": ["groin:left"], "feel": ["ached_before"]},
    "X57": {"started": "at_once"},
    "X56": {"where": ["sacrum:left"], "how_long": 28, "started": "slowly", "age": 28},
    "X55": {"where": ["groin:left"], "age": 34, "walking": "limp", "started": "slowly"},
    "X51": {"started": "fall", "where": ["sit_bone:right"], "how_long": 14},
    "X48": {"started": "blow", "where": ["front_thigh:left"], "course": "worse_fast"},
    "X49": {"started": "overnight", "signs": ["bruise"], "age": 77},
    "X50": {"history": ["pregnant"], "where": ["pubic_bone"], "walking": "hurts"},
    "X40": {
        "with_running": "builds",
        "walking": "limp",
        "bone_risk": ["missed_periods"],
        "load_jump": True,
    },
}

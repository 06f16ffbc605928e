"""For each condition the few facts that the abstract of a case report tells, in our questions."""

from typing import Any

SHORT: dict[str, tuple[dict[str, Any], ...]] = {
    "C01": (
        {"where": ["groin"], "age": 26, "sex": "female", "with_running": "builds"},
        {"where": ["front_thigh", "knee"], "age": 21, "load_jump": True, "with_running": "builds"},
        {
            "where": ["groin"],
            "age": 43,
            "started": "sudden",
            "with_running": "not_run",
            "walking": "limp",
        },
        {"where": ["groin"], "age": 19, "walking": "limp", "bone_risk": ["load_jump"]},
    ),
    "C02": (
        {"where": ["buttock", "low_back"], "age": 24, "sex": "female", "with_running": "builds"},
        {
            "where": ["pubic_bone", "groin"],
            "age": 32,
            "sex": "female",
            "with_running": "builds",
            "worse_with": ["one_leg"],
        },
        {
            "where": ["sacrum"],
            "age": 36,
            "bone_risk": ["load_jump"],
            "walking": "hurts",
            "started": "slowly",
        },
        {
            "where": ["buttock"],
            "age": 33,
            "history": ["pregnant"],
            "walking": "limp",
            "with_running": "builds",
        },
    ),
    "C03": (
        {"where": ["side_of_hip"], "age": 52, "sex": "female", "how_long": 180},
        {
            "where": ["side_of_hip", "outer_thigh"],
            "age": 34,
            "with_running": "steady",
            "worse_with": ["stairs"],
        },
        {
            "where": ["side_of_hip", "buttock"],
            "age": 47,
            "sex": "female",
            "worse_with": ["lying_on_it"],
        },
    ),
    "C04": (
        {
            "where": ["groin"],
            "age": 61,
            "started": "slowly",
            "how_long": 700,
            "fits": ["less_range"],
        },
        {"where": ["groin", "buttock"], "age": 58, "fits": ["morning_short"], "walking": "hurts"},
        {"where": ["groin", "knee"], "age": 66, "sex": "male", "worse_with": ["socks", "rising"]},
    ),
    "C05": (
        {"where": ["groin"], "age": 25, "sex": "male", "worse_with": ["sitting"], "how_long": 365},
        {"where": ["groin"], "age": 31, "worse_with": ["deep_bend"], "fits": ["less_range"]},
    ),
    "C06": (
        {"where": ["groin"], "age": 28, "clicking": "painful", "how_long": 240},
        {
            "where": ["groin", "front_of_hip"],
            "age": 33,
            "sex": "female",
            "clicking": "locks",
            "worse_with": ["twisting"],
        },
    ),
    "C07": (
        {"where": ["groin", "front_of_hip"], "age": 30, "worse_with": ["lift_knee"]},
        {
            "where": ["front_of_hip"],
            "age": 27,
            "started": "slowly",
            "with_running": "sprinting",
            "worse_with": ["leg_back", "lift_knee"],
        },
    ),
    "C08": (
        {"where": ["side_of_hip"], "age": 22, "sex": "female", "clicking": "painless"},
        {"where": ["groin"], "age": 20, "background": ["dance"], "fits": ["snaps_front"]},
        {"where": ["front_of_hip"], "age": 24, "feel": ["click"]},
    ),
    "C09": (
        {"where": ["inner_thigh", "groin"], "age": 24, "sex": "male", "started": "sprint"},
        {"where": ["groin"], "age": 23, "background": ["kicking_sport"], "worse_with": ["squeeze"]},
    ),
    "C10": (
        {"where": ["groin"], "age": 25, "sex": "male", "worse_with": ["cough", "kick"]},
        {
            "where": ["groin", "pubic_bone"],
            "age": 27,
            "with_running": "sprinting",
            "worse_with": ["cough"],
        },
    ),
    "C11": ({"where": ["groin"], "age": 45, "sex": "male", "elsewhere": ["soft_lump"]},),
    "C12": (
        {"where": ["pubic_bone"], "age": 28, "sex": "male", "with_running": "builds"},
        {
            "where": ["pubic_bone", "inner_thigh"],
            "age": 26,
            "worse_with": ["kick", "squeeze"],
            "how_long": 120,
        },
    ),
    "C13": (
        {"where": ["sit_bone"], "age": 40, "worse_with": ["sitting"]},
        {
            "where": ["buttock"],
            "age": 38,
            "worse_with": ["sitting", "long_stride"],
            "how_long": 200,
        },
        {"where": ["buttock", "back_thigh"], "age": 44, "with_running": "warms_up"},
    ),
    "C14": (
        {"where": ["buttock"], "age": 37, "worse_with": ["sitting"], "nerves": ["back_leg"]},
        {
            "where": ["buttock", "back_thigh"],
            "age": 45,
            "sex": "female",
            "nerves": ["down_leg"],
            "worse_with": ["sitting"],
        },
    ),
    "C15": (
        {"where": ["sacrum", "buttock"], "age": 34, "worse_with": ["turning_in_bed", "one_leg"]},
        {"where": ["sacrum"], "age": 31, "sex": "female", "worse_with": ["rising", "stairs"]},
    ),
    "C16": (
        {"where": ["low_back", "buttock", "below_knee"], "age": 43, "nerves": ["down_leg"]},
        {"where": ["buttock", "back_thigh"], "age": 39, "fits": ["back_too", "below_knee"]},
        {
            "where": ["groin", "front_thigh"],
            "age": 55,
            "fits": ["back_too"],
            "nerves": ["inner_thigh"],
        },
    ),
    "C17": (
        {"where": ["low_back"], "age": 40, "nerves": ["saddle"]},
        {"where": ["low_back"], "bladder_bowel": True},
    ),
    "C18": (
        {"where": ["groin"], "age": 41, "sex": "male", "bone_risk": ["steroids"]},
        {"where": ["groin"], "age": 45, "sex": "male", "history": ["alcohol"], "walking": "limp"},
        {"where": ["groin"], "age": 39, "history": ["bone_blood_supply"], "night": "any_position"},
    ),
    "C19": (
        {"where": ["groin"], "age": 30, "unwell": True, "walking": "cannot"},
        {"where": ["buttock"], "age": 19, "alarm": ["ill"], "walking": "limp"},
        {"where": ["groin", "low_back"], "age": 50, "history": ["diabetes"], "night": "constant"},
    ),
    "C20": (
        {
            "where": ["groin:left", "groin:right"],
            "age": 68,
            "fits": ["morning_long", "other_joints"],
        },
        {"where": ["groin"], "age": 44, "background": ["skin_gut_eye"], "fits": ["morning_long"]},
        {
            "where": ["groin"],
            "age": 52,
            "background": ["gout"],
            "started": "overnight",
            "walking": "limp",
        },
    ),
    "C21": (
        {"where": ["front_thigh"], "age": 17, "night": "any_position", "feel": ["growing_lump"]},
        {"where": ["groin"], "age": 63, "history": ["cancer"], "night": "constant"},
        {"where": ["buttock"], "age": 55, "history": ["weight_loss"], "night": "any_position"},
    ),
    "C22": (
        {"where": ["iliac_crest", "outer_thigh"], "age": 45, "started": "slowly"},
        {
            "where": ["outer_thigh"],
            "age": 30,
            "with_running": "builds",
            "worse_with": ["legs_crossed"],
        },
    ),
    "C23": (
        {"where": ["outer_thigh"], "age": 48, "nerves": ["outer_thigh"]},
        {"where": ["outer_thigh"], "feel": ["outer_thigh"], "worse_with": ["tight_clothes"]},
    ),
    "C24": (
        {"where": ["front_thigh:left", "front_thigh:right"], "with_running": "sore_both"},
        {
            "where": ["buttock:left", "buttock:right"],
            "age": 30,
            "how_long": 2,
            "background": ["new_exercise"],
        },
    ),
    "C25": (
        {"where": ["front_of_hip"], "age": 15, "sex": "male", "started": "sprint"},
        {"where": ["sit_bone"], "age": 14, "started": "split", "feel": ["pop"]},
        {"where": ["iliac_crest"], "age": 16, "with_running": "builds"},
    ),
    "C26": (
        {"where": ["knee", "front_thigh"], "age": 12, "sex": "male", "walking": "limp"},
        {"where": ["groin"], "age": 13, "background": ["overweight"], "walking": "limp"},
        {"where": ["groin"], "age": 7, "sex": "male", "walking": "limp", "how_long": 60},
    ),
    "C27": (
        {"where": ["groin"], "age": 34, "history": ["pregnant"], "walking": "limp"},
        {
            "where": ["groin"],
            "age": 46,
            "sex": "male",
            "walking": "limp",
            "how_long": 40,
            "course": "worse",
        },
    ),
    "C28": (
        {
            "where": ["groin", "side_of_hip"],
            "age": 24,
            "sex": "female",
            "background": ["childhood_hip"],
        },
        {
            "where": ["groin"],
            "age": 29,
            "sex": "female",
            "clicking": "locks",
            "background": ["dance"],
        },
    ),
    "C29": (
        {"where": ["side_of_hip"], "age": 66, "sex": "female", "fits": ["hip_dips"]},
        {
            "where": ["side_of_hip"],
            "age": 62,
            "walking": "limp",
            "fits": ["hip_dips"],
            "how_long": 700,
        },
    ),
    "C30": (
        {
            "where": ["buttock", "sit_bone"],
            "age": 45,
            "sex": "female",
            "worse_with": ["long_stride"],
        },
        {
            "where": ["buttock", "groin"],
            "age": 50,
            "sex": "female",
            "worse_with": ["long_stride", "sitting"],
            "clicking": "painful",
        },
    ),
    "C31": (
        {"where": ["back_thigh"], "age": 26, "started": "sprint"},
        {"where": ["front_thigh"], "age": 22, "started": "sudden", "background": ["kicking_sport"]},
        {"where": ["groin", "inner_thigh"], "age": 28, "started": "sudden", "walking": "hurts"},
    ),
    "C32": (
        {"where": ["sit_bone", "back_thigh"], "age": 47, "started": "split"},
        {"where": ["buttock"], "age": 51, "feel": ["pop", "bruise"], "started": "split"},
        {
            "where": ["back_thigh"],
            "age": 40,
            "signs": ["bruise"],
            "started": "sprint",
            "fits": ["hip_dips"],
        },
    ),
    "C33": (
        {"where": ["side_of_hip"], "age": 30, "started": "fall", "feel": ["bruise"]},
        {"where": ["iliac_crest"], "age": 20, "started": "blow"},
        {"where": ["front_thigh"], "age": 19, "started": "blow", "walking": "limp"},
    ),
    "C34": (
        {"where": ["front_thigh"], "age": 20, "sex": "female", "with_running": "builds"},
        {
            "where": ["front_thigh", "knee"],
            "age": 24,
            "with_running": "builds",
            "bone_risk": ["load_jump"],
        },
        {
            "where": ["outer_thigh", "front_thigh"],
            "age": 70,
            "sex": "female",
            "history": ["bone_tablets"],
        },
    ),
    "C35": (
        {"where": ["iliac_crest"], "age": 32, "sex": "female", "with_running": "builds"},
        {
            "where": ["groin", "buttock"],
            "age": 21,
            "with_running": "builds",
            "bone_risk": ["load_jump"],
        },
    ),
    "C36": (
        {"where": ["buttock", "low_back"], "age": 24, "fits": ["morning_long"]},
        {
            "where": ["sacrum"],
            "age": 28,
            "sex": "male",
            "fits": ["second_half_night"],
            "how_long": 365,
        },
    ),
    "C37": (
        {"where": ["buttock", "front_thigh"], "age": 33, "elsewhere": ["effort"]},
        {"where": ["front_thigh"], "age": 29, "with_running": "effort", "background": ["cycling"]},
    ),
    "C38": (
        {
            "where": ["front_thigh:left", "front_thigh:right"],
            "age": 25,
            "elsewhere": ["dark_urine"],
        },
    ),
    "C39": (
        {"where": ["below_knee", "groin"], "age": 35, "leg": ["swollen"]},
        {
            "where": ["front_thigh"],
            "age": 28,
            "sex": "female",
            "history": ["clot_risk"],
            "alarm": ["swollen"],
        },
    ),
    "C40": (
        {"where": ["groin"], "age": 23, "elsewhere": ["sick_belly"]},
        {"where": ["groin"], "age": 40, "unwell": True, "elsewhere": ["belly"]},
    ),
    "C41": (
        {"where": ["groin", "low_back"], "age": 41, "elsewhere": ["flank"]},
        {"where": ["pubic_bone"], "age": 30, "elsewhere": ["burning_urine"]},
    ),
    "C42": (
        {"where": ["groin"], "age": 27, "sex": "female", "elsewhere": ["cycle"]},
        {"where": ["groin"], "age": 30, "sex": "female", "elsewhere": ["pregnancy_belly"]},
    ),
    "C43": ({"where": ["groin"], "age": 17, "sex": "male", "elsewhere": ["testicle"]},),
    "C44": (
        {"where": ["groin"], "age": 72, "started": "fall", "walking": "cannot"},
        {"where": ["groin", "buttock"], "age": 30, "started": "fall", "feel": ["leg_turned"]},
        {
            "where": ["groin", "pubic_bone"],
            "age": 68,
            "sex": "female",
            "started": "fall",
            "walking": "hurts",
        },
    ),
    "C45": (
        {"where": ["inner_thigh"], "age": 28, "sex": "male", "nerves": ["inner_thigh"]},
        {
            "where": ["sit_bone", "pubic_bone"],
            "age": 42,
            "background": ["cycling"],
            "nerves": ["private_parts"],
        },
    ),
    "C46": ({"where": ["front_thigh"], "age": 24, "started": "blow", "alarm": ["hard_muscle"]},),
    "C47": (
        {"where": ["groin"], "age": 70, "history": ["blood_thinners"], "nerves": ["inner_thigh"]},
        {
            "where": ["groin", "low_back"],
            "age": 66,
            "history": ["blood_thinners"],
            "started": "sudden",
        },
    ),
    "C48": (
        {"where": ["pubic_bone", "sacrum"], "age": 31, "sex": "female", "history": ["pregnant"]},
    ),
    "C49": (
        {"where": ["groin"], "age": 64, "history": ["hip_replacement"]},
        {"where": ["side_of_hip"], "age": 55, "history": ["hip_injection"], "night": "constant"},
    ),
    "C50": ({"where": ["front_thigh"], "age": 66, "elsewhere": ["rash"]},),
    "C51": (
        {"where": ["groin"], "age": 6, "background": ["cold_before"], "walking": "limp"},
        {"where": ["groin"], "age": 5, "started": "overnight", "walking": "limp"},
    ),
    "C52": (
        {"where": ["low_back", "buttock"], "age": 40, "worse_with": ["arching"]},
        {"where": ["low_back", "side_of_hip"], "age": 50, "fits": ["back_too"]},
    ),
    "C53": (
        {"where": ["groin"], "age": 18, "night": "tablet"},
        {
            "where": ["groin", "front_thigh"],
            "age": 22,
            "sex": "male",
            "night": "tablet",
            "fits": ["thinner"],
        },
    ),
    "C54": (
        {"where": ["groin"], "age": 38, "clicking": "locks", "fits": ["less_range"]},
        {"where": ["groin"], "age": 41, "clicking": "locks", "feel": ["swelling"]},
    ),
    "C55": ({"where": ["low_back", "groin"], "age": 71, "sex": "male", "elsewhere": ["pulsing"]},),
}

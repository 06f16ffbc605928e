"""A broken copy of what a runner does is refused too, with file or kind, path and fault."""

import pytest

from coxa.knowledge.load import KnowledgeError, load_knowledge
from coxa.knowledge.poses import ANCHORS, load_poses
from tests.knowledge.test_load import copied

EXERCISE = (
    '[EX98]\ntitle = "T"\neffort = "strength"\nmuscles = ["calf"]\nhow = ["A.", "B.", "C."]\n'
    'basis = "convention"\nreviewed = "2026-11-22"\nfirst_choice = ["C24"]\n'
    'easier_by = "E."\nharder_by = "H."\n'
)
CAUTION = 'cautions = [{ conditions = ["C03"], text = "C." }]\n'
DOSE = CAUTION + "dose = { sets = 2, reps = 10 }\n"
ROUTINE = (
    '[r98]\ntitle = "T"\nmoment = "before"\ntext = "T"\nfor_whom = "W"\nminutes = 5\n'
    'basis = "design"\nreviewed = "2026-11-22"\n'
)
RELIEF = (
    '[m98]\ntitle = "T"\ntext = "T"\nhow = ["A."]\nverdict = "partly"\ngrade = "C"\n'
    'for_soreness = "no"\nsoreness = "S"\nfor_injury = "no"\ninjury = "I"\n'
    'reviewed = "2026-11-22"\n'
)
GRADED = 'title = "T"\ntext = "T"\nverdict = "partly"\ngrade = "C"\nreviewed = "2026-11-22"\n'
BAND = (
    '[b98]\nscale = "load"\ntitle = "T"\ntext = "T"\nbasis = "design"\ngrade = "C"\n'
    'reviewed = "2026-11-22"\n'
)
RATE = (
    'rate = { times = 1.64, least = 1.31, most = 2.05, of = "injuries", '
    'source = "frandsen_2025", seen = "abstract" }\n'
)
REFERRAL = (
    '[v98]\ntitle = "T"\ntext = "T"\ngood_for = ["A."]\nbring = ["B."]\nask = ["C?"]\n'
    'reviewed = "2026-11-22"\n'
)
LADDER = (
    '[l98]\nname = "N"\ntext = "T"\nsessions_a_week = 3\nhours_between = 48\nbasis = "design"\n'
    'breaks = [{ over_days = 10, text = "T", down = 1 }, { over_days = 21, text = "T" }]\n'
    'grade = "C"\nreviewed = "2026-11-22"\nalways = ["A."]\n'
    'gate = [{ id = "g", text = "G", basis = "design" }]\n'
)
STEPS = 'steps = [{ step = 0, title = "A", text = "A", run_min = 5, walk_min = 1, sets = 2 }]\n'
LIGHTS = (
    'rules = [{ light = "green", text = "G", steps = 1 }, '
    '{ light = "amber", text = "A", steps = 0 }, { light = "red", text = "R", steps = -1 }]\n'
)

BROKEN = {
    "exercise without a dose": ("exercises/x.toml", EXERCISE, "EX98: missing key dose"),
    "exercise with two steps": (
        "exercises/x.toml",
        EXERCISE.replace(', "C."', "") + DOSE,
        "exercises: EX98.how: 2 steps; it takes 3 to 5",
    ),
    "exercise with a muscle that nobody has": (
        "exercises/x.toml",
        EXERCISE.replace("calf", "wing") + DOSE,
        (
            "EX98.muscles[0]: 'wing' is none of gluteus_maximus, gluteus_medius, gluteus_minimus, "
            "rotators, hip_flexors, quadriceps, hamstrings, adductors, calf, trunk"
        ),
    ),
    "dose out of range": (
        "exercises/x.toml",
        EXERCISE + CAUTION + "dose = { sets = 30, reps = 10 }\n",
        "exercises: EX98.dose.sets: 30 is not within 1 and 10",
    ),
    "dose of nothing": (
        "exercises/x.toml",
        EXERCISE + CAUTION + "dose = { sets = 2 }\n",
        "exercises: EX98.dose: needs one of reps, hold_s and minutes, has 0",
    ),
    "dose of reps and of seconds": (
        "exercises/x.toml",
        EXERCISE + CAUTION + "dose = { reps = 2, hold_s = 20 }\n",
        "exercises: EX98.dose: needs one of reps, hold_s and minutes, has 2",
    ),
    "dose that runs backwards": (
        "exercises/x.toml",
        EXERCISE + CAUTION + "dose = { reps = 12, reps_most = 8 }\n",
        "exercises: EX98.dose: the most reps must be above the least",
    ),
    "dose with an unknown key": (
        "exercises/x.toml",
        EXERCISE + CAUTION + "dose = { reps = 12, kilos = 8 }\n",
        "EX98.dose.kilos: unknown key",
    ),
    "exercise without a harder way": (
        "exercises/x.toml",
        EXERCISE.replace('harder_by = "H."\n', "") + DOSE,
        "exercises: EX98.harder: names no exercise, and harder_by no way",
    ),
    "exercise without a caution": (
        "exercises/x.toml",
        EXERCISE + DOSE.replace(CAUTION, ""),
        "exercises: EX98.cautions: is empty",
    ),
    "easier exercise that is not there": (
        "exercises/x.toml",
        EXERCISE + DOSE + 'easier = ["EX99"]\n',
        "exercises: EX98.easier: no EX99",
    ),
    "caution for no condition": (
        "exercises/x.toml",
        EXERCISE + DOSE.replace("C03", "C99"),
        "exercises: EX98.cautions[0]: no C99",
    ),
    "muscle activity without its source": (
        "exercises/x.toml",
        EXERCISE
        + DOSE
        + 'measured = [{ muscle = "calf", least_pct = 9, source = "boren_2011", seen = "full" }]\n',
        "exercises: EX98.measured[0].source: boren_2011 is not among the sources of EX98",
    ),
    "unverified muscle activity": (
        "exercises/x.toml",
        EXERCISE
        + DOSE
        + 'sources = ["boren_2011"]\nmeasured = [{ muscle = "calf", least_pct = 9, '
        + 'source = "boren_2011", seen = "unverified" }]\n',
        "exercises: EX98.measured[0].seen: an unverified figure cannot be shown as a fact",
    ),
    "muscle activity of an unverified source": (
        "exercises/x.toml",
        EXERCISE
        + DOSE
        + 'sources = ["relph_2022"]\nmeasured = [{ muscle = "calf", least_pct = 9, '
        + 'source = "relph_2022", seen = "abstract" }]\n',
        "exercises: EX98.measured[0].source: relph_2022 is unverified, so no figure may rest on it",
    ),
    "exercise that nobody meets": (
        "exercises/x.toml",
        EXERCISE.replace('first_choice = ["C24"]\n', "") + DOSE,
        "exercises: EX98: no routine and no other exercise leads to it",
    ),
    "routine with an exercise that is not there": (
        "routines/x.toml",
        ROUTINE + 'items = [{ exercise = "EX99" }]\n',
        "routines: r98.items[0].exercise: no EX99",
    ),
    "routine with a relief that is not there": (
        "routines/x.toml",
        ROUTINE + 'items = [{ relief = "snake_oil" }]\n',
        "routines: r98.items[0].relief: no snake_oil",
    ),
    "routine with an empty item": (
        "routines/x.toml",
        ROUTINE + "items = [{ optional = true }]\n",
        "routines: r98.items[0]: names no exercise, no relief and no text",
    ),
    "routine without its equipment": (
        "routines/x.toml",
        ROUTINE + 'items = [{ exercise = "EX04" }]\n',
        "routines: r98.items[0].exercise: EX04 needs mat, r98 does not list it",
    ),
    "routine with a missing claim": (
        "routines/x.toml",
        ROUTINE + 'items = [{ text = "T", claims = ["S99"] }]\n',
        "routines: r98.items[0].claims: no S99",
    ),
    "relief without a price": ("relief/x.toml", RELIEF, "m98: missing key cost"),
    "relief with a price in words": (
        "relief/x.toml",
        RELIEF + 'cost = "dear"\n',
        "relief: m98.cost: 'dear' is none of $, $$, $$$",
    ),
    "relief with an unverified figure": (
        "relief/x.toml",
        RELIEF
        + 'cost = "$"\nsources = ["ross_2021"]\n'
        + 'figures = [{ text = "9 of 10", source = "ross_2021", seen = "unverified" }]\n',
        "relief: m98.figures[0].seen: an unverified figure cannot be shown as a fact",
    ),
    "shoe rule without its end": (
        "shoes/x.toml",
        f"[s98]\n{GRADED}remind_from_m = 480000\n",
        "shoes: s98.remind_to_m: must be there and not below remind_from_m",
    ),
    "surface with a missing source": (
        "surfaces/x.toml",
        f'[g98]\n{GRADED}sources = ["nobody_1900"]\n',
        "surfaces: g98.sources: no nobody_1900",
    ),
    "referral to nobody": (
        "referral/x.toml",
        REFERRAL + 'carer = "wizard"\n',
        "referral: v98.carer: no wizard",
    ),
    "gait advice without a word for whom it is wrong": (
        "gait/x.toml",
        f'[g98]\n{GRADED}for_whom = "W"\nhow = ["A."]\n',
        "g98: missing key not_for",
    ),
    "gait advice against no condition": (
        "gait/x.toml",
        f'[g98]\n{GRADED}for_whom = "W"\nnot_for = "N"\nhow = ["A."]\nnot_with = ["C99"]\n',
        "gait: g98.not_with: no C99",
    ),
    "scale with a number without a unit": (
        "bands/x.toml",
        BAND + "most = 3\n",
        "bands: b98: a number needs a unit",
    ),
    "scale that runs backwards": (
        "bands/x.toml",
        BAND + 'above = 5\nmost = 3\nunit = "%"\n',
        "bands: b98.most: must be above 5",
    ),
    "rate outside its interval": (
        "bands/x.toml",
        BAND + 'sources = ["frandsen_2025"]\n' + RATE.replace("1.64", "3.64"),
        "bands: b98.rate: 3.64 is not within 1.31 and 2.05",
    ),
    "rate without its source": (
        "bands/x.toml",
        BAND + RATE,
        "bands: b98.rate.source: frandsen_2025 is not among the sources of b98",
    ),
    "row that a clinician signed without a day": (
        "faq/x.toml",
        f'[q98]\n{GRADED}reviewed_by = "A clinician"\n',
        "faq: q98: reviewed_by and reviewed_on go together",
    ),
    "row signed on no day": (
        "faq/x.toml",
        f'[q98]\n{GRADED}reviewed_by = "A clinician"\nreviewed_on = "in May"\n',
        "faq: q98.reviewed_on: 'in May' is no day such as 2026-11-22",
    ),
    "answer with a missing claim": (
        "faq/x.toml",
        f'[q98]\n{GRADED}claims = ["S99"]\n',
        "faq: q98.claims: no S99",
    ),
    "ladder without a red light": (
        "ladders/x.toml",
        LADDER + STEPS + LIGHTS.replace('"red"', '"amber"'),
        "ladders: l98.rules: needs green, amber and red",
    ),
    "ladder that misses a rung": (
        "ladders/x.toml",
        LADDER + STEPS.replace("step = 0", "step = 1") + LIGHTS,
        "ladders: l98.steps: must count 0, 1, 2 and so on",
    ),
    "breaks that do not wait longer": (
        "ladders/x.toml",
        LADDER.replace("over_days = 21", "over_days = 9") + STEPS + LIGHTS,
        "ladders: l98.breaks: a later rule must wait longer than the one before",
    ),
    "table without weeks": (
        "plans/x.toml",
        '[p98]\nname = "N"\ntext = "T"\n',
        "plans: p98.weeks: a table needs at least one",
    ),
    "plan on a missing ladder": (
        "plans/x.toml",
        '[p98]\nname = "N"\ntext = "T"\nkind = "ladder"\nladder = "l99"\n',
        "plans: p98.ladder: no l99",
    ),
    "build without rules": (
        "plans/x.toml",
        '[p98]\nname = "N"\ntext = "T"\nkind = "build"\n',
        "plans: p98.build: a plan that builds needs its rules",
    ),
    "gate with a missing source": (
        "ladders/x.toml",
        LADDER.replace('basis = "design" }]', 'basis = "design", sources = ["x_1"] }]')
        + STEPS
        + LIGHTS,
        "ladders: l98.gate.g.sources: no x_1",
    ),
}

POSE = '[EX98]\nworking = ["adductors_l"]\nviews.side = { camera = [0, 0] }\n'
BROKEN_POSES = {
    "one key pose": (
        POSE + 'keyframes = [{ anchor = "foot_l" }]\n',
        "poses/x.toml: EX98.keyframes: 1 of them; a movement needs two",
    ),
    "no view": (
        '[EX98]\nkeyframes = [{ anchor = "foot_l" }, { anchor = "foot_l" }]\n',
        "poses/x.toml: EX98.views: names none",
    ),
    "knee that bends backwards": (
        POSE + 'keyframes = [{ anchor = "foot_l", knee_l = -4 }, { anchor = "foot_l" }]\n',
        "poses/x.toml: EX98.keyframes[0].knee_l: bends backwards",
    ),
    "joint that nobody has": (
        POSE + 'keyframes = [{ anchor = "foot_l", tail = 4 }, { anchor = "foot_l" }]\n',
        "poses/x.toml: EX98.keyframes[0].tail: unknown key",
    ),
    "anchor in the air": (
        POSE + 'keyframes = [{ anchor = "hat" }, { anchor = "foot_l" }]\n',
        f"poses/x.toml: EX98.keyframes[0].anchor: 'hat' is none of {', '.join(ANCHORS)}",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_copy_is_refused_by_name(tmp_path, name):
    file, text, message = BROKEN[name]
    root = copied(tmp_path)
    (root / file).write_text(text)
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(root)
    assert [each.removeprefix(f"{file}: ") for each in refused.value.faults] == [message]


def test_a_word_with_a_missing_claim_is_refused(tmp_path):
    root = copied(tmp_path)
    with (root / "glossary.toml").open("a") as glossary:
        glossary.write('\n[term_98]\ntitle = "T"\ntext = "T"\nclaims = ["S99"]\n')
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(root)
    assert refused.value.faults == ["glossary: term_98.claims: no S99"]


@pytest.mark.parametrize("name", BROKEN_POSES)
def test_a_broken_pose_is_refused_by_name(tmp_path, name):
    text, message = BROKEN_POSES[name]
    root = copied(tmp_path)
    (root / "poses" / "x.toml").write_text(text)
    with pytest.raises(KnowledgeError) as refused:
        load_poses(root)
    assert refused.value.faults == [message]

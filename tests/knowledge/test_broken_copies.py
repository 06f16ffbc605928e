"""One broken copy of each kind is refused, with the file, the path and the fault."""

import pytest

from coxa.knowledge.load import KnowledgeError, load_knowledge
from coxa.knowledge.places import NUMBERS, PLACES, VERSION
from tests.knowledge.test_broken_practice import BROKEN as PRACTICE
from tests.knowledge.test_load import copied

CARER = '[nurse]\nname = "Nurse"\nwhy = "Knows."\n'
SOURCE = 'title = "T"\nseen = "abstract"\n'
CLAIM = (
    '[S98]\ntitle = "T"\narticle_says = "A"\nverdict = "partly"\ngrade = "C"\n'
    'research_says = "R"\ncoxa_says = "C"\nreviewed = "2026-11-22"\n'
)
FLAG = '[X98]\ntext = "T"\nwhy = "W"\nstop_running = true\n'
SOON = 'urgency = "soon"\nsee_within_days = 7\nsee = ["family_doctor"]\nbasis = "design"\n'
CONDITION = (
    '[C98]\nname = "N"\ngroup = "tendon"\nregions = ["groin"]\nwho = "W"\nstory = "S"\n'
    'prior = "rare"\nurgency = "self_care"\nserious = false\nstop_running = false\n'
    'first_steps = ["A."]\navoid = ["B."]\nmay_do = ["C."]\nchange_our_mind = "D."\n'
    'look_again_days = 7\ncourse = "E."\nsee = ["physiotherapist"]\n'
    'signs = [{ any = ["where.groin"], yes = "weak" }]\n'
)
RULE = '["r98"]\ntext = "T"\n'
QUESTION = '[q98]\norder = 98\ntext = "T"\n'
PLAN = '[p98]\nname = "N"\ntext = "T"\n'

BROKEN = {
    "unknown key": ("carers.toml", CARER + 'mood = "good"\n', "nurse.mood: unknown key"),
    "missing key": ("carers.toml", '[nurse]\nname = "N"\n', "nurse: missing key why"),
    "empty text": ("carers.toml", '[nurse]\nname = " "\nwhy = "W"\n', "nurse.name: is empty"),
    "no table": (
        "carers.toml",
        'nurse = "N"\n',
        "nurse: is not a table; every entry is [id] with its keys below",
    ),
    "own id": (
        "carers.toml",
        CARER + 'id = "other"\n',
        "nurse.id: the table's name is the id; leave this key out",
    ),
    "wrong type": ("sources/x.toml", f'[x]\n{SOURCE}year = "2020"\n', "x.year: is str, not int"),
    "wrong seen": (
        "sources/x.toml",
        '[x]\ntitle = "T"\nseen = "heard"\n',
        "x.seen: 'heard' is none of full, abstract, secondary, unverified",
    ),
    "id twice": (
        "sources/x.toml",
        f"[frandsen_2025]\n{SOURCE}",
        "frandsen_2025: this id is already in sources/load.toml",
    ),
    "no TOML": (
        "sources/x.toml",
        "[x\n",
        ("is not TOML: Expected ']' at the end of a table declaration (at line 2, column 3)"),
    ),
    "stray file": ("notes/x.toml", "[x]\n", "no kind of knowledge lives here"),
    "claim without its source": (
        "claims/x.toml",
        CLAIM + 'sources = ["nobody_1900"]\n',
        "claims: S98.sources: no nobody_1900",
    ),
    "claim that nothing uses": (
        "claims/x.toml",
        CLAIM,
        "claims: S98: no page, rule or routine uses it",
    ),
    "figure without its source": (
        "claims/x.toml",
        CLAIM + 'figures = [{ text = "1 %", source = "ross_2021", seen = "abstract" }]\n',
        "claims: S98.figures[0].source: ross_2021 is not among the sources of S98",
    ),
    "unverified figure": (
        "claims/x.toml",
        CLAIM + 'sources = ["ross_2021"]\n'
        'figures = [{ text = "1 %", source = "ross_2021", seen = "unverified" }]\n',
        "claims: S98.figures[0].seen: an unverified figure cannot be shown as a fact",
    ),
    "figure of an unverified source": (
        "claims/x.toml",
        CLAIM + 'sources = ["relph_2022"]\n'
        'figures = [{ text = "1 %", source = "relph_2022", seen = "abstract" }]\n',
        "claims: S98.figures[0].source: relph_2022 is unverified, so no figure may rest on it",
    ),
    "figure with a wrong key": (
        "claims/x.toml",
        CLAIM + 'figures = [{ text = "1 %", source = "s", seen = "full", unit = "m" }]\n',
        "S98.figures[0].unit: unknown key",
    ),
    "flag to nobody": (
        "flags/x.toml",
        FLAG + SOON.replace("family_doctor", "wizard"),
        "flags: X98.see: no wizard",
    ),
    "flag that rests on study": (
        "flags/x.toml",
        FLAG + SOON.replace("design", "study"),
        "flags: X98.sources: rests on study and names no source",
    ),
    "flag with too much time": (
        "flags/x.toml",
        FLAG + SOON.replace("soon", "urgent"),
        "flags: X98.see_within_days: urgent needs 0 to 2",
    ),
    "flag that is none": (
        "flags/x.toml",
        FLAG + SOON.replace("soon", "self_care"),
        "flags: X98.urgency: a red flag is never self_care",
    ),
    "rule that rests on study": (
        "rules/x.toml",
        RULE + 'basis = "study"\n',
        "rules: r98.sources: rests on study and names no source",
    ),
    "rule with a missing claim": (
        "rules/x.toml",
        RULE + 'basis = "design"\nclaims = ["S99"]\n',
        "rules: r98.claims: no S99",
    ),
    "choice without options": (
        "questions.toml",
        QUESTION + 'kind = "choice"\n',
        "questions: q98.options: a choice has 0 options",
    ),
    "number without unit": (
        "questions.toml",
        QUESTION + 'kind = "number"\nmax = 3\n',
        "questions: q98: a number needs unit and max",
    ),
    "red flag that may be left out": (
        "questions.toml",
        QUESTION + 'kind = "boolean"\nred_flag = true\nasks_when = "walking is limp"\n',
        "questions: q98.asks_when: a red-flag question is always asked",
    ),
    "condition on no option": (
        "questions.toml",
        QUESTION + 'kind = "boolean"\nasks_when = "walking is dancing"\n',
        "questions: q98.asks_when: no dancing",
    ),
    "condition on no question": (
        "questions.toml",
        QUESTION + 'kind = "boolean"\nasks_when = "weather is fine"\n',
        "questions: q98.asks_when: no question weather",
    ),
    "condition in other words": (
        "questions.toml",
        QUESTION + 'kind = "boolean"\nasks_when = "sometimes"\n',
        (
            "questions: q98.asks_when: 'sometimes' is not 'question is option' "
            "or 'question includes option'"
        ),
    ),
    "condition that names no exercise": (
        "conditions/x.toml",
        CONDITION + 'exercises = ["EX99"]\n',
        "conditions: C98.exercises: no EX99",
    ),
    "condition in a place that no body has": (
        "conditions/x.toml",
        CONDITION.replace('"groin"', '"wing"'),
        "conditions: C98.regions: no wing",
    ),
    "condition weighed by no question": (
        "conditions/x.toml",
        CONDITION.replace("where.groin", "where.wing"),
        "conditions: C98.signs[0].any: no question tells where.wing",
    ),
    "version without a day": ("version.toml", "day = 3\n", "day: is not a text"),
    "phrase with a missing claim": (
        "phrases/x.toml",
        '["p98"]\ntext = "T"\nclaims = ["S99"]\n',
        "phrases: p98.claims: no S99",
    ),
    "plan without a number": (
        "plans/x.toml",
        PLAN + 'weeks = [{ week = 1, runs = 3, note = "N" }]\n',
        "p98.weeks[0]: missing key longest_m",
    ),
    "plan with a text for a number": (
        "plans/x.toml",
        PLAN + 'weeks = [{ week = 1, runs = 3, longest_m = "far", note = "N" }]\n',
        "p98.weeks[0].longest_m: is str, not float",
    ),
    "after step without minutes": (
        "after.toml",
        '[a98]\ntext = "T"\n',
        "a98: missing key at_minutes",
    ),
    "allowed without text": ("allowed.toml", "[a98]\n", "a98: missing key text"),
    "emergency number as a number": (
        "emergency_numbers.toml",
        "XX = 112\n",
        "emergency_numbers.toml: XX: is not a text",
    ),
    "an assumption outside its range": (
        "assumptions.toml",
        '[x]\ntitle="t"\ntext="t"\nusual=9\nleast=0\nmost=5\nstep=1\nreviewed="2026-11-23"',
        "assumptions: x.usual: 9 is not within 0 and 5",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_copy_is_refused_by_name(tmp_path, name):
    file, text, message = BROKEN[name]
    root = copied(tmp_path)
    path = root / file
    path.parent.mkdir(exist_ok=True)
    before = path.read_text() if path.exists() else ""
    bare = name == "no table"  # a bare key must stand before the first table
    path.write_text(text + before if bare else before + "\n" + text)
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(root)
    assert len(refused.value.faults) == 1
    assert refused.value.faults[0].removeprefix(f"{file}: ") == message.removeprefix(f"{file}: ")


def test_every_kind_of_file_has_a_broken_copy():
    files = {file for file, *_ in (*BROKEN.values(), *PRACTICE.values())}
    places = {file.split("/", maxsplit=1)[0] for file in files}
    assert {*PLACES, NUMBERS, VERSION} - places == {"glossary.toml"}  # it has a test of its own


def test_all_faults_are_named_at_once(tmp_path):
    root = copied(tmp_path)
    (root / "sources" / "x.toml").write_text("[x]\n[y]\n")
    (root / "emergency_numbers.toml").write_text("XX = 112\n")
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(root)
    assert refused.value.faults == [
        "sources/x.toml: x: missing key title",
        "sources/x.toml: y: missing key title",
        "emergency_numbers.toml: XX: is not a text",
    ]


def test_what_does_not_hold_together_is_named_beside_what_cannot_be_read(tmp_path):
    root = copied(tmp_path)
    (root / "sources" / "x.toml").write_text("[x]\n")
    (root / "claims" / "x.toml").write_text(CLAIM + 'sources = ["x", "nobody_1900"]\n')
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(root)
    assert refused.value.faults == [
        "sources/x.toml: x: missing key title",
        "claims: S98.sources: no nobody_1900",
    ]


def test_one_id_means_one_thing(tmp_path):
    root = copied(tmp_path)
    with (root / "carers.toml").open("a") as carers:
        carers.write('\n[S07]\nname = "N"\nwhy = "W"\n')
    with pytest.raises(KnowledgeError, match=r"carers: S07: this id is already in claims"):
        load_knowledge(root)

"""Every JSON form has at least the keys that the contract names."""

import json

import pytest

from tests.conftest import DATA

IMPORT = "path status activity activities kind salvaged reason"
ACTIVITY = """id sport sub_sport sport_source start distance_m timer_s elapsed_s ascent_m descent_m
    avg_cadence_spm avg_heart_rate_bpm records has_gps dynamics shoe counts files"""
DYNAMICS = "stance_time_ms stance_time_balance_pct vertical_oscillation_mm step_length_mm"
QUESTION = "id text help kind unit min max options asks_when red_flag"
ASSESSMENT = """urgency see_within_days stop_running see red_flags patterns advice reasons
    knowledge_version"""
ADVICE = """on state headline urgency see_within_days see flags session allowed before after load
    shoes pain ask reasons knowledge_version"""
SESSION = "kind title distance_m duration_s steps cap_m"
LOAD = "last_7d_m longest_30d_m spike spike_class"
PLANNED = "date kind title distance_m duration_s steps cap_m reason"


def has(form, keys):
    missing = set(keys.split()) - form.keys()
    assert not missing
    return True


@pytest.fixture
def full(coxa):
    """A home with two real files."""
    coxa("import", DATA / "gpx_run.gpx", DATA / "garmin-fenix-5-run.fit")
    return coxa


def test_import_writes_one_line_a_file_and_a_summary_last(coxa):
    said = coxa("import", DATA / "gpx_run.gpx", DATA / "tcx_run.tcx", "--json")
    *lines, summary = said.lines
    assert said.status == 0
    assert all(has(line, IMPORT) for line in lines)
    assert [line["status"] for line in lines] == ["imported", "duplicate"]
    assert has(summary["summary"], "imported duplicate refused skipped seconds")
    assert summary["summary"]["imported"] == 1


def test_activities(full):
    for form in full("activities", "--json").lines:
        assert has(form, ACTIVITY)
        assert has(form["dynamics"], DYNAMICS)
        assert has(form["files"][0], "name sha256 bytes")
        assert form["sport_source"] in {"file", "inferred", "runner"}
    watch = full("activities", "--json", "--since", "2017-06-01").one
    assert watch["start"] == "2017-06-11T07:34:09-07:00"
    assert full("activities", "--json", "--sport", "cycling").lines == []


def test_run_verbs_answer_with_the_activity(coxa):
    start = ("--start", "2026-05-01T06:12+02:00", "--distance", "5km")
    added = coxa("run", "add", *start, "--duration", "30:00", "--json").one
    assert has(added, ACTIVITY)
    assert (added["distance_m"], added["timer_s"]) == (5000.0, 1800.0)
    assert added["sport_source"] == "runner"
    number = added["id"]
    assert coxa("run", "edit", number, "--distance", "3mi", "--json").one["distance_m"] == 4828.032
    assert coxa("run", "ignore", number, "--json").one["counts"] is False
    assert coxa("run", "unignore", number, "--json").one["counts"] is True
    assert coxa("run", "confirm", number, "--json").one["confirmed"] is True
    assert coxa("run", "delete", number, "--json").one["deleted"] is True
    assert coxa("activities", "--json").lines == []
    assert coxa("run", "restore", number, "--json").one["deleted"] is False


def test_split_gives_two_runs_of_a_duplicate(coxa):
    coxa("import", DATA / "gpx_run.gpx", DATA / "tcx_run.tcx")
    kept = coxa("activities", "--json").one["id"]
    coxa("run", "split", kept)
    assert len(coxa("activities", "--json").lines) == 2
    assert coxa("run", "split", kept).status == 2


def test_profile(coxa):
    said = ("--birth-year", "1986", "--weight", "154lb", "--stress-fracture", "yes")
    form = coxa("profile", "set", *said, "--units", "mi", "--json").one
    assert (form["birth_year"], form["stress_fracture"], form["units"]) == (1986, True, "mi")
    assert form["weight_kg"] == pytest.approx(69.85, abs=0.01)
    assert form["steroids"] is None
    assert coxa("profile", "--json").one == form
    taken_back = coxa("profile", "set", "--stress-fracture", "unknown", "--json").one
    assert taken_back["stress_fracture"] is None


def test_questions(coxa):
    forms = coxa("check", "--questions", "--json").lines
    assert all(has(form, QUESTION) for form in forms)
    kinds = {form["kind"] for form in forms}
    assert kinds <= {"boolean", "choice", "multi", "number", "regions"}


def test_check(coxa, tmp_path):
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"where": ["groin:left"], "walking": "cannot", "unwell": None}))
    form = coxa("check", "--answers", answers, "--json", "--on", "2026-06-16").one
    assert has(form, ASSESSMENT)
    assert form["stop_running"] is True
    assert has(form["red_flags"][0], "id text urgency stop_running because")
    assert has(form["see"][0], "who why")
    assert has(form["advice"][0], "text claims")
    assert has(form["reasons"][0], "rule facts sources")
    assert coxa("check", "--latest").status == 2  # nothing was kept
    kept = coxa("check", "--answers", answers, "--json", "--save").one
    assert coxa("check", "--latest", "--json").one == kept


def test_clearing(coxa):
    said = ("--who", "Dr Who", "--found", "nothing", "--on", "2026-06-15")
    form = coxa("check", "--clear", *said, "--json").one
    assert (form["who"], form["found"], form["on"]) == ("Dr Who", "nothing", "2026-06-15")
    assert coxa("check", "--unclear", "--json").one == {"taken_back": True}
    assert coxa("check", "--unclear").status == 2  # there is none left


def test_pain(coxa):
    where = ("--where", "groin", "--where", "buttock:right", "--side", "left")
    marks = ("--woke", "--no-limp", "--when", "after", "--kind", "ache", "--began-at", "3km")
    form = coxa("pain", 4, *where, *marks, "--on", "2026-06-10", "--at", "07:30", "--json").one
    assert form["where"] == ["groin:left", "buttock:right"]
    assert (form["woke"], form["limp"], form["painkiller"]) == (True, False, None)
    assert (form["day"], form["when"], form["began_at_m"]) == ("2026-06-10", "after", 3000.0)
    both = coxa("pain", 2, "--where", "groin", "--side", "both", "--json").one
    assert both["where"] == ["groin:left", "groin:right"]
    assert len(coxa("pain", "--list", "--json").lines) == 2
    assert coxa("pain", "--undo", "--json").one["id"] == both["id"]
    assert len(coxa("pain", "--list", "--json").lines) == 1


def test_today(full):
    form = full("today", "--on", "2017-06-12", "--json").one
    assert has(form, ADVICE)
    assert has(form["session"], SESSION)
    assert has(form["load"], LOAD)
    assert has(form["pain"], "trend soreness_hours")
    assert has(form["reasons"][0], "rule facts sources")
    distances = [run["distance_m"] for run in full("activities", "--json").lines]
    assert form["load"]["longest_30d_m"] == max(distances)


def test_today_from_a_picture_is_today(full, tmp_path):
    picture = tmp_path / "picture.json"
    picture.write_text(full("today", "--picture", "--on", "2017-06-12").out)
    of_file = full("today", "--from", picture, "--json").one
    assert of_file == full("today", "--on", "2017-06-12", "--json").one


def test_plan(coxa):
    new = ("--template", "article", "--start", "2026-06-15", "--days", "mon,wed,sat")
    assert coxa("plan", "new", *new, "--json").one["days"] == ["mon", "wed", "sat"]
    span = ("--from", "2026-06-15", "--to", "2026-06-28", "--on", "2026-06-15")
    forms = coxa("plan", "show", *span, "--json").lines
    assert len(forms) == 14
    assert all(has(form, PLANNED) for form in forms)
    assert coxa("plan", "drop", "--json").status == 0
    assert coxa("plan", "show").status == 2


def test_why_and_learn(coxa):
    form = coxa("why", "RF08b", "--json").one
    assert has(form, "id kind title text verdict grade figures sources")
    assert coxa("learn", "night", "pain", "--json").lines


def test_lists_take_home_before_or_after_the_command(coxa, home):
    for words in (("--home", home.root, "activities"), ("activities", "--home", home.root)):
        assert coxa(*words, "--json").status == 0


ROUTINE = "id title moment minutes equipment conditions asked_today offered last_done reasons"
STEP = """exercise title how sides dose sets reps hold_s minutes cautions instead_of easier harder
    reasons"""


def test_routines_are_listed_one_a_line_and_shown_with_their_steps(coxa):
    listed = coxa("routine", "list", "--json").lines
    assert all(has(form, ROUTINE) for form in listed)
    shown = coxa("routine", "show", "strength_a", "--json").one
    assert has(shown, f"{ROUTINE} text for_whom not_for steps left_out")
    assert all(has(step, STEP) for step in shown["steps"])
    assert coxa("routine", "show", "nothing").status == 2


def test_a_round_is_logged_listed_and_taken_back(coxa):
    step = ("--step", "EX17=3x8@20", "--step", "EX09=3x20s")
    told = ("--effort", "6", "--pain", "2", "--minutes", "25")
    done = coxa("routine", "log", "strength_a", *step, *told, "--json").one
    squat, plank = done["steps"]
    assert (squat["sets"], squat["reps"], squat["load_kg"]) == (3, 8, 20.0)
    assert plank["hold_s"] == 20
    assert (done["effort"], done["pain"], done["duration_s"]) == (6, 2, 1500)
    assert coxa("routine", "log", "--list", "--json").one["id"] == done["id"]
    coxa("routine", "log", "--undo", done["id"])
    assert coxa("routine", "log", "--list", "--json").lines == []


@pytest.mark.parametrize(
    "wrong",
    [
        ("log",),
        ("log", "strength_a", "--step", "squats"),
        ("log", "strength_a", "--effort", "11"),
        ("log", "strength_a", "--on", "2999-01-01"),
        ("log", "strength_a", "--where", "moon"),
    ],
)
def test_a_round_that_cannot_be_is_wrong_use(coxa, wrong):
    assert coxa("routine", *wrong).status == 2

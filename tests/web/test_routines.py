"""Routines on the page: what today asks for, adapted, logged with and without script."""

import json
import re

import pytest

from coxa.knowledge.load import load_knowledge
from tests.web.pages import TODAY, felt, main_of, ran, text, words

pytestmark = pytest.mark.usefixtures("june")


def page(client, address, status=200):
    return words(main_of(text(client, address, status)))


def checked(runner, answers):
    from coxa.actions.checks.check_hip import save_check
    from tests.conftest import NOW

    save_check(runner, answers, NOW.date(), NOW)


def rounds(runner):
    from coxa.actions.routines.log import rounds_of

    return rounds_of(runner)


def notes(runner):
    from coxa.actions.record_pain import pain_entries

    return pain_entries(runner)


def test_the_list_names_every_routine(me):
    shown = page(me, "/routines/")
    assert all(routine.title in shown for routine in load_knowledge().routines.values())


def test_today_s_warm_up_leads_to_its_routine(me, runner):
    from tests.web.pages import felt, ran

    ran(runner, 9)
    felt(runner, 0)
    assert 'href="/routines/pre_run/"' in text(me, "/")
    listed = text(me, "/routines/")
    assert listed.index("Today asks for") < listed.index("Before a run")


def test_a_routine_is_whole_on_paper(me):
    shown = page(me, "/routines/pre_run/")
    assert "15 a side" in shown
    assert "The article says 15." in shown
    assert "2 sets of 12 a side" in shown
    html = text(me, "/routines/pre_run/")
    assert html.count('class="fig"') == 2 * 5  # key poses
    assert 'href="/routines/pre_run/go/"' in html


def test_what_the_pattern_forbids_is_exchanged_with_the_reason(me, runner):
    checked(runner, {"where": ["sit_bone:left"], "with_running": "warms_up"})
    shown = page(me, "/routines/strength_b/")
    assert "Left out today" in shown or "In the place of: Deadlift" in shown
    assert load_knowledge().conditions["C13"].name in shown


def test_suspected_bone_stress_has_no_player(me, runner):
    checked(runner, {"where": ["groin:left"], "with_running": "builds", "walking": "hurts"})
    shown = page(me, "/routines/strength_a/")
    assert "Not today" in shown
    assert me.get("/routines/strength_a/go/").status_code == 302
    assert "/go/" not in text(me, "/routines/pre_run/")


def test_the_player_has_all_it_needs_in_the_page(me):
    html = text(me, "/routines/pre_run/go/")
    data = json.loads(html.split('<script id="session" type="application/json">')[1].split("<")[0])
    assert data["then"] == ["go_on"] * 4 + ["easier"] * 2 + ["end"] * 5
    first = data["steps"][0]
    assert (first["exercise"], first["reps"], first["sides"]) == ("EX01", 15, ["left", "right"])
    assert all(step["figure"] for step in data["steps"])


def test_a_figure_is_kept_by_the_browser(me):
    answer = me.get("/routines/figure/EX04.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    assert "immutable" in answer["Cache-Control"]
    assert me.get("/routines/figure/EX99.svg").status_code == 404


def test_without_script_the_form_logs_what_was_ticked(me, runner):
    sent = {"did": ["EX01", "EX04"], "effort": "4", "level": "1", "steps": "", "at": "", "key": ""}
    answer = me.post("/routines/pre_run/log/", sent, follow=True)
    assert answer.redirect_chain == [("/routines/", 302)]
    (done,) = rounds(runner)
    assert [step.exercise for step in done.steps] == ["EX01", "EX04"]
    assert done.effort == 4
    (note,) = notes(runner)
    assert note.level == 1


def test_right_after_the_all_clear_of_a_bone_impact_waits_for_the_gate(me, runner):
    ran(runner, 9)
    felt(runner, 4, "groin:right", when="during", days_ago=1)
    checked(runner, {"where": ["groin:right"], "with_running": "builds", "walking": "hurts"})
    cleared = {"who": "Dr Example", "found": "no fracture", "on": TODAY.isoformat()}
    me.post("/cleared/", cleared)
    page = words(main_of(text(me, "/routines/back_to_impact/")))
    assert "Not today" in page
    assert "everything before the first running step" in page
    assert me.get("/routines/back_to_impact/go/").status_code == 302
    assert "Not today" not in words(main_of(text(me, "/routines/strength_a/")))


def test_what_belongs_before_a_run_waits_for_a_day_with_one(me, runner):
    ran(runner, 5)
    felt(runner, 6, "side_of_hip:left", when="during", limp=True)
    assert "today rests from running" in words(main_of(text(me, "/routines/pre_run/")))
    assert me.get("/routines/pre_run/go/").status_code == 302
    felt(runner, 0, "side_of_hip:left", when="morning", limp=False)


def test_the_same_round_sent_twice_is_kept_once(me, runner):
    sent = {
        "steps": json.dumps([{"exercise": "EX01", "went": "hurt", "pain": 6}]),
        "key": "abc",
        "at": "2026-06-16T09:00:00Z",
        "ended": "pain",
        "pain": "6",
        "limp": "yes",
        "where": ["groin"],
    }
    first = me.post("/routines/pre_run/log/", sent, headers={"accept": "application/json"})
    again = me.post("/routines/pre_run/log/", sent, headers={"accept": "application/json"})
    assert first.json()["id"] == again.json()["id"]
    assert len(rounds(runner)) == 1
    (note,) = notes(runner)
    assert (note.level, note.limp, [str(place) for place in note.places]) == (6, True, ["groin"])
    assert "See someone" not in page(me, "/routines/")
    assert "Not today" in page(me, "/routines/strength_a/")


def test_a_round_is_taken_back_with_its_note(me, runner):
    me.post("/routines/pre_run/log/", {"did": "EX01", "level": "3"})
    (done,) = rounds(runner)
    me.post(f"/routines/done/{done.id}/undo/")
    assert rounds(runner) == ()
    assert notes(runner) == ()


@pytest.mark.parametrize(
    "bad",
    [
        {"steps": "["},
        {"steps": "[1]"},
        {"steps": '[{"exercise": "EX99"}]'},
        {"steps": '[{"exercise": "EX01", "went": "flown"}]'},
        {"steps": '[{"exercise": "EX01", "sets": -1}]'},
        {"steps": '[{"exercise": "EX01", "pain": 11}]'},
        {"steps": '[{"exercise": "EX01", "load_kg": "nan"}]'},
        {"effort": "11"},
        {"level": "2.5"},
        {"at": "yesterday"},
        {"ended": "flown"},
        {"where": "moon"},
        {"duration_s": "1e9"},
        {"key": "k" * 65},
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_kept(me, runner, bad):
    script = me.post("/routines/pre_run/log/", bad, headers={"accept": "application/json"})
    assert script.status_code == 400
    assert me.post("/routines/pre_run/log/", bad).status_code == 400
    assert rounds(runner) == ()


def test_an_unknown_routine_is_not_found(me):
    assert me.get("/routines/nothing/").status_code == 404
    assert me.get("/routines/nothing/go/").status_code == 404
    assert me.post("/routines/nothing/log/", {}).status_code == 404


def stepped(runner, *cadences):
    """Runs of the last days whose watch counted steps."""
    from coxa.store.models import Activity
    from tests.web.pages import ran

    for back, spm in enumerate(cadences, start=1):
        Activity.objects.filter(pk=ran(runner, back)).update(avg_cadence_spm=spm)


def test_the_metronome_beats_a_little_above_one_s_own(me, runner):
    stepped(runner, 160, 162, 164)
    from tests.web.pages import felt

    felt(runner, 0)
    shown = page(me, "/routines/cadence/")
    assert "162 steps a minute are yours" in shown
    assert "170 (+5 %)" in shown
    me.post("/routines/cadence_practice/log/", {"level": "0"})
    assert "Your runs since then" in page(me, "/routines/cadence/")


def test_pain_at_the_front_has_no_metronome(me, runner):
    from coxa.actions.record_pain import NewPain, record_pain
    from coxa.values.regions import Place, Region
    from tests.conftest import NOW

    stepped(runner, 160, 162, 164)
    record_pain(runner, NewPain(1, NOW.date(), NOW, (Place(Region.FRONT_OF_HIP),)), NOW)
    assert me.get("/routines/cadence/").status_code == 302
    assert "Not today" in page(me, "/routines/cadence_practice/")


def test_what_eases_it_depends_on_what_it_is(me):
    def eased(**told):
        return words(main_of(me.post("/routines/relief/", told).content.decode()))

    assert "What fits" not in page(me, "/routines/relief/")
    assert "whichever feels better" in eased(**{"for": "soreness"})
    new = eased(**{"for": "new"})
    assert new.index("Ice") < new.index("Not for this") < new.index("Heat")
    assert "Ice first, heat after two days" in new
    assert "What fits" not in eased(**{"for": "rubbish"})


def test_what_worked_is_marked_and_taken_back(me):
    page = me.post("/routines/relief/mark/", {"relief": "ice", "mark": "7"}, follow=True)
    said = page.content.decode()
    assert "7 on 16 Jun" in said
    undo = re.search(r'action="(/routines/relief/mark/\d+/undo/)"', said)[1]
    assert "7 on 16 Jun" not in me.post(undo, follow=True).content.decode()
    wrong = me.post("/routines/relief/mark/", {"relief": "ice", "mark": "11"}, follow=True)
    assert "A mark goes from 0 to 10." in wrong.content.decode()


def test_what_keeps_several_routines_from_today_is_said_once_with_the_way_out(me):
    shown = page(me, "/routines/")
    assert shown.count("asks for the hip check first") <= 2
    assert "Check the hip, 3 min" in shown.split("Where to start with a sore hip")[1]


def test_nothing_eases_what_a_doctor_should_look_at_first(me, runner):
    felt(runner, 3, "groin:left", when="during", woke=True)
    page = words(main_of(me.post("/routines/relief/", {"for": "soreness"}).content.decode()))
    assert "Somebody should look at the hip first" in page
    assert "What fits" not in page


def test_what_eases_it_leaves_out_what_harms_this_runner_and_says_why(me, runner):
    checked(runner, {"where": ["side_of_hip:left"], "age": 67})
    told = me.post("/routines/relief/", {"for": "soreness"}).content.decode()
    said = words(main_of(told))
    _, left = said.split("Not for this", 1)
    assert "Ice bath 65 and older" in left


def test_painkillers_are_a_page_to_read_and_no_offer(me):
    said = page(me, "/routines/relief/")
    assert "Who should ask first" in said
    fits = me.post("/routines/relief/", {"for": "soreness"}).content.decode()
    assert "Painkillers" not in words(main_of(fits)).split("What worked for me")[0]
    read = page(me, "/learn/painkiller/")
    assert "Offered to nobody" in read
    assert "Coxa does not offer it with" not in read
    assert "Coxa does not offer it with" in page(me, "/learn/massage/")
    assert "With blood thinners" in read

"""Today: its word, its headline, its reasons, and the two answers that it takes."""

import re
import tomllib
from dataclasses import replace
from datetime import timedelta
from importlib import resources

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coxa.diary.entry import Kind
from coxa.plan.choice import Pause, PauseKind, PlanChoice
from coxa.triage.assessment import Assessment, Check, Clearance, RaisedFlag
from coxa.values.profile import Profile
from coxa.values.urgency import Urgency
from tests.advice.building import advised, back, instant, note, run
from tests.conftest import NOW
from tests.web.pages import TODAY, checked, felt, main_of, ran, text, words

pytestmark = pytest.mark.usefixtures("june")


FEVER = {"alarm": ["ill"]}


def flagged(urgency: Urgency) -> Check:
    flag = RaisedFlag("RF04", urgency, True, ("unwell",))
    found = Assessment(
        on=TODAY, urgency=urgency, see_within_days=0, stop_running=True, flags=(flag,)
    )
    return Check(TODAY, found, {}, instant(TODAY, 9))


def cases():
    """A runner for each rule of the day; the rule's name stands before it."""
    red = (note(1, 7, when="during"), note(0, 0))
    morning = (
        note(2, 1, when="before", hour=6),
        note(2, 2, when="during"),
        note(1, 3, when="morning"),
        note(0, 1),
    )
    began = note(10, 2, when="during", began_at_m=3000)
    cleared = Clearance(back(2), "Dr Example", "no fracture", instant(back(2), 15))
    four = (run(20, 5), run(15, 5), run(10, 5), run(5, 11))
    yield "open_flag", advised(note(0, 0), checks=(flagged(Urgency.URGENT),))
    yield (
        "bone_rule",
        advised(
            note(2, 2, "groin:left", when="during", limp=True),
            profile=Profile(stress_fracture=True, missed_periods=True),
        ),
    )
    yield "bone_at_rest", advised(note(0, 1, "groin:left", when="rest"), runs=(run(9, 5),))
    yield "under_18_pain", advised(note(0, 1, limp=True), profile=Profile(birth_year=2012))
    mother = Profile(birth_year=1994, gave_birth_on=back(30))
    yield "after_birth", advised(note(0, 0), profile=mother)
    yield "limp", advised(note(0, 1, limp=True))
    legs = ("front_thigh:left", "front_thigh:right")
    sore = replace(note(0, 2, *legs, when="morning", hour=8), kinds=(Kind.STIFF,))
    yield "soreness", advised(sore, runs=(run(1, 9), run(9, 8)))
    yield "limped_for_days", advised(*(note(days, 1, limp=True) for days in (3, 2, 1, 0)))
    yield "pain_go", advised(note(0, 2))
    yield "pain_modify", advised(note(0, 4))
    yield "modified_cap", advised(note(0, 4))
    yield "pain_rest", advised(*red, runs=(run(1, 5), run(9, 5)))
    yield "pain_red_rested", advised(note(2, 7, when="during"), note(0, 1))
    yield "worse_next_morning", advised(*morning)
    yield "masked_pain", advised(note(0, 2, painkiller=True))
    yield "no_notes", advised(runs=())
    yield "run_without_note", advised(note(5, 0))
    yield "note_too_old", advised(note(8, 0), runs=(run(20, 5),))
    yield "pain_not_heard_since", advised(note(3, 2), runs=(run(9, 5),))
    yield "pain_without_place", advised(note(0, 2, ""))
    yield "two_weeks_up", advised(note(15, 1), note(8, 2), note(1, 3))
    yield "quiet", advised(note(8, 2), note(1, 0))
    yield "ceiling", advised(note(8, 2), note(1, 0))
    yield "ceiling_held", advised(note(7, 1), note(0, 0))
    yield "ceiling_onset", advised(began, note(0, 0), runs=(run(20, 8), run(10, 6)))
    yield "outlier_left_out", advised(note(0, 0), runs=four)
    yield "no_recent_run", advised(note(0, 0), runs=(run(31, 10),))
    yield "after_clearance", advised(note(0, 0), clearance=cleared)
    yield "severe_pain", advised(note(0, 9))
    yield "plan_article", advised(note(0, 0), plan=PlanChoice("article", TODAY, (0, 1, 5)))
    yield from plan_cases(cleared)
    yield "spike_small", advised(note(0, 0), runs=(run(20, 5), run(1, 6)))
    yield "spike_moderate", advised(note(0, 0), runs=(run(20, 5), run(1, 8)))
    yield "spike_large", advised(note(0, 0), runs=(run(20, 5), run(1, 11)))


def plan_cases(cleared):
    """A runner for each rule of a plan's day."""
    well = (note(4, 0), note(0, 0))
    half = PlanChoice("build", TODAY, (1, 3), race_on=back(-20), race_m=21_097.5)
    yield "plan_build", advised(*well, plan=half)
    yield "plan_free_day", advised(*well, plan=PlanChoice("article", TODAY, (0, 3)))
    yield "plan_strength", advised(*well, plan=replace(half, start=back(1), days=(0, 4)))
    pause = Pause(back(3), kind=PauseKind.ILLNESS)
    yield "plan_paused", advised(*well, plan=replace(half, pauses=(pause,)))
    yield "plan_race", advised(*well, plan=replace(half, start=back(9), race_on=TODAY))
    yield "plan_race_rest", advised(*well, plan=replace(half, start=back(9), race_on=back(1)))
    ladder = PlanChoice("ladder", back(9), from_step=2)
    yield "ladder_step", advised(*well, plan=ladder)
    yield "ladder_hours_between", advised(*well, plan=ladder, runs=(run(1, 4),))
    each_other_day = tuple(run(days, 4) for days in (6, 4, 2))
    yield "ladder_week_full", advised(*well, plan=ladder, runs=each_other_day)
    yield "ladder_after_bone", advised(note(0, 0), clearance=cleared, plan=half)


CASES = list(cases())
NAMES = [name for name, _ in CASES]


@pytest.fixture
def given(monkeypatch):
    """Put one advice on the page."""
    from coxa.interfaces.web.today import view

    return lambda advice: monkeypatch.setattr(view, "today", lambda *_: advice)


@pytest.mark.parametrize("km", [7.52, 7.56, 5.0, 10.49])
def test_the_sum_of_the_ceiling_ends_where_the_headline_does(me, runner, km):
    ran(runner, 1, km)
    felt(runner, 0)
    page = words(main_of(text(me, "/")))
    headline = re.search(r"up to ([\d.]+ km)", page)[1]
    assert f"Ceiling {headline} " in page.split("Why not further")[1]


def test_every_rule_of_the_day_has_its_case():
    folder = resources.files("coxa.knowledge").joinpath("rules")
    files = [folder.joinpath(name).read_text("utf-8") for name in ("today.toml", "plan.toml")]
    assert set().union(*map(tomllib.loads, files)) == set(NAMES)


@pytest.mark.parametrize(("rule", "advice"), CASES, ids=NAMES)
def test_each_reason_is_said_with_its_facts_in_words(me, given, rule, advice):
    from coxa.actions.reason_facts import SILENT
    from coxa.knowledge.load import load_knowledge

    knowledge = load_knowledge()
    reasons = {reason.rule: reason for reason in advice.reasons}
    given(advice)
    shown = words(main_of(text(me, "/")))
    assert words(knowledge.rules[rule].text) in shown
    assert advice.headline.replace("\u00a0", " ") in shown
    for name, value in reasons[rule].facts.items():
        if value is not None and name not in SILENT:
            assert words(knowledge.phrases[f"fact.{name}"].text) in shown
    assert "None" not in shown


@pytest.mark.parametrize(("rule", "advice"), CASES, ids=NAMES)
def test_no_fact_is_shown_as_a_program_writes_it(given, me, rule, advice):
    given(advice)
    values = re.findall(r"<dd>(.*?)</dd>", text(me, "/"))
    assert values
    assert not [
        each for each in values if re.search(r"_|True|False|\d{4}-\d\d|:left|\.\d{3}", each)
    ]


def test_every_link_under_why_opens(me, given):
    links = set()
    for _, advice in CASES:
        given(advice)
        links |= set(re.findall(r'href="(/learn/[^"]+)"', text(me, "/")))
    assert len(links) > 5
    assert [link for link in links if me.get(link).status_code != 200] == []


STATES = [
    ("Go", "go", {"level": 0}, "Run today, up to 5.5 km"),
    ("Change", "modify", {"level": 4}, "Change the run today: up to 2.5 km"),
    ("Rest", "rest", {"level": 7}, "Leave the run today"),
    (
        "See someone",
        "see",
        {"level": 2, "where": "groin:left", "when": "during"},
        "Stop running and see a doctor within a week",
    ),
]


@pytest.mark.parametrize(("word", "shape", "note", "headline"), STATES)
def test_each_state_shows_its_word_and_headline(me, runner, word, shape, note, headline):
    ran(runner, 9)
    felt(runner, **note)
    page = main_of(text(me, "/"))
    hero = re.search(r'<p class="state ([\w ]+)">(<svg.*?</svg>)(.*?)</p>\s*<h1>(.*?)</h1>', page)
    assert hero is not None
    assert hero[1] == shape
    assert hero[3] == word
    assert headline in words(hero[4])


def test_with_nothing_known_it_asks_and_offers_two_first_steps(me):
    page = words(main_of(text(me, "/")))
    assert "One question" in page
    assert "Two things to begin with" in page
    assert "Run today" not in page


def test_an_emergency_shows_the_countrys_number_and_nothing_above_the_banner(me, runner):
    from coxa.actions.profile import set_profile

    set_profile(runner, {"country": "DE"})
    checked(runner, **FEVER)
    page = main_of(text(me, "/"))
    assert re.match(
        r'[^>]*>\s*(<p class="printline">[^<]*</p>\s*)?<section class="banner emergency">', page
    )
    assert 'href="tel:112"' in page
    assert "Go to an emergency department now" in page


def test_an_emergency_without_a_country_names_no_number(me, runner):
    checked(runner, **FEVER)
    page = main_of(text(me, "/"))
    assert "tel:" not in page
    assert "Call your emergency number" in page


def test_nothing_about_running_stands_beside_an_emergency(me, runner):
    checked(runner, **FEVER)
    new = words(main_of(text(me, "/")))
    assert "Two things to begin with" not in new
    ran(runner, 0)
    felt(runner, 3)
    page = words(main_of(text(me, "/")))
    for other in ("Two things", "24 hours after", "ceiling", "Still allowed", "Answer, 15"):
        assert other not in page


def test_a_long_run_is_said_to_be_real_or_none_and_that_is_taken_back(me, runner):
    for days_ago in (20, 15, 10):
        ran(runner, days_ago)
    long = ran(runner, 5, 11)
    felt(runner, 0)
    assert "up to 5.5 km" in words(text(me, "/"))
    assert f'action="/real/{long}/"' in text(me, "/")

    gone = words(me.post(f"/real/{long}/", {"was": "none"}, follow=True).content.decode())
    assert "that was not a run" in gone
    assert "A run left out of the ceiling" not in gone
    told = words(me.post(f"/real/{long}/undo/", follow=True).content.decode())
    assert "It counts as a run again" in told
    assert "A run left out of the ceiling" in told

    me.post(f"/real/{long}/", {"was": "real"})
    assert "up to 12.1 km" in words(text(me, "/"))


def test_the_undo_of_a_run_left_out_is_offered(me, runner):
    long = ran(runner, 5, 11)
    answer = me.post(f"/real/{long}/", {"was": "none"}, follow=True)
    assert f'action="/real/{long}/undo/"' in answer.content.decode()


def test_the_run_of_another_runner_is_not_there(me, runner, other, somebody_else):
    theirs = ran(other, 5, 11)
    for address in (f"/real/{theirs}/", f"/real/{theirs}/undo/"):
        for was in ("real", "none"):
            assert me.post(address, {"was": was}).status_code == 404
    assert me.get(f"/real/{theirs}/").status_code == 405
    felt(other, 0)
    assert "up to 12.1 km" in words(text(somebody_else, "/"))


LOOKED = {"who": "Dr Example", "found": "No fracture on the MRI", "on": "2026-06-15"}


def stopped(runner):
    felt(runner, 2, "groin:left", days_ago=4, when="during")


def test_an_all_clear_is_recorded_and_running_starts_from_walking(me, runner):
    from coxa.actions.checks.check_hip import latest_clearance

    stopped(runner)
    felt(runner, 0)
    assert "A clinician has looked" in text(me, "/")
    page = words(me.post("/cleared/", LOOKED, follow=True).content.decode())
    assert "Noted: a clinician has looked" in page
    assert "See someone" not in page
    kept = latest_clearance(runner)
    assert kept is not None
    assert (kept.who, kept.found, kept.on.isoformat()) == tuple(LOOKED.values())


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"on": "2026-06-17"}, "cannot lie ahead"),
        ({"on": "2026-02-31"}, "Give the day"),
        ({"on": ""}, "Give the day"),
        ({"on": "yesterday"}, "Give the day"),
        ({"who": "  "}, "Say who looked"),
        ({"found": ""}, "Say who looked"),
    ],
)
def test_what_cannot_be_an_all_clear_is_refused_and_kept_in_the_form(me, runner, wrong, sentence):
    from coxa.actions.checks.check_hip import latest_clearance

    stopped(runner)
    answer = me.post("/cleared/", {**LOOKED, **wrong})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in words(page)
    sent = {**LOOKED, **wrong}
    assert f'name="who" maxlength="120" value="{sent["who"]}"' in page
    assert f'name="found" maxlength="400" value="{sent["found"]}"' in page
    assert '<details id="cleared" open>' in page
    assert latest_clearance(runner) is None
    assert "See someone" in words(page)


def test_a_wrong_day_of_an_all_clear_stands_in_the_form_as_it_was_sent(me, runner):
    stopped(runner)
    page = me.post("/cleared/", {**LOOKED, "on": "2026-06-17"}).content.decode()
    assert 'name="on" value="2026-06-17"' in page


def test_the_next_address_says_nothing_about_the_hip(me, runner):
    stopped(runner)
    answer = me.post("/cleared/", LOOKED)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    addresses = re.findall(r'(?:href|action|src)="([^"]*)"', text(me, "/"))
    ours = [each for each in addresses if not each.startswith("/learn/")]
    assert ours
    assert not [each for each in ours if re.search(r"groin|left|level|pain=|Example", each)]


def queries(me):
    with CaptureQueriesContext(connection) as seen:
        assert me.get("/").status_code == 200
    return len(seen)


def test_three_hundred_runs_ask_the_store_as_often_as_ten(me, runner):
    felt(runner, 0)
    for days_ago in range(10):
        ran(runner, days_ago)
    me.get("/")
    few = queries(me)
    for days_ago in range(10, 300):
        ran(runner, days_ago)
    assert queries(me) == few


def test_it_needs_a_sign_in(stranger):
    assert "Run today" not in stranger.get("/").content.decode()


def test_every_reason_and_every_step_after_leads_to_where_it_comes_from(runner, me):
    ran(runner, days_ago=2)
    felt(runner, 1)
    page = main_of(text(me, "/"))
    whys = page.split('aria-label="Why"', 1)[1].split("</section>", 1)[0]
    folded = whys.split("<details")[1:]
    assert folded
    assert all('href="/learn/' in each for each in folded)
    after = page.split('class="tl"', 1)[1].split("</ol>", 1)[0]
    steps = after.split("<li>")[1:]
    assert steps
    assert all('href="/learn/' in each for each in steps)
    for link in re.findall(r'href="(/learn/[^"]+)"', whys + after):
        assert me.get(link).status_code == 200, link


def test_with_somebody_to_see_the_page_for_the_clinician_is_one_tap_away(me, runner):
    ran(runner, 9)
    felt(runner, 0)
    assert "/summary/" not in text(me, "/")
    checked(runner, where=["groin:left"], with_running="builds", walking="hurts")
    link = re.search(r'href="(/episodes/\d+/summary/)"', text(me, "/"))
    assert link
    assert me.get(link[1]).status_code == 200


def test_a_sore_hip_without_a_check_is_shown_the_way_to_it(me, runner):
    ran(runner, 9)
    felt(runner, 0)
    assert "Check the hip, 3 min" not in text(me, "/")
    felt(runner, 2)
    assert "Check the hip, 3 min" in text(me, "/")
    checked(runner, where=["side_of_hip:left"])
    assert "Check the hip, 3 min" not in text(me, "/")


def test_with_old_runs_only_nothing_is_a_zero_and_no_runs_are_asked_for(me, runner):
    ran(runner, 200)
    page = text(me, "/")
    assert "no run recorded" in page
    assert "0.0" not in page
    assert "Bring your runs" not in page


def test_an_all_clear_by_mistake_is_taken_back_and_running_stays_stopped(me, runner, other):
    from coxa.actions.checks.check_hip import clear_flags, latest_clearance

    stopped(runner)
    clear_flags(other, "Dr B", "nothing", TODAY, NOW)
    page = me.post("/cleared/", LOOKED, follow=True).content.decode()
    assert 'action="/cleared/undo/"' in page
    assert "See someone" not in words(main_of(page))
    back_again = me.post("/cleared/undo/", follow=True).content.decode()
    assert "The all-clear is taken back" in words(back_again)
    assert "See someone" in words(main_of(back_again))
    assert latest_clearance(runner) is None
    assert latest_clearance(other) is not None


def test_an_old_all_clear_is_a_record_and_not_taken_back(runner):
    from coxa.actions.checks.check_hip import clear_flags, latest_clearance, take_back_clearance

    clear_flags(runner, "Dr A", "nothing", back(3), NOW)
    assert not take_back_clearance(runner, NOW + timedelta(days=2))
    assert latest_clearance(runner) is not None


def test_what_the_hip_is_asked_to_do_today_stands_on_today(me, runner):
    felt(runner, 2, "side_of_hip:left")
    assert "For the hip today" not in text(me, "/")
    side = {"where": ["side_of_hip:left"], "night": "lying_on_it", "worse_with": ["stairs"]}
    checked(runner, **side)
    page = main_of(text(me, "/"))
    assert "For the hip today" in page
    assert "/routines/sleep/" in page


def test_a_stopped_runner_finds_an_answer_about_the_race(me, runner):
    ran(runner, 5)
    felt(runner, 4, "groin:right", when="during")
    page = main_of(text(me, "/"))
    assert "/learn/faq_race/" in page
    assert "For the hip today" not in page
    assert "/learn/faq_race/" in text(me, "/plan/race/?distance=42195")


def test_searching_for_a_race_or_a_beginning_finds_an_answer(me):
    assert "faq_race" in text(me, "/learn/?q=race")
    assert "faq_begin" in text(me, "/learn/?q=begin")


def test_who_may_run_reads_the_session_before_whom_to_see_within_weeks(me, runner):
    ran(runner, 5)
    felt(runner, 0)
    lasting = {"where": ["side_of_hip:left"], "started": "slowly", "course": "comes_goes"}
    checked(runner, **lasting, how_long=150, with_running="warms_up", night="lying_on_it")
    page = main_of(text(me, "/"))
    assert page.index("session-h") < page.index("Whom to see, within 6 weeks")
    assert "A clinician has looked" not in page


def test_who_may_not_run_reads_whom_to_see_first(me, runner):
    felt(runner, 4, "groin:right", when="during")
    ran(runner, 5)
    page = main_of(text(me, "/"))
    assert page.index("Whom to see") < page.index("session-h")


def test_a_walk_without_any_ceiling_draws_no_empty_line(me, runner):
    felt(runner, 4, "side_of_hip:left")
    page = main_of(text(me, "/"))
    assert "Walk 30 minutes" in page
    assert "chart ruler" not in page

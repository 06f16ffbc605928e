"""The plan: chosen, looked at week by week, held by the hip, dropped."""

from datetime import timedelta

import pytest

from tests.conftest import NOW
from tests.web.pages import TODAY, checked, felt, main_of, ran, text, words

pytestmark = pytest.mark.usefixtures("june")

CHOICE = {"template": "article", "start": "2026-06-15", "days": ["1", "3", "5"]}


def chosen(runner):
    from coxa.actions.plans.show import chosen_plan

    return chosen_plan(runner)


def week(client, address="/plan/", status=200):
    return words(main_of(text(client, address, status)))


def test_without_a_plan_there_is_one_to_choose_with_what_research_says(me):
    page = week(me)
    assert "Choose a plan" in page
    assert "The article's four weeks" in page
    assert "2.4 km" in page
    assert 'href="/learn/S32/"' in text(me, "/plan/")


def test_while_a_doctor_is_to_look_the_choice_says_so_and_suggests_the_ladder(me, runner):
    ran(runner, 9)
    felt(runner, 4, "groin:right", when="during")
    html = main_of(text(me, "/plan/"))
    page = words(html)
    assert "No run until somebody has looked" in page
    assert page.index("The walk-run ladder") < page.index("Build up")
    assert "Suggested for the time after that" in page
    assert "<details open" not in html


def test_what_is_heard_tells_the_plans_and_the_days_apart(me, runner):
    page = week(me)
    for plan in ("The walk-run ladder", "The article's four weeks", "Build up"):
        assert f"Choose this plan : {plan}" in page
        assert f"Follow this plan : {plan}" in page
    me.post("/plan/new/", CHOICE)
    html = main_of(text(me, "/plan/"))
    assert '<b aria-hidden="true">Mo</b><span class="hide">Monday</span>' in html


def test_a_well_hip_is_offered_building_up_first(me, runner):
    ran(runner, 9)
    felt(runner, 0)
    page = week(me)
    assert "until somebody has looked" not in page
    assert page.index("Build up") < page.index("The walk-run ladder")


def test_a_chosen_plan_shows_its_week_on_the_days_that_were_chosen(me, runner):
    ran(runner, 9)
    felt(runner, 0)
    answer = me.post("/plan/new/", CHOICE, follow=True)
    assert answer.redirect_chain == [("/plan/", 302)]
    assert chosen(runner).days == (1, 3, 5)
    html = main_of(answer.content.decode())
    page = words(html)
    assert "Week of 15 June" in page
    assert "Tuesday 16: The plan's run, 2.4 km" in page
    assert "Thursday 18: The plan's run" in page
    assert "Wednesday 17: Rest from running" in page
    assert html.count('aria-current="date"') == 1
    assert 'href="#d-2026-06-16" aria-current="date"' in html
    assert "The article says 2.4 km; ceiling 5.5 km" in page


def test_a_plan_never_shows_more_than_the_ceiling(me, runner):
    ran(runner, 9, 1.5)
    felt(runner, 0)
    me.post("/plan/new/", CHOICE)
    page = week(me)
    assert "Tuesday 16: The plan's run, 1.6 km" in page
    assert "The article says 2.4 km; ceiling 1.6 km" in page


def test_the_plan_is_held_until_somebody_has_looked(me, runner):
    ran(runner, 9)
    me.post("/plan/new/", CHOICE)
    felt(runner, 2, "groin:left", when="during")
    page = week(me)
    assert "No run until somebody has looked" in page
    assert "The plan's run" not in page
    assert "until somebody has looked" in week(me, "/plan/?from=2026-06-22")


@pytest.mark.parametrize(
    "answers", [{"walking": "cannot"}, {"walking": "limp", "with_running": "builds"}]
)
def test_no_leg_is_tried_while_a_doctor_is_to_look(me, runner, answers):
    felt(runner, 0)
    me.post("/plan/new/", {**CHOICE, "template": "ladder"})
    assert "30 seconds standing on that leg" in week(me)
    checked(runner, where=["groin:right"], **answers)
    page = week(me)
    assert "No run until somebody has looked" in page
    assert "on that leg" not in page
    assert "This holds today" not in page
    assert "You are on the first step" not in page
    said = me.post("/plan/gate/", {"holds": ["stand", "squat"]}, follow=True)
    assert "Let somebody look first" in words(said.content.decode())
    assert chosen(runner).gate == ()


def test_strength_that_waits_for_a_look_says_so_in_the_week_too(me, runner):
    ran(runner, 2)
    felt(runner, 0)
    me.post(
        "/plan/new/", {**CHOICE, "template": "build", "race_m": "10000", "race_on": "2026-10-04"}
    )
    waits = "it waits as long as the hip says so"
    assert "Strength A" in week(me)
    assert waits not in week(me)
    checked(runner, where=["side_of_hip:left"], with_running="after", how_long=60, course="same")
    assert waits in week(me)


def test_the_weeks_before_and_after_are_reached_and_none_before_the_start(me, runner):
    felt(runner, 0)
    me.post("/plan/new/", CHOICE)
    assert "Week before" not in week(me)
    later = text(me, "/plan/?from=2026-06-24")
    assert "Week of 22 June" in words(later)
    assert 'href="?from=2026-06-15"' in later


@pytest.mark.parametrize(
    "wanted",
    ["2026-02-31", "0001-01-01", "9999-12-31", "2199-12-31", "2026-13-01", "next", "", "２０２６"],
)
def test_a_week_that_cannot_be_is_this_week(me, runner, wanted):
    me.post("/plan/new/", CHOICE)
    answer = me.get("/plan/", {"from": wanted})
    assert answer.status_code == 200
    assert "Week of 15 June" in words(answer.content.decode())


@pytest.mark.parametrize("far", ["2025-07-01", "2027-06-01"])
def test_a_week_within_a_year_can_be_looked_at(me, far):
    me.post("/plan/new/", CHOICE)
    assert me.get("/plan/", {"from": far}).status_code == 200


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"start": "2026-02-31"}, "within a year of today"),
        ({"start": "soon"}, "within a year of today"),
        ({"start": "2199-12-31"}, "within a year of today"),
        ({"template": "marathon"}, "There is no plan"),
        ({"days": ["7"]}, "Monday to Sunday"),
    ],
)
def test_what_is_no_plan_is_refused_and_what_was_entered_stands(me, runner, change, sentence):
    sent = {**CHOICE, **change}
    answer = me.post("/plan/new/", sent)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in words(page)
    assert chosen(runner) is None
    for day in set(sent["days"]) - {"7"}:
        assert f'name="days" value="{day}" checked' in page
    if "start" not in change:
        assert 'name="start" value="2026-06-15"' in page


def test_an_odd_weekday_is_no_crash(me, runner):
    assert me.post("/plan/new/", {**CHOICE, "days": ["²", "one"]}).status_code == 302
    assert chosen(runner).days == ()


def test_without_a_day_the_plan_starts_today(me, runner):
    me.post("/plan/new/", {"template": "article"})
    assert chosen(runner).start == TODAY


def test_a_plan_that_starts_later_shows_its_own_first_week(me, runner):
    start = TODAY + timedelta(days=20)
    me.post("/plan/new/", {**CHOICE, "start": start.isoformat()})
    assert "Week of 6 July" in week(me)


def test_a_dropped_plan_is_gone_and_dropping_none_is_refused(me, runner):
    ran(runner, 3)
    me.post("/plan/new/", CHOICE)
    page = words(me.post("/plan/drop/", follow=True).content.decode())
    assert "The plan is dropped. Your runs stay" in page
    assert "Choose a plan" in page
    assert chosen(runner) is None
    assert me.post("/plan/drop/").status_code == 400


def test_looking_chooses_and_drops_nothing(me, runner):
    assert me.get("/plan/new/").status_code == 200
    me.post("/plan/new/", CHOICE)
    assert me.get("/plan/drop/").status_code == 405
    assert chosen(runner) is not None


def test_a_plan_is_its_runners_own(me, runner, other, somebody_else):
    me.post("/plan/new/", CHOICE)
    assert "Choose a plan" in week(somebody_else)
    assert somebody_else.post("/plan/drop/").status_code == 400
    assert chosen(runner) is not None


def test_each_claim_stands_once_beside_the_plans_and_not_on_them(me):
    page = text(me, "/plan/new/")
    assert page.count('href="/learn/S34/"') == 1
    assert page.index('href="/learn/S34/"') > page.rindex("Follow this plan")


def test_after_a_suspected_bone_the_gate_allows_no_pain_at_all(me, runner):
    from coxa.actions.checks.check_hip import clear_flags

    felt(runner, 2, "groin:left", 3, when="during")
    clear_flags(runner, "Dr Example", "no fracture", TODAY, NOW)
    felt(runner, 0, "groin:left")
    assert "where 2 is written, read 0" in words(main_of(text(me, "/plan/")))


def test_before_a_word_of_the_hip_no_plan_is_suggested(me, runner):
    assert "Suggested" not in week(me)
    assert "None is suggested before you have said" in week(me)
    ran(runner, 3)
    felt(runner, 0)
    assert "Suggested, going by your last weeks" in week(me)


def test_a_child_and_a_pregnant_runner_read_for_whom_the_plans_were_made(me, runner):
    from coxa.actions.profile import set_profile

    assert "grown-ups" not in week(me)
    set_profile(runner, {"birth_year": TODAY.year - 12})
    assert "These plans were made for grown-ups" in week(me)
    set_profile(runner, {"birth_year": TODAY.year - 30, "pregnant": True})
    page = week(me)
    assert "grown-ups" not in page
    assert "midwife or doctor" in page
    set_profile(runner, {"pregnant": None})
    assert "midwife or doctor" not in week(me)
    set_profile(runner, {"gave_birth_on": str(TODAY)})
    assert "midwife or doctor" in week(me)


def test_toward_a_marathon_no_plan_is_made_for_a_child(me, runner):
    from coxa.actions.profile import set_profile

    set_profile(runner, {"birth_year": TODAY.year - 12})
    page = text(me, "/plan/new/")
    assert "10 km" in page
    assert "arathon" not in page
    assert "arathon" not in text(me, "/plan/race/")
    chosen = {"template": "build", "race_m": "42195", "race_on": str(TODAY.replace(day=28))}
    assert "no race of more than 10 km" in me.post("/plan/new/", chosen).content.decode()


def test_who_has_no_run_to_build_on_is_suggested_the_ladder(me, runner):
    felt(runner, 0)
    page = week(me)
    assert page.index("The walk-run ladder") < page.index("Build up")
    assert "and for beginning" in page
    ran(runner, 3)
    page = week(me)
    assert page.index("Build up") < page.index("The walk-run ladder")

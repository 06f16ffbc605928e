"""Episodes, the weekly check-in and the clinician's page, as a browser without script."""

import re
from datetime import timedelta

import pytest

from tests.conftest import NOW
from tests.web.pages import TODAY, checked, felt, main_of, ran, text, words

pytestmark = pytest.mark.usefixtures("june")
FOUR = {"run": "1", "less": "1", "worse": "0", "pain": "1"}


def the_episode(runner):
    from coxa.actions.episodes.listed import episodes

    (found,) = episodes(runner)
    return found


@pytest.fixture
def mine(runner):
    felt(runner, 4, "groin:left", 3)
    checked(runner, where=["groin:left"], how_long=9, walking="hurts")
    return the_episode(runner).id


def test_the_list_names_what_goes_on_and_what_is_over(me, runner, mine):
    assert "Left groin" in words(text(me, "/episodes/"))
    assert "goes on" in main_of(text(me, "/episodes/"))
    me.post(f"/episodes/{mine}/over/", {"end": TODAY.isoformat()})
    assert "goes on" not in main_of(text(me, "/episodes/"))


def test_the_drawing_has_a_table_beside_it(me, mine):
    page = words(text(me, f"/episodes/{mine}/"))
    for said in ("Pain 4 of 10", "Safety check", "It began"):
        assert said in page


def test_over_can_be_taken_back_by_the_button_it_shows(strict, mine, runner):
    page = strict.get(f"/episodes/{mine}/")
    token = page.content.decode().split('csrfmiddlewaretoken" value="')[1].split('"')[0]
    strict.post(f"/episodes/{mine}/over/", {"csrfmiddlewaretoken": token})
    told = text(strict, f"/episodes/{mine}/")
    assert f'action="/episodes/{mine}/reopen/"' in told.split('class="told"')[1]
    strict.post(f"/episodes/{mine}/reopen/", {"csrfmiddlewaretoken": token})
    assert the_episode(runner).end is None


def test_the_runner_corrects_side_place_and_day(me, mine, runner):
    form = {"start": "2026-06-01", "side": "right", "region": ["buttock"], "helped": "Less hill"}
    assert me.post(f"/episodes/{mine}/edit/", form).status_code == 302
    found = the_episode(runner)
    assert (found.start.day, found.sides, found.helped) == (1, ("right",), "Less hill")


@pytest.mark.parametrize("form", [{"start": ""}, {"start": "2031-01-01"}, {"start": "2026-02-31"}])
def test_a_day_that_cannot_be_is_said_and_nothing_changes(me, mine, runner, form):
    before = the_episode(runner)
    assert me.post(f"/episodes/{mine}/edit/", form).status_code == 400
    assert the_episode(runner) == before


def test_a_check_is_moved_to_something_new(me, mine, runner):
    from coxa.actions.checks.check_hip import latest_check
    from coxa.actions.episodes.listed import episodes

    check = latest_check(runner)
    assert check is not None
    assert (
        me.post("/episodes/move/", {"thing": f"check:{check.id}", "episode": "new"}).status_code
        == 302
    )
    assert len(episodes(runner)) == 2


def test_notes_and_checks_are_ticked_and_moved_and_two_are_made_one(me, mine, runner):
    from coxa.actions.episodes.listed import episodes

    assert 'name="thing"' not in text(me, f"/episodes/{mine}/")
    page = main_of(text(me, f"/episodes/{mine}/?move"))
    ticks = re.findall(r'name="thing" value="([^"]*)"', page)
    assert {tick.split(":")[0] for tick in ticks} == {"note", "check"}
    note = next(tick for tick in ticks if tick.startswith("note"))
    answer = me.post("/episodes/move/", {"thing": note, "episode": "new", "from": mine})
    assert answer.status_code == 302
    made = next(each.id for each in episodes(runner) if each.id != mine)
    assert "Pain 4 of 10" not in text(me, f"/episodes/{mine}/")
    assert "Pain 4 of 10" in text(me, f"/episodes/{made}/")
    assert me.post(f"/episodes/{mine}/merge/", {"other": made}).status_code == 302
    assert "Pain 4 of 10" in text(me, f"/episodes/{mine}/")
    assert me.get(f"/episodes/{made}/")["Location"] == f"/episodes/{mine}/"
    assert me.get(f"/episodes/{made}/summary/")["Location"] == f"/episodes/{mine}/summary/"


def test_a_merge_is_taken_back_with_one_tap(me, mine, runner):
    from coxa.actions.episodes.listed import episodes
    from coxa.actions.episodes.story import episode_story

    other = checked(runner, where=["buttock:right"], walking="fine")
    made = next(each.id for each in episodes(runner) if each.id != mine)
    before = [episode_story(runner, each.id) for each in episodes(runner)]
    told = me.post(f"/episodes/{mine}/merge/", {"other": made}, follow=True).content.decode()
    assert "They are one episode now." in told
    (undo,) = re.findall(r'<form method="post" action="([^"]*)">.*?<button[^>]*>Undo<', told)
    assert f'"{undo}"' not in text(me, f"/episodes/{mine}/")
    assert me.get(undo).status_code == 405
    assert len(episodes(runner)) == 1
    answer = me.post(undo)
    assert answer["Location"] == f"/episodes/{made}/"
    page = text(me, answer["Location"])
    assert "They are two episodes again." in page
    assert f"/check/result/{other}/" in page
    assert [episode_story(runner, each.id) for each in episodes(runner)] == before
    assert me.post(undo).status_code == 404


@pytest.mark.parametrize(
    "form",
    [{}, {"thing": "check:1"}, {"episode": "new"}, {"thing": "note:99", "episode": "new"}],
)
def test_a_move_without_a_what_or_a_where_says_so(me, mine, form):
    answer = me.post("/episodes/move/", {**form, "from": mine})
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()


def test_a_result_asks_where_another_could_be_meant_and_moves_it(me, mine, runner):
    from coxa.actions.episodes.listed import episode_of_check

    both = checked(runner, where=["groin:left", "groin:right"], walking="fine")
    page = main_of(text(me, f"/check/result/{both}/"))
    assert "Groin, both sides" in words(page)
    assert "Is it about something else?" in words(page)
    me.post("/episodes/move/", {"thing": f"check:{both}", "episode": mine})
    assert episode_of_check(runner, both) == mine
    sure = checked(runner, where=["buttock:right"], walking="fine")
    assert "Is it about something else?" not in text(me, f"/check/result/{sure}/")


def test_what_eased_it_stands_with_the_course(me, mine):
    answer = me.post("/routines/relief/mark/", {"relief": "ice_bath", "mark": "6"})
    assert answer.status_code == 302
    page = words(text(me, f"/episodes/{mine}/"))
    assert "eased it by 6 of 10" in page


def test_check_ins_are_drawn_below_the_pain(me, mine):
    assert "weekbar" not in text(me, f"/episodes/{mine}/")
    week(me, **FOUR)
    assert "weekbar" in text(me, f"/episodes/{mine}/")
    assert "1 check-ins" not in text(me, f"/episodes/{mine}/")


def test_a_long_course_shows_its_last_days_and_all_on_asking(me, runner):
    for days in range(70):
        felt(runner, 3, "groin:left", days)
    checked(runner, where=["groin:left"], how_long=90)
    mine = the_episode(runner).id
    page = text(me, f"/episodes/{mine}/")
    assert page.count("Pain 3 of 10") < 60
    assert "And 12 older" in page
    assert text(me, f"/episodes/{mine}/?all").count("Pain 3 of 10") == 70


def test_both_sides_can_be_said(me, mine, runner):
    me.post(f"/episodes/{mine}/edit/", {"start": "2026-06-01", "side": "both", "region": "groin"})
    assert the_episode(runner).both_sides
    assert "Groin, both sides" in words(text(me, f"/episodes/{mine}/"))
    assert 'name="side" value="both" checked' in text(me, f"/episodes/{mine}/")


def test_anothers_episode_is_not_found(somebody_else, mine):
    for address in (f"/episodes/{mine}/", f"/episodes/{mine}/summary/"):
        assert somebody_else.get(address).status_code == 404
    for verb in ("over", "reopen", "edit"):
        answer = somebody_else.post(f"/episodes/{mine}/{verb}/", {"start": "2026-06-01"})
        assert answer.status_code == 404


def week(client, *, start=1, then="next", **said):
    """Screen after screen; what is not named is the first answer, and no new sign."""
    client.post("/episodes/week/anew/") if start == 1 else None
    for number in range(start, 20):
        page = text(client, f"/episodes/week/{number}/")
        name = next((name for name, words_ in NAMED.items() if words_ in page), "activity")
        values = re.findall(r'name="answer" value="([^"]*)"', page)
        default = "none" if name == "signs" else values[0]
        form = {"answer": said.get(name, default), "then": then}
        answer = client.post(f"/episodes/week/{number}/", form)
        assert answer.status_code == 302, name
        if answer["Location"] != f"/episodes/week/{number + 1}/":
            return answer
    raise AssertionError("the check-in does not end")


NAMED = {
    "which": "Which one is this about?",
    "signs": "Is any of this new since the last time?",
    "run": "did the hip let you run?",
    "less": "Did you run less",
    "worse": "Did running go worse",
    "pain": "How much did the hip hurt",
}


def test_a_check_in_is_kept_shown_and_taken_back(me, mine, runner):
    assert week(me, **FOUR)["Location"] == f"/episodes/{mine}/"
    page = words(text(me, f"/episodes/{mine}/"))
    assert "Noted: 25 of 100" in page
    assert "Check-in: 25 of 100" in page
    from coxa.actions.episodes.check_in import check_ins

    (kept,) = check_ins(runner)
    me.post(f"/episodes/week/{kept.id}/undo/")
    assert check_ins(runner) == ()


def test_one_question_a_screen_and_the_progress_is_true(me, mine):
    me.post("/episodes/week/anew/")
    page = words(text(me, "/episodes/week/1/"))
    assert "Question 1 of 5" in page
    assert "Is any of this new since the last time?" in page
    me.post("/episodes/week/1/", {"answer": "none"})
    me.post("/episodes/week/2/", {"answer": "3"})  # not at all: less and worse are moot
    assert "Question 3 of 3" in words(text(me, "/episodes/week/3/"))


def test_every_sign_stands_under_one_heading_and_none_of_these_is_last(me, mine):
    from coxa.actions.episodes.check_in import WARNINGS

    me.post("/episodes/week/anew/")
    page = main_of(text(me, "/episodes/week/1/"))
    groups = re.findall(r'<fieldset class="optgroup"><legend>(.*?)</legend>(.*?)</fieldset>', page)
    assert [heading for heading, _ in groups] == [
        *("Somebody should look today", "Somebody should look within days"),
    ]
    grouped = [value for _, group in groups for value in re.findall(r'value="([^"]*)"', group)]
    assert sorted(grouped) == sorted(WARNINGS)
    every = re.findall(r'name="answer" value="([^"]*)"', page)
    assert every == [*grouped, "none"]


def test_each_field_for_an_activity_has_a_name_that_tells(me, mine):
    page = words(main_of(text(me, "/episodes/week/")))
    assert all(f"Activity {number}" in page for number in (1, 2, 3))


def test_the_first_heading_has_all_signs_that_alone_ask_for_a_look_today(me, mine, runner):
    from coxa.actions.episodes.check_in import save_signs
    from coxa.interfaces.web.episodes.week_screens import SIGN_GROUPS

    for name, signs in SIGN_GROUPS.items():
        for sign in signs:
            found = save_signs(runner, [sign], None, TODAY, NOW).assessment
            assert (found.see_within_days == 0) is (name == "today"), sign


def test_not_running_at_all_is_not_asked_how_much_less(me, mine, runner):
    from coxa.actions.episodes.check_in import check_ins

    week(me, run="3", pain="0")
    (kept,) = check_ins(runner)
    assert dict(kept.answers) == {"run": 3, "less": 3, "worse": 3, "pain": 0}


def test_no_answer_is_asked_again_and_nothing_is_kept(me, mine, runner):
    from coxa.actions.episodes.check_in import check_ins

    me.post("/episodes/week/anew/")
    for sent, shown in (([], 0), (["none", "alarm.ill"], 2), (["9"], 0)):
        answer = me.post("/episodes/week/1/", {"answer": sent})
        assert answer.status_code == 400
        assert answer.content.decode().count(" checked") == shown
    assert me.get("/episodes/week/4/")["Location"] == "/episodes/week/1/"
    assert check_ins(runner) == ()


def test_leaving_keeps_the_answers_for_a_day_and_back_shows_them(me, mine, monkeypatch):
    from coxa.interfaces.http import who

    me.post("/episodes/week/anew/")
    me.post("/episodes/week/1/", {"answer": "none"})
    answer = me.post("/episodes/week/2/", {"answer": "1", "then": "leave"})
    assert answer["Location"] == "/"
    assert "Your answers are kept for a day." in text(me, "/")
    page = text(me, "/episodes/week/")
    assert 'href="/episodes/week/3/"' in page
    assert 'href="/episodes/week/2/"' in text(me, "/episodes/week/3/")
    assert 'value="1" checked' in text(me, "/episodes/week/2/")
    assert 'value="none" checked' in text(me, "/episodes/week/1/")
    monkeypatch.setattr(who, "now", lambda: NOW + timedelta(hours=25))
    assert "Go on where you left" not in text(me, "/episodes/week/")
    assert me.get("/episodes/week/3/")["Location"] == "/episodes/week/1/"


def test_a_draft_is_not_anothers(me, mine, somebody_else):
    me.post("/episodes/week/anew/")
    me.post("/episodes/week/1/", {"answer": "none"})
    assert somebody_else.get("/episodes/week/2/")["Location"] == "/episodes/week/1/"


def test_a_warning_sign_at_a_check_in_stops_today_before_anything_else_is_asked(me, mine, runner):
    from coxa.actions.episodes.check_in import check_ins

    answer = week(me, signs=["walking.cannot", "alarm.ill"])
    assert "/check/result/" in answer["Location"]
    page = text(me, answer["Location"])
    assert "banner emergency" in page
    assert "Go on with the check" not in page
    assert "banner emergency" in text(me, "/")
    assert check_ins(runner) == ()
    week(me, start=2, **FOUR)
    (kept,) = check_ins(runner)
    assert f"/check/result/{kept.flagged}/" == answer["Location"]


def test_a_sign_that_is_no_emergency_takes_the_check_up_from_there(me, mine, runner):
    from coxa.actions.checks.check_hip import saved_checks

    address = week(me, signs=["walking.limp", "signs.swelling"])["Location"]
    page = text(me, address)
    (go_on,) = re.findall(r'href="(/check/[0-9]+/)">Go on with the check', page)
    first, opening = saved_checks(runner)[:2]
    assert first.answers["walking"] == "limp"
    assert first.answers["where"] == ["groin:left"]
    asked = []
    for number in range(int(go_on.split("/")[2]), 40):
        screen = text(me, f"/check/{number}/")
        asked.append(re.search(r'id="q"[^>]*>(.*?)</h1>', screen)[1])
        form = {"answer": "dont_know"} if "number" in screen else {"answer": ["dont_know"]}
        if "And none" in screen or 'value="none"' in screen:
            form = {"answer": ["none"]}
        elif 'value="no"' in screen:
            form = {"answer": "no"}
        answer = me.post(f"/check/{number}/", form)
        if "/result/" in answer["Location"]:
            break
    assert "Where does it hurt?" not in asked
    assert "What happens when you walk, or stand on that leg?" not in asked
    newest = saved_checks(runner)[0]
    assert newest.corrects == first.id
    assert newest.answers["walking"] == "limp"
    assert opening.corrected is False


def test_the_check_in_asks_which_of_two_it_is_about(me, mine, runner):
    from coxa.actions.episodes.check_in import check_ins
    from coxa.actions.episodes.listed import episodes

    checked(runner, where=["buttock:right"], walking="fine")
    newer = next(each.id for each in episodes(runner) if each.id != mine)
    page = text(me, "/episodes/week/1/")
    assert "Which one is this about?" in page
    assert "Left groin" in page
    assert "Right buttock" in page
    assert week(me, which=str(mine), **FOUR)["Location"] == f"/episodes/{mine}/"
    assert check_ins(runner)[-1].episode == mine
    address = week(me, which=str(mine), signs=["walking.limp"])["Location"]
    from coxa.actions.episodes.listed import episode_of_check

    assert episode_of_check(runner, int(address.split("/")[3])) == mine
    assert newer != mine


def test_a_reminder_stands_on_today_when_a_week_has_passed_and_can_be_skipped(
    me, runner, monkeypatch
):
    from coxa.interfaces.http import who

    checked(runner, where=["side_of_hip:left"], walking="fine")
    assert "A week has passed" not in text(me, "/")
    monkeypatch.setattr(who, "now", lambda: NOW + timedelta(days=7))
    assert "A week has passed" in text(me, "/")
    me.post("/episodes/week/skip/")
    assert "A week has passed" not in text(me, "/")


def test_three_activities_of_my_own_are_rated(me, mine, runner):
    me.post("/episodes/week/activities/", {"name": ["Stairs", "", "An easy hour"]})
    from coxa.actions.episodes.check_in import check_ins, chosen_activities

    first, second = chosen_activities(runner)
    for level in (2, 4):
        week(me, **FOUR, activity=str(level))
    assert check_ins(runner)[-1].ratings == {first.id: 4, second.id: 4}
    assert "A little better than at first" in text(me, f"/episodes/{mine}/")


def test_the_clinicians_page_has_what_a_clinician_asks(me, runner):
    ran(runner, 20, 5.0)
    ran(runner, 12, 8.0)
    felt(runner, 6, "groin:left", 2)
    checked(runner, where=["groin:left"], how_long=9, walking="cannot", started="slowly")
    found = the_episode(runner)
    me.post(
        f"/episodes/{found.id}/edit/",
        {"start": found.start.isoformat(), "region": "groin", "side": "left", "tried": "Rest"},
    )
    page = words(main_of(text(me, f"/episodes/{found.id}/summary/")))
    assert page.index("Questions to ask") < page.index("Not asked")
    for said in (
        "Left groin",
        "7 June 2026",
        "worst 6",
        "Rest",
        "Runs in the 30 days before 2",
        "+60 %",
        "I cannot put weight on it",
        "Not asked",
        "Questions to ask",
    ):
        assert said in page, said


def test_after_an_all_clear_the_clinician_reads_that_signs_were_looked_at(me, runner):
    checked(runner, where=["groin:left"], with_running="builds", walking="limp", age=30)
    from coxa.actions.checks.check_hip import clear_flags

    clear_flags(runner, "Dr Example", "nothing", TODAY, NOW)
    page = words(main_of(text(me, f"/episodes/{the_episode(runner).id}/summary/")))
    assert "No safety check was made" not in page
    assert "None open" in page
    assert "looked at since" in page

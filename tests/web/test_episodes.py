"""Episodes, the weekly check-in and the clinician's page, as a browser without script."""

from datetime import timedelta

import pytest

from tests.conftest import NOW
from tests.web.pages import TODAY, checked, felt, main_of, ran, text, words

pytestmark = pytest.mark.usefixtures("june")
FOUR = {"run": "1", "less": "1", "worse": "0", "pain": "1"}


def the_episode(runner):
    from coxa.actions.episodes import episodes

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
    assert (found.start.day, str(found.side), found.helped) == (1, "right", "Less hill")


@pytest.mark.parametrize("form", [{"start": ""}, {"start": "2031-01-01"}, {"start": "2026-02-31"}])
def test_a_day_that_cannot_be_is_said_and_nothing_changes(me, mine, runner, form):
    before = the_episode(runner)
    assert me.post(f"/episodes/{mine}/edit/", form).status_code == 400
    assert the_episode(runner) == before


def test_a_check_is_moved_to_something_new(me, mine, runner):
    from coxa.actions.check_hip import latest_check
    from coxa.actions.episodes import episodes

    check = latest_check(runner)
    assert check is not None
    assert me.post(f"/episodes/move/{check.id}/", {"episode": ""}).status_code == 302
    assert len(episodes(runner)) == 2


def test_anothers_episode_is_not_found(somebody_else, mine):
    for address in (f"/episodes/{mine}/", f"/episodes/{mine}/summary/"):
        assert somebody_else.get(address).status_code == 404
    for verb in ("over", "reopen", "edit"):
        answer = somebody_else.post(f"/episodes/{mine}/{verb}/", {"start": "2026-06-01"})
        assert answer.status_code == 404


def test_a_check_in_is_kept_shown_and_taken_back(me, mine, runner):
    answer = me.post("/episodes/week/", {**FOUR, "warning": "none"})
    assert answer.status_code == 302
    page = words(text(me, f"/episodes/{mine}/"))
    assert "Noted: 25 of 100." in page
    assert "Check-in: 25 of 100" in page
    from coxa.actions.check_in import check_ins

    (kept,) = check_ins(runner)
    me.post(f"/episodes/week/{kept.id}/undo/")
    assert check_ins(runner) == ()


@pytest.mark.parametrize(
    "form",
    [{"warning": "none"}, FOUR, {**FOUR, "warning": ["none", "alarm.ill"]}, {**FOUR, "pain": "9"}],
)
def test_half_a_check_in_is_asked_again_and_keeps_what_was_said(me, mine, runner, form):
    from coxa.actions.check_in import check_ins

    answer = me.post("/episodes/week/", form)
    assert answer.status_code == 400
    assert answer.content.decode().count(" checked") == sum(
        len(said) if isinstance(said, list) else said != "9" for said in form.values()
    )
    assert check_ins(runner) == ()


def test_a_warning_sign_at_a_check_in_stops_today(me, mine):
    answer = me.post("/episodes/week/", {**FOUR, "warning": ["walking.cannot", "alarm.ill"]})
    assert "/check/result/" in answer["Location"]
    assert "banner emergency" in text(me, answer["Location"])
    assert "banner emergency" in text(me, "/")


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
    from coxa.actions.check_in import check_ins, chosen_activities

    first, second = chosen_activities(runner)
    for one, two in ((2, 3), (4, 5)):
        form = {
            **FOUR,
            "warning": "none",
            f"activity_{first.id}": one,
            f"activity_{second.id}": two,
        }
        assert me.post("/episodes/week/", form).status_code == 302
    assert check_ins(runner)[-1].ratings == {first.id: 4, second.id: 5}
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
    for said in (
        "Left groin",
        "7 June 2026",
        "worst 6",
        "Rest",
        "Runs in the 30 days before 2",
        "+60%",
        "I cannot put weight on it",
        "Not asked",
        "Questions to ask",
    ):
        assert said in page, said

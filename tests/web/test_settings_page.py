"""What the runner tells, may take back, and may remove."""

import re
from datetime import date

import pytest

from coxa.values.distances import Units
from tests.web.pages import main_of, text, words


def profile(runner):
    from coxa.actions.profile import show_profile

    return show_profile(runner)


def test_what_is_entered_is_kept_and_what_is_emptied_is_unknown_again(me, runner) -> None:
    form = {"units": "mi", "weight_kg": "61,5", "zone": "Europe/Berlin", "stress_fracture": "yes"}
    assert me.post("/settings/profile/", form).status_code == 302
    known = profile(runner)
    assert (known.units, known.weight_kg, known.stress_fracture) == (Units.MI, 61.5, True)
    me.post("/settings/profile/", {"weight_kg": "", "stress_fracture": ""})
    known = profile(runner)
    assert (known.weight_kg, known.stress_fracture, known.zone) == (None, None, "Europe/Berlin")


def test_men_are_not_asked_about_periods_and_pregnancy(me, runner) -> None:
    assert "Periods missing" in me.get("/settings/").content.decode()
    me.post("/settings/profile/", {"sex": "male"})
    page = me.get("/settings/").content.decode()
    assert "Low sex drive" in page
    assert "Periods missing" not in page
    assert 'name="pregnant"' not in page
    me.post("/settings/profile/", {"sex": "female", "pregnant": "yes"})
    me.post("/settings/profile/", {"sex": "male"})
    assert 'name="pregnant"' in me.get("/settings/").content.decode()  # what was said can go


def test_the_day_of_a_birth_is_kept_shown_and_not_asked_of_men(me, runner) -> None:
    me.post("/settings/profile/", {"gave_birth_on": "2026-05-17"})
    assert profile(runner).gave_birth_on == date(2026, 5, 17)
    page = me.get("/settings/").content.decode()
    assert 'name="gave_birth_on" value="2026-05-17"' in page
    me.post("/settings/profile/", {"gave_birth_on": "", "sex": "male"})
    assert "gave_birth_on" not in me.get("/settings/").content.decode()
    answer = me.post("/settings/profile/", {"gave_birth_on": "in May"})
    assert "A day is written as 2026-05-17." in answer.content.decode()


def test_a_wrong_value_is_named_and_what_was_entered_stays(me, runner) -> None:
    answer = me.post("/settings/profile/", {"zone": "Atlantis/Deep", "birth_year": "1990"})
    text = answer.content.decode()
    assert answer.status_code == 400
    assert "Atlantis/Deep is not a time zone" in text
    assert 'value="1990"' in text
    assert profile(runner).birth_year is None


@pytest.mark.parametrize("year", ["inf", "-inf", "nan", "1e999"])
def test_a_year_without_end_is_named_as_no_number(me, runner, year) -> None:
    answer = me.post("/settings/profile/", {"birth_year": year})
    assert answer.status_code < 500
    assert b"is not a number" in answer.content
    assert profile(runner).birth_year is None


def test_phone_access_is_off_until_switched_on_and_says_when_it_counts(me, home) -> None:
    assert "Off: only this machine" in me.get("/settings/").content.decode()
    text = me.post("/settings/phones/", {"on": "yes"}, follow=True).content.decode()
    assert "from the next start" in text
    from coxa.interfaces.web.phone_access import is_on

    assert is_on(home)
    me.post("/settings/phones/", {"on": "no"})
    assert not is_on(home)


def test_sample_data_are_marked_on_every_page_and_kept_apart(me, runner) -> None:
    me.post("/settings/sample/", {"do": "look"})
    assert "made up</span>" in me.get("/more/").content.decode()
    assert me.get("/api/activities").json()
    me.post("/settings/sample/", {"do": "leave"})
    assert "made up</span>" not in me.get("/more/").content.decode()
    assert me.get("/api/activities").json() == []
    me.post("/settings/sample/", {"do": "delete"})
    from coxa.actions.sample.season import sample_runner

    assert sample_runner() is None


def test_nothing_is_erased_without_the_words(me, my_run) -> None:
    assert me.post("/settings/erase/", {"typed": "yes"}).status_code == 400
    assert len(me.get("/api/activities").json()) == 1


def test_everything_is_erased_with_the_words(me, my_run, home) -> None:
    answer = me.post("/settings/erase/", {"typed": "Erase everything"})
    assert "Everything is gone" in answer.content.decode()
    assert me.get("/settings/").status_code == 302
    assert not [path for path in home.files.rglob("*") if path.is_file()]


def test_the_commands_for_a_backup_can_be_typed_as_they_stand(monkeypatch, tmp_path):
    from platformdirs import user_data_path

    from coxa.interfaces.web.settings_page import shell

    monkeypatch.setattr(shell.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert shell.program(user_data_path("coxa", appauthor=False)) == "coxa"
    assert shell.program(tmp_path / "my home") == f"coxa --home '{tmp_path}/my home'"
    monkeypatch.setattr(shell.shutil, "which", lambda name: None)
    assert shell.program(user_data_path("coxa", appauthor=False)).endswith("/bin/coxa")


def test_the_sample_runner_counts_in_my_miles(me, runner) -> None:
    from coxa.actions.profile import set_profile

    set_profile(runner, {"units": "mi"})
    me.post("/settings/sample/", {"do": "look"})
    page = words(main_of(text(me, "/")))
    assert re.search(r"[0-9] mi\b", page)
    assert not re.search(r"[0-9] km\b", page)


def test_weight_and_height_are_taken_and_shown_in_pounds_and_feet(me, runner) -> None:
    form = {"units": "mi", "weight_kg": "11 st 4", "height_cm": "5 ft 10"}
    me.post("/settings/profile/", form)
    known = profile(runner)
    assert known.weight_kg == pytest.approx(71.67, abs=0.01)
    assert known.height_cm == pytest.approx(177.8)
    page = text(me, "/settings/")
    assert 'value="158 lb"' in page
    assert 'value="5 ft 10 in"' in page
    me.post("/settings/profile/", {"weight_kg": "158 lb", "height_cm": "5 ft 10 in"})
    assert profile(runner).weight_kg == pytest.approx(71.67, abs=0.01)


def test_erasing_ends_every_browser_of_the_runner_and_its_unfinished_answers(
    me, runner, somebody_else
):
    from django.contrib.sessions.models import Session
    from django.test import Client

    from coxa.actions.access.devices import pair
    from tests.conftest import NOW

    phone = Client()
    phone.cookies["coxa_device"] = pair(runner, "Phone", NOW).token
    for browser in (phone, me, somebody_else):
        browser.post("/check/anew/")
        browser.post("/check/1/", {"where": ["groin:left"]})
        assert browser.session["check"]["answers"]
    me.post("/settings/erase/", {"typed": "erase everything"})
    held = [session.get_decoded() for session in Session.objects.all()]
    assert [each["check"]["whose"] for each in held if "check" in each] != [str(runner)]
    assert somebody_else.session["check"]["answers"]
    assert len([each for each in held if "check" in each]) == 1

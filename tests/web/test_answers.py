"""The page: with nothing, with enough, asked again, and nobody else's."""

from datetime import date

import pytest

from tests.actions.hip_answers.hilly_runner import write_hilly_runner
from tests.conftest import NOW

pytestmark = pytest.mark.usefixtures("june")

ON = date(2026, 6, 16)


def page(browser) -> str:
    answer = browser.get("/answers/")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_without_notes_it_says_how_many_are_needed(me) -> None:
    text = page(me)
    assert "at least 60 runs with a note after them" in text
    assert "you have 0" in text


def test_what_stands_out_is_said_as_an_association(me, runner) -> None:
    write_hilly_runner(runner, ON, NOW)
    text = page(me)
    assert "of descent were followed by about" in text
    assert "does not make one the cause" in text
    assert "your notes cannot tell" in text


def test_asked_again_it_uses_what_came_since(me, runner) -> None:
    assert "you have 0" in page(me)
    write_hilly_runner(runner, ON, NOW, runs=20)
    assert me.post("/answers/again/").status_code == 302
    assert "you have 1" in page(me)


def test_to_look_changes_nothing_by_get(me) -> None:
    assert me.get("/answers/again/").status_code == 405


def test_trends_and_more_lead_there(me, runner) -> None:
    write_hilly_runner(runner, ON, NOW, runs=3)
    assert 'href="/answers/"' in me.get("/more/").content.decode()
    assert 'href="/answers/"' in me.get("/trends/").content.decode()


def test_nobody_sees_anothers_answers(somebody_else, runner) -> None:
    write_hilly_runner(runner, ON, NOW)
    assert "you have 0" in page(somebody_else)


def test_programs_read_the_same_with_the_cuts_in_metres(me, runner) -> None:
    write_hilly_runner(runner, ON, NOW)
    told = me.get("/api/answers").json()
    first = told["effects"][0]
    assert (told["standing"], first["answer"]) == ("told", "more")
    [contrast] = first["contrasts"]
    assert contrast["exposure"] == "descent_m"
    assert contrast["most_of_others"] < contrast["least"]
    assert first["low"] < first["points"] < first["high"]
    assert first["text"] in page(me)

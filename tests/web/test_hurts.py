"""It hurts now: a note, and straight into the safety questions."""

import re

import pytest

from tests.web.pages import TODAY, main_of, text, words

pytestmark = pytest.mark.usefixtures("june")


def notes(runner):
    from coxa.actions.record_pain import pain_entries

    return pain_entries(runner)


def ticked(page):
    """Values of what is chosen in the form, beside the tab of the drawing."""
    boxes = re.findall(r"<input[^>]* checked[^>]*>", page)
    return {re.search(r'value="([^"]*)"', box)[1] for box in boxes if "map-view" not in box}


HURTS = {"where": ["groin:left", "groin:right"], "level": "6", "when": "during", "limp": "yes"}


def test_place_and_number_are_noted_and_the_next_screen_is_question_two(me, runner):
    answer = me.post("/hurts/", HURTS)
    assert (answer.status_code, answer["Location"]) == (302, "/check/2/")
    (entry,) = notes(runner)
    assert [str(spot) for spot in entry.places] == ["groin:left", "groin:right"]
    assert (entry.level, entry.when, entry.limp, entry.day) == (6, "during", True, TODAY)
    assert ticked(text(me, "/check/1/")) == {"groin:left", "groin:right"}
    assert "Where does it hurt?" not in words(main_of(text(me, "/check/2/")))
    assert "See someone" in words(text(me, "/"))


def test_what_is_not_said_stays_unknown(me, runner):
    me.post("/hurts/", {"where": ["side_of_hip:right"], "level": "0"})
    (entry,) = notes(runner)
    assert (entry.level, entry.when, entry.limp) == (0, None, None)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"where": []}, "Mark where it hurts"),
        ({"level": ""}, "Choose a number from 0 to 10"),
        ({"level": "eleven"}, "Choose a number from 0 to 10"),
        ({"level": "11"}, "0 to 10"),
        ({"level": "-1"}, "0 to 10"),
        ({"where": ["elbow:left", "groin:left"]}, "Mark where it hurts"),
    ],
)
def test_a_missing_place_or_number_is_said_and_the_rest_stands(me, runner, change, sentence):
    sent = {**HURTS, **change}
    answer = me.post("/hurts/", sent)
    page = answer.content.decode()
    assert answer.status_code == 400
    fault = re.search(r'id="fault" role="alert"[^>]*>([^<]*)</p>', page)
    assert fault is not None
    assert sentence in fault[1]
    known = {*sent["where"], "during", "yes"} - {"elbow:left"}
    assert ticked(page) - {sent["level"]} == known
    assert (sent["level"] in ticked(page)) is (sent["level"] == "6")
    assert notes(runner) == ()
    assert "Go on where you left" not in text(me, "/check/")


def test_a_moment_that_is_none_is_left_unknown(me, runner):
    me.post("/hurts/", {**HURTS, "when": "at noon"})
    (entry,) = notes(runner)
    assert entry.when is None


def test_an_older_check_of_the_day_is_left_as_it_was(me, runner):
    from coxa.actions.checks.check_hip import saved_checks

    me.post("/hurts/", HURTS)
    number = 2
    while number < 40:
        answer = me.post(f"/check/{number}/", {"answer": "dont_know"})
        if "result" in answer["Location"]:
            break
        number += 1
    me.post("/hurts/", {**HURTS, "where": ["knee:left"]})
    assert ticked(text(me, "/check/1/")) == {"knee:left"}
    assert len(saved_checks(runner)) == 1
    for again in range(2, 40):
        answer = me.post(f"/check/{again}/", {"answer": "dont_know"})
        if "result" in answer["Location"]:
            break
    assert [check.corrected for check in saved_checks(runner)] == [False, False]


def test_looking_at_it_notes_nothing(me, runner):
    page = text(me, "/hurts/")
    assert 'id="q" tabindex="-1"' in page
    assert "coxa/focus.js" in page
    assert notes(runner) == ()


def test_the_note_belongs_to_the_sample_runner_while_looking_around(me, runner):
    me.post("/settings/sample/", {"do": "look"})
    me.post("/hurts/", HURTS)
    assert notes(runner) == ()


def test_the_note_can_be_taken_back_from_the_next_screen(strict, runner):
    token = text(strict, "/hurts/").split('csrfmiddlewaretoken" value="')[1].split('"')[0]
    strict.post("/hurts/", {**HURTS, "csrfmiddlewaretoken": token})
    page = text(strict, "/check/2/")
    assert "Noted: left groin, right groin, 6." in words(page)
    before, told = page.split('class="told"', 1)
    assert before.count("<form") == before.count("</form")  # no form stands inside another
    undo = re.search(r'action="(/pain/\d+/undo/)"', told)
    assert undo
    strict.post(undo[1], {"csrfmiddlewaretoken": token})
    assert notes(runner) == ()

"""`coxa episode`, `coxa checkin`, the summary and the talk, as from the shell."""

import sys
from io import StringIO

import pytest


@pytest.fixture
def types(monkeypatch):
    def typed(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", StringIO(text))

    return typed


@pytest.fixture
def sore(coxa, types):
    types('{"where": ["groin:left"], "how_long": 9, "walking": "hurts"}')
    return coxa("check", "--answers", "-", "--save", "--json").one


def test_an_episode_is_listed_corrected_ended_and_reopened(coxa, sore):
    (found,) = coxa("episode", "list", "--json").lines
    assert found["where"] == ["groin:left"]
    id_ = found["id"]
    edited = coxa("episode", "edit", id_, "--where", "buttock:right", "--helped", "Rest", "--json")
    assert (edited.one["where"], edited.one["helped"]) == (["buttock:right"], "Rest")
    assert coxa("episode", "end", id_, "--json").one["end"]
    assert coxa("episode", "reopen", id_, "--json").one["end"] is None
    assert coxa("episode", "show", id_, "--json").one["checks"][0]["id"] == sore["id"]
    assert "Safety check" in coxa("episode", "show", id_).out
    assert coxa("episode", "move", sore["id"], "--json").one["id"] != id_


def test_what_is_not_there_is_wrong_use(coxa):
    assert coxa("episode", "show", 7).status == 2
    assert coxa("checkin", "--undo", 7).status == 2
    assert coxa("check", "--summary").status == 2


def test_a_check_in_by_options_is_kept_listed_and_taken_back(coxa, sore):
    coxa("checkin", "--follow", "Stairs")
    kept = coxa(
        *("checkin", "--run", 1, "--less", 1, "--worse", 0, "--pain", 1),
        *("--rate", 4, "--warning", "none", "--json"),
    ).one
    assert (kept["score"], list(kept["ratings"].values())) == (25, [4])
    assert len(coxa("checkin", "--list", "--json").lines) == 1
    coxa("checkin", "--undo", kept["id"])
    assert coxa("checkin", "--list", "--json").lines == []


def test_a_check_in_by_talk_with_an_emergency_leads_with_it(coxa, sore, types):
    types("1\n1\n7\n1\n1\n1,2\n")
    said = coxa("checkin")
    assert said.out.startswith("Go to an emergency department now.")
    assert coxa("today", "--json").one["urgency"] == "emergency"


def test_a_check_in_left_half_way_keeps_nothing(coxa, sore, types):
    types("1\nq\n")
    assert coxa("checkin").status == 2
    assert coxa("checkin", "--list", "--json").lines == []


def test_the_summary_is_text_and_json(coxa, sore):
    said = coxa("check", "--summary").out
    for text in ("Left groin", "Not asked, which is not a no", "Questions to ask"):
        assert text in said
    form = coxa("check", "--summary", "--json").one
    assert form["episode"]["where"] == ["groin:left"]
    assert form["check"] == sore["id"]


def test_the_talk_goes_back_and_asks_again(coxa, types):
    types("groin:left\n<\ngroin:right\nq\n")
    kept = coxa("check", "--json").one
    assert kept["id"]
    assert coxa("episode", "list", "--json").one["where"] == ["groin:right"]


def test_a_talk_that_was_left_goes_on_where_it_was(coxa, types):
    types("groin:left\n40\nq\n")
    first = coxa("check", "--json").one
    types("1\nq\n")
    then = coxa("check", "--json")
    assert "Going on with check" in then.err
    assert (then.one["corrects"], then.one["urgency"]) == (first["id"], "emergency")
    types("q\n")
    assert coxa("check", "--anew").status == 2


@pytest.fixture
def two(coxa, sore, types):
    """Left groin, and the right buttock beside it: their ids."""
    types('{"where": ["buttock:right"], "walking": "fine"}')
    coxa("check", "--answers", "-", "--save", "--json")
    found = {form["where"][0]: form["id"] for form in coxa("episode", "list", "--json").lines}
    return found["groin:left"], found["buttock:right"]


def test_a_note_is_moved_and_two_are_made_one(coxa, two):
    groin, buttock = two
    note = coxa("pain", 4, "--where", "groin:left", "--json").one["id"]
    assert len(coxa("episode", "show", groin, "--json").one["pain"]) == 1
    coxa("episode", "move", "--note", note, "--to", buttock)
    assert coxa("episode", "show", groin, "--json").one["pain"] == []
    assert len(coxa("episode", "show", buttock, "--json").one["pain"]) == 1
    made = coxa("episode", "merge", groin, buttock, "--json").one
    assert made["id"] == buttock
    assert set(made["where"]) == {
        *("buttock:left", "buttock:right", "groin:left", "groin:right"),
    }
    assert coxa("episode", "show", groin, "--json").one["id"] == buttock
    assert coxa("episode", "move", "--to", buttock).status == 2
    assert coxa("episode", "part", groin, "--json").one["where"] == ["groin:left"]
    assert coxa("episode", "show", buttock, "--json").one["where"] == ["buttock:right"]
    assert f"coxa episode part {groin}" in coxa("episode", "merge", groin, buttock).out


def test_a_check_in_names_its_episode_or_asks(coxa, two, types):
    groin, buttock = two
    four = ("--run", 1, "--less", 1, "--worse", 0, "--pain", 1)
    named = coxa("checkin", *four, "--warning", "none", "--episode", groin, "--json").one
    assert named["episode"] == groin
    types("9\n1\n1\n1\n0\n1\n0\n")
    asked = coxa("checkin", "--json")
    assert "Which one is this about?" in asked.err
    assert asked.one["episode"] in {groin, buttock}

import errno
import json
import os
import sys
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest

from coxa.interfaces.cli.writing import write_file
from tests.conftest import DATA


def test_a_refused_file_is_status_1_and_the_others_go_in(coxa, tmp_path):
    bad = tmp_path / "broken.fit"
    bad.write_bytes(b"no run")
    said = coxa("import", bad, DATA / "gpx_run.gpx", "--json")
    assert said.status == 1
    statuses = {line["path"].rpartition("/")[2]: line["status"] for line in said.lines[:-1]}
    assert statuses == {"broken.fit": "refused", "gpx_run.gpx": "imported"}


LONG = f"/{'x' * 300}/file"  # no disk has such a name; asking after it is an error


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("frobnicate",),
        ("import",),
        ("import", "x.fit", "--jobs", "0"),
        ("pain",),
        ("pain", "11"),
        ("pain", "a lot"),
        ("pain", "3", "--where", "elbow"),
        ("pain", "3", "--where", "groin:up"),
        ("pain", "3", "--side", "left"),
        ("pain", "3", "--on", "2026-13-01"),
        ("pain", "3", "--at", "25:00"),
        ("pain", "--undo"),
        ("run", "add", "--start", "noon", "--distance", "5"),
        ("run", "add", "--start", "2026-05-01T06:12", "--distance", "far"),
        ("run", "add", "--start", "2026-05-01T06:12", "--duration", "45"),
        ("run", "delete", "99"),
        ("run", "delete", "x"),
        ("profile", "set"),
        ("profile", "set", "--birth-year", "86"),
        ("profile", "set", "--zone", "Mars"),
        ("check", "--answers", "/nowhere.json"),
        ("check", "--clear"),
        ("check", "--latest"),
        ("today", "--on", "someday"),
        ("today", "--from", "/nowhere.json"),
        ("plan", "new", "--template", "none"),
        ("plan", "new", "--template", "article", "--days", "funday"),
        ("plan", "show"),
        ("why", "RF08x"),
        ("--sample", "today"),
        ("restore", "/nowhere.zip"),
        ("today", "--home", ""),
        ("today", "--home", "~nobody-of-that-name/coxa"),
        *((verb, LONG) for verb in ("watch", "backup", "export", "restore")),
        *(
            (*words, day)
            for day in ("0001-01-01", "9999-12-31")
            for words in (
                ("today", "--on"),
                ("plan", "new", "--template", "ladder", "--start"),
                ("run", "add", "--distance", "5km", "--duration", "30:00", "--start"),
                ("pain", "2", "--on"),
                ("check", "--clear", "--who", "GP", "--found", "a strain", "--on"),
            )
        ),
        ("pain", "2", "--on", "2150-01-01"),
        ("pain", "2", "--at", "0001-01-01T00:00+14:00"),
        ("routine", "log", "pre_run", "--at", "9999-12-31T23:59-12:00"),
        ("pain", "3", "--began-at", "9" * 40),
        ("pain", "3", "--began-at", "9" * 400),
        ("shoes", "add", "Blue", "--start-distance", ""),
        ("shoes", "add", "Blue", "--bought", ""),
    ],
)
def test_wrong_use_is_status_2_and_one_clear_sentence(coxa, words):
    said = coxa(*words)
    assert said.status == 2
    assert said.out == ""
    assert said.err.startswith("coxa: ")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


def test_an_unknown_question_is_status_2_and_named(coxa, tmp_path):
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"shoe_size": 42}))
    said = coxa("check", "--answers", answers)
    assert said.status == 2
    assert "shoe_size" in said.err


def test_an_error_of_ours_is_status_3_with_an_id_and_no_health_data_in_the_log(
    coxa, home, monkeypatch
):
    from coxa.actions import today

    def fails(*_):
        raise RuntimeError("pain was 7 in the left groin")

    monkeypatch.setattr(today, "today", fails)
    said = coxa("today")
    assert said.status == 3
    log = (home.log / "errors.log").read_text()
    (name,) = [word.rstrip(".") for word in said.err.split() if word.rstrip(".") in log.split()[0]]
    assert log.startswith(name)
    assert "RuntimeError" in log
    for text in (said.err, log):
        assert "groin" not in text
        assert "Traceback" not in text


def test_a_home_that_cannot_be_made_is_status_2(coxa, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    said = coxa("today", "--home", blocked / "home")
    assert said.status == 2
    assert "home folder" in said.err


def test_the_talk_keeps_what_was_answered(coxa, monkeypatch):
    monkeypatch.setattr(sys, "stdin", StringIO("groin:left\nnonsense\n?\nq\n"))
    said = coxa("check")
    assert said.status == 0, said.err
    assert "Kept as check" in said.out
    assert coxa("check", "--latest").status == 0


def test_the_talk_without_an_answer_is_wrong_use(coxa, monkeypatch):
    monkeypatch.setattr(sys, "stdin", StringIO(""))
    assert coxa("check").status == 2


def test_answers_come_from_standard_input_too(coxa, monkeypatch):
    monkeypatch.setattr(sys, "stdin", StringIO('{"unwell": true}'))
    assert coxa("check", "--answers", "-", "--json").one["red_flags"]


def test_erasing_asks_first(coxa, monkeypatch):
    coxa("pain", 3)
    monkeypatch.setattr(sys, "stdin", StringIO("no\n"))
    assert coxa("erase").status == 2
    assert len(coxa("pain", "--list", "--json").lines) == 1
    monkeypatch.setattr(sys, "stdin", StringIO("erase\n"))
    assert coxa("erase").status == 0
    assert coxa("pain", "--list", "--json").lines == []


def test_a_verb_left_out_is_answered_with_the_ones_there_are(coxa):
    said = coxa("plan")
    assert said.status == 2
    assert "coxa plan new | show" in said.err


def test_a_note_for_a_day_to_come_is_kept_and_says_so(coxa):
    ahead = datetime.now(UTC).date() + timedelta(days=2)
    said = coxa("pain", 2, "--on", ahead.isoformat())
    assert said.status == 0
    assert "still to come" in said.err
    assert "still to come" not in coxa("pain", 2).err


def test_a_full_disk_is_said_and_leaves_no_half_export(coxa, monkeypatch, tmp_path):
    from coxa.actions import today
    from coxa.actions.home import export_all

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(today, "today", full)
    monkeypatch.setattr(export_all, "_originals", full)
    said = coxa("today")
    assert (said.status, said.err.count("\n")) == (3, 1)
    assert "The disk is full" in said.err
    assert coxa("export", tmp_path / "out").status == 2
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("words", [("plan", "show", "--from"), ("routine", "list", "--on")])
@pytest.mark.parametrize("far", ["0001-01-01", "9999-12-31"])
def test_a_day_that_no_diary_reaches_is_status_2(coxa, words, far):
    coxa("plan", "new", "--template", "ladder")
    said = coxa(*words, far)
    assert said.status == 2
    assert "Days go from" in said.err


def test_a_pipe_is_written_to_and_never_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDWR)  # so that neither end waits for the other
    write_file(pipe, b"BEGIN:VCALENDAR")
    assert pipe.is_fifo()
    assert os.read(reader, 100) == b"BEGIN:VCALENDAR"
    os.close(reader)


@pytest.mark.parametrize("days", ["20261120", "9" * 30])
def test_more_days_than_there_are_is_all_of_them(coxa, days):
    assert coxa("load", "--days", days, "--json").one


def test_where_without_a_plan_is_json_too(coxa):
    assert coxa("plan", "where", "--json").one == {"plan": None}


def test_a_calendar_for_a_name_that_no_disk_takes_is_status_2(coxa):
    coxa("plan", "new", "--template", "ladder")
    for words in (("calendar", LONG), ("calendar", LONG, "--json")):
        said = coxa(*words)
        assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)


def test_what_a_gate_asks_is_one_object_a_line(coxa):
    assert {"id", "text"} == set(coxa("plan", "gate", "--json").lines[0])

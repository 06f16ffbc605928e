"""Closed streams, poor terminals and bytes that are no letters, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.worker.killing import environment


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    made = tmp_path_factory.mktemp("streams") / "home"
    shell(made, '"$@"', "pain", "3")
    return made


def shell(home, line, *words, encoding="utf-8:strict"):
    """`line` is what sh runs; "$@" in it is the command."""
    said = environment(home) | {"PYTHONIOENCODING": encoding}
    command = [sys.executable, "-m", "coxa", *words]
    return subprocess.run(
        ["/bin/sh", "-c", line, "sh", *command], env=said, capture_output=True, check=False
    )


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("today",), 0),
        (("check",), 2),
        (("check", "--answers", "-"), 2),
        (("checkin",), 2),
        (("erase",), 2),
    ],
)
def test_a_closed_input_is_an_empty_one(home, words, status):
    said = shell(home, '"$@" <&-', *words)
    assert said.returncode == status, said.stderr
    assert b"did not work" not in said.stderr


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_output_changes_no_exit_status(home, closed):
    assert shell(home, f'"$@" {closed}', "today").returncode == 0
    assert shell(home, f'"$@" {closed}', "pain", "11").returncode == 2


def test_a_terminal_of_plain_letters_is_answered_and_its_json_loses_nothing(home):
    assert shell(home, '"$@"', "why", "S01", encoding="ascii").returncode == 0
    poor = shell(home, '"$@"', "check", "--questions", "--json", encoding="ascii")
    rich = shell(home, '"$@"', "check", "--questions", "--json")
    said, known = ([json.loads(line) for line in each.stdout.splitlines()] for each in (poor, rich))
    assert said == known != []


def test_bytes_that_are_no_letters_are_wrong_use_as_words(home):
    said = shell(home, '"$@"', "shoes", "add", b"Sch\xf6n")
    assert said.returncode == 2
    assert said.stderr.count(b"\n") == 1


def test_bytes_that_are_no_letters_may_name_a_file(home, tmp_path):
    target = os.fsencode(tmp_path) + b"/all-\xf6.zip"
    said = shell(home, '"$@"', "backup", "--json", target)
    assert said.returncode == 0, said.stderr
    assert json.loads(said.stdout)["bytes"] == Path(os.fsdecode(target)).stat().st_size


def test_a_line_break_in_a_word_still_gives_one_line(home, tmp_path):
    said = shell(home, '"$@"', "check", "--answers", f"{tmp_path}/no\nsuch file")
    assert said.returncode == 2
    assert said.stderr.count(b"\n") == 1

"""`coxa database move`: the address need not stand where every process list shows it."""

import io
from typing import Any

import pytest

from coxa.actions.refusals import Refused
from coxa.interfaces.cli.commands.database import VARIABLE, address_given

ADDRESS = "postgresql://me:secret@h/n"


def test_the_address_may_stand_on_the_command_line() -> None:
    assert address_given(ADDRESS, {}, io.StringIO()) == ADDRESS
    assert address_given("sqlite", {VARIABLE: ADDRESS}, io.StringIO("no")) == "sqlite"


def test_a_dash_reads_it_from_standard_input() -> None:
    assert address_given("-", {VARIABLE: "no"}, io.StringIO(f"{ADDRESS}\nmore\n")) == ADDRESS


def test_without_it_the_environment_says_it() -> None:
    assert address_given(None, {VARIABLE: f" {ADDRESS} "}, io.StringIO("no")) == ADDRESS


@pytest.mark.parametrize(("to", "where"), [("-", "standard input"), (None, VARIABLE)])
def test_no_address_at_all_is_refused_in_a_sentence(to: str | None, where: str) -> None:
    with pytest.raises(Refused, match=where):
        address_given(to, {}, io.StringIO("\n"))


@pytest.mark.parametrize("words", [("-",), ()])
def test_what_was_read_goes_to_the_move_and_is_never_said(
    coxa: Any, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    from coxa.actions.home import move_database

    given: list[str] = []

    def moved(_home: Any, to: str) -> int:
        given.append(to)
        return 7

    monkeypatch.setattr(move_database, "move_database", moved)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{ADDRESS}\n"))
    monkeypatch.setenv(VARIABLE, ADDRESS)
    said = coxa("database", "move", *words)
    assert (said.status, given) == (0, [ADDRESS])
    assert "secret" not in said.out + said.err

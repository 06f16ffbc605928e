"""`coxa database move sqlite|-|ADDRESS`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
import os
import sys
from collections.abc import Mapping
from getpass import getpass
from typing import TextIO

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.saying import say, say_json
from coxa.interfaces.cli.shared_options import command

VARIABLE = "COXA_MOVE_TO"
_STANDARD_INPUT = "-"
_TO = (
    "sqlite, or postgresql://user:password@host/name. An address on the command line can be read "
    "by everybody on this machine, password and all: give - to type or pipe it into standard "
    f"input, or leave TO out and set {VARIABLE}"
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    verbs = parser.add_subparsers(metavar="VERB", required=True)
    move = verbs.add_parser("move", help="copy every row to another database")
    move.add_argument("to", metavar="TO", nargs="?", help=_TO)
    command(move, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """Stop `coxa serve` first: what it writes meanwhile stays behind."""
    from coxa.actions.home.move_database import SQLITE, move_database

    to = address_given(given.to, os.environ, sys.stdin)
    rows = move_database(here.home, to)
    if here.as_json:
        say_json({"rows": rows})
        return
    say(f"Moved {rows:,} rows.")
    if to == SQLITE:
        say("Start Coxa without DATABASE_URL from now on.")
    else:
        say("Start Coxa with DATABASE_URL set to that address from now on.")
        say("The SQLite file is kept as coxa-before-move.sqlite3.")


def address_given(to: str | None, environment: Mapping[str, str], typed: TextIO) -> str:
    """As an argument, from standard input or from the environment. Raises `Refused` for none."""
    from coxa.actions.refusals import Refused

    if to == _STANDARD_INPUT:
        found = getpass("Address: ") if typed.isatty() else typed.readline()
        found, where = found.strip(), "on standard input"
    elif to is None:
        found, where = environment.get(VARIABLE, "").strip(), f"in {VARIABLE}"
    else:
        return to
    if not found:
        raise Refused(f"There is no address {where}. See: coxa database move --help")
    return found

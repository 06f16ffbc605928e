"""`coxa database move sqlite|ADDRESS`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.saying import say, say_json
from coxa.interfaces.cli.shared_options import command


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    verbs = parser.add_subparsers(metavar="VERB", required=True)
    move = verbs.add_parser("move", help="copy every row to another database")
    move.add_argument("to", metavar="TO", help="sqlite, or postgresql://user:password@host/name")
    command(move, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """Stop `coxa serve` first: what it writes meanwhile stays behind."""
    from coxa.actions.move_database import SQLITE, move_database

    rows = move_database(here.home, given.to)
    if here.as_json:
        say_json({"rows": rows})
        return
    say(f"Moved {rows:,} rows.")
    if given.to == SQLITE:
        say("Start Coxa without DATABASE_URL from now on.")
    else:
        say("Start Coxa with DATABASE_URL set to that address from now on.")
        say("The SQLite file is kept as coxa-before-move.sqlite3.")

"""`coxa erase`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
import sys

from coxa.interfaces.cli.failing import WrongUse
from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.saying import say, say_aside, say_json
from coxa.interfaces.cli.shared_options import command

_WORD = "erase"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Asks for a typed word."""
    parser.add_argument("--yes", action="store_true", help="without asking")
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """Account, runs, notes, original files."""
    from coxa.actions.home.erase import erase

    if not given.yes:
        say_aside(f"This removes everything for good. Type {_WORD} to go on.")
        if sys.stdin.readline().strip() != _WORD:
            raise WrongUse("Nothing was erased.")
    erase(here.runner_id)
    if here.as_json:
        say_json({"erased": True})
    else:
        say("Everything is gone.")

"""`coxa restore FILE`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
import os
from pathlib import Path

from coxa.interfaces.cli.saying import say, say_json
from coxa.interfaces.cli.shared_options import command
from coxa.store.home.folder import locate


def arguments(parser: argparse.ArgumentParser) -> None:
    """Into an empty home."""
    parser.add_argument("file", metavar="FILE", type=Path)
    command(parser, run, opens_home=False)


def run(given: argparse.Namespace, here: object) -> None:
    """Everything as it was."""
    from coxa.actions.home.restore import restore

    del here
    home = locate(given.home, os.environ)
    restore(given.file, home)
    if given.json:
        say_json({"home": str(home.root)})
    else:
        say(f"Restored into {home.root}.")

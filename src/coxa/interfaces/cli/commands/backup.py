"""`coxa backup FILE`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from pathlib import Path

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.saying import say, say_json
from coxa.interfaces.cli.shared_options import command


def arguments(parser: argparse.ArgumentParser) -> None:
    """One file, which must not be there yet."""
    parser.add_argument("file", metavar="FILE", type=Path)
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """Database and original files, at one instant."""
    from coxa.actions.home.backup import backup

    size = backup(here.home, given.file)
    if here.as_json:
        say_json({"file": str(given.file), "bytes": size})
    else:
        say(f"Backup written: {given.file}, {size / 1e6:.1f} MB.")
        say("It holds health data; keep it safe.")

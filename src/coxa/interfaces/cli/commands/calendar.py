"""`coxa calendar`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from pathlib import Path

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.saying import say, say_json
from coxa.interfaces.cli.shared_options import command
from coxa.interfaces.cli.writing import write_file


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to write it."""
    parser.add_argument("file", metavar="FILE.ics", type=Path)
    parser.add_argument(
        "--health-words",
        action=argparse.BooleanOptionalAction,
        help="say what a session is for; without it titles stay neutral",
    )
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """Eight weeks of the plan; a file from before is replaced."""
    from coxa.actions.plans.calendar import calendar_file

    data = calendar_file(here.runner_id, here.now, health_words=given.health_words)
    write_file(given.file, data)
    if here.as_json:
        say_json({"file": str(given.file), "entries": data.count(b"BEGIN:VEVENT")})
    else:
        say(f"Written to {given.file}. To subscribe to it instead, see the settings page.")

"""`coxa workout`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from datetime import timedelta
from pathlib import Path

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import day
from coxa.interfaces.cli.saying import day_text, say, say_json
from coxa.interfaces.cli.shared_options import command
from coxa.interfaces.cli.writing import write_file


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which day, and where to write it."""
    parser.add_argument("day", metavar="DATE", help="2024-05-01, today or tomorrow")
    parser.add_argument("file", metavar="FILE.fit", type=Path)
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """The planned run of that day for a watch; a file from before is replaced."""
    from coxa.actions.plans.workouts import workout_file

    tomorrow = here.today + timedelta(days=1)
    on = tomorrow if given.day == "tomorrow" else day(given.day, here.today)
    write_file(given.file, workout_file(here.runner_id, on, here.now))
    if here.as_json:
        say_json({"file": str(given.file), "date": on.isoformat()})
    else:
        say(f"The run of {day_text(on)} is in {given.file}. Copy it to the watch's workouts.")

"""`coxa watch DIR`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
import time
from datetime import UTC, datetime
from pathlib import Path

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.saying import say, say_aside, say_json
from coxa.interfaces.cli.shared_options import command


def arguments(parser: argparse.ArgumentParser) -> None:
    """A folder, and whether to stop when all of it is in."""
    parser.add_argument("folder", metavar="DIR", type=Path)
    parser.add_argument("--once", action="store_true", help="stop when nothing is left to take in")
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> int:
    """Until it is stopped; one line for each file that is new or was refused."""
    from coxa.actions.importing.watch_folder import EVERY_S, Watched, Watcher, checked_folder

    folder = checked_folder(given.folder, here.home.root)
    watcher = Watcher(Watched(here.runner_id, folder))
    if not here.as_json:
        say_aside(f"Watching {folder}. Stop with Ctrl-C.")
    try:
        while True:
            due = watcher.due(time.monotonic())
            for line in watcher.take_in(due, datetime.now(UTC)) if due else ():
                _say(line, here)
            if given.once and not due and not watcher.is_waiting:
                return 0
            time.sleep(EVERY_S)
    except KeyboardInterrupt:
        return 0


def _say(line: object, here: Here) -> None:
    from coxa.actions.json_forms.import_line import import_line_form
    from coxa.store.taking_in.import_line import ImportLine, ImportStatus

    assert isinstance(line, ImportLine)
    if here.as_json:
        say_json(import_line_form(line))
    elif line.status in {ImportStatus.IMPORTED, ImportStatus.REFUSED}:
        reason = f": {line.reason}" if line.reason else ""
        say(f"{line.status.value:9}  {line.path}{reason}")

"""`coxa import PATH…`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
import sys
import time
from pathlib import Path

from coxa.interfaces.cli.failing import SOME_REFUSED, WrongUse
from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.progress import Progress
from coxa.interfaces.cli.saying import say, say_aside, say_json
from coxa.interfaces.cli.shared_options import command


def arguments(parser: argparse.ArgumentParser) -> None:
    """Paths, and how many processes."""
    parser.add_argument("paths", metavar="PATH", type=Path, nargs="+")
    parser.add_argument("--jobs", type=int, metavar="N", help="decode in N processes")
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> int:
    """One line a file; exit 1 where one was refused."""
    from coxa.actions.importing.import_files import import_files, summarise
    from coxa.actions.json_forms.import_line import import_line_form, summary_form
    from coxa.readers.packed.containers import Tally
    from coxa.store.taking_in.import_line import ImportLine

    if given.jobs is not None and given.jobs < 1:
        raise WrongUse("--jobs must be 1 or more.")
    began = time.monotonic()
    lines: list[ImportLine] = []
    progress = Progress(sys.stderr)
    # Looking through the zips' lists beforehand would cost more than it tells; they are counted
    # as they are opened.
    tally = Tally()
    for line in import_files(here.runner_id, given.paths, here.now, given.jobs, tally):
        lines.append(line)
        progress.clear()
        if here.as_json:
            say_json(import_line_form(line))
        else:
            where = f" -> {', '.join(map(str, line.activities))}" if line.activities else ""
            say(f"{line.status.value:9}  {line.path}{where}")
            if line.reason:
                say(f"{'':9}  {line.reason}")
        progress.show(line, max(len(lines), tally.members), time.monotonic() - began)
    progress.clear()
    summary = summarise(lines, time.monotonic() - began)
    if here.as_json:
        say_json(summary_form(summary))
    else:
        say_aside(
            f"{summary.imported} imported, {summary.duplicate} duplicate, "
            f"{summary.refused} refused, {summary.skipped} skipped, in {summary.seconds:.1f} s."
        )
    return SOME_REFUSED if summary.refused else 0

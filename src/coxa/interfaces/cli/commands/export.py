"""`coxa export DIR`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from pathlib import Path

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.saying import say, say_json
from coxa.interfaces.cli.shared_options import command


def arguments(parser: argparse.ArgumentParser) -> None:
    """An empty or new folder, or a zip."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="or FILE.zip")
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """JSON lines, and the original files byte for byte."""
    from coxa.actions.home.export_all import export_all
    from coxa.actions.home.export_zip import ZIP, export_zip

    write = export_zip if given.folder.suffix.lower() == ZIP else export_all
    count = write(here.runner_id, given.folder)
    if here.as_json:
        say_json({"folder": str(given.folder), "files": count})
    else:
        say(f"Written to {given.folder}: {count} original files, and everything else as JSON.")

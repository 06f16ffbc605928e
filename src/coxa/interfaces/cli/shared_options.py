"""Options that every command takes, after the command's name as well as before it."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any


def command(
    parser: argparse.ArgumentParser,
    run: Callable[[argparse.Namespace, Any], int | None],
    *,
    opens_home: bool = True,
) -> None:
    """Give a parser its `run`, and the options of all commands."""
    parser.set_defaults(run=run, opens_home=opens_home)
    quiet: Any = argparse.SUPPRESS  # keeps what was said before the command's name
    parser.add_argument("--home", type=Path, default=quiet, help="the folder that holds it all")
    parser.add_argument("--json", action="store_true", default=quiet, help="JSON on stdout")
    parser.add_argument("--sample", action="store_true", default=quiet, help="the sample runner's")

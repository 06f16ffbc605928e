"""Options that every command takes, after the command's name as well as before it."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any


def home_folder(text: str) -> Path:
    """Nothing at all, as a script's unset variable leaves it, is not the folder one stands in."""
    if not text.strip():
        raise argparse.ArgumentTypeError("name the folder")
    return Path(text)


def command(
    parser: argparse.ArgumentParser,
    run: Callable[[argparse.Namespace, Any], int | None],
    *,
    opens_home: bool = True,
) -> None:
    """Give a parser its `run`, and the options of all commands."""
    parser.set_defaults(run=run, opens_home=opens_home)
    quiet: Any = argparse.SUPPRESS  # keeps what was said before the command's name
    parser.add_argument(
        "--home", type=home_folder, default=quiet, help="the folder that holds it all"
    )
    parser.add_argument("--json", action="store_true", default=quiet, help="JSON on stdout")
    parser.add_argument("--sample", action="store_true", default=quiet, help="the sample runner's")

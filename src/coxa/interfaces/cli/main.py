"""`coxa`: one small module a command; errors end in one sentence and an exit status.

Exit status: 0 all done; 1 done, but some input was refused; 2 wrong use; 3 an error of ours.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from coxa import __version__
from coxa.interfaces.cli.failing import (
    MEND_DAMAGE,
    OURS,
    WRONG_USE,
    WrongUse,
    is_damage,
    report_ours,
    say_problem,
)
from coxa.interfaces.cli.here import Here, open_here
from coxa.interfaces.cli.shared_options import home_folder
from coxa.interfaces.cli.streams import make_ready
from coxa.store.home.disk import FULL, is_disk_full
from coxa.store.home.folder import locate
from coxa.store.refused import Refused

# name: (module below `commands`, what it does)
COMMANDS = {
    "import": ("import_", "take in files, folders and archives from a watch"),
    "watch": ("watch", "take in what appears in a folder, until stopped"),
    "activities": ("activities", "list what was recorded"),
    "run": ("run", "add, edit, delete, restore, ignore, confirm or split a run"),
    "profile": ("profile", "show or set what is known about you"),
    "check": ("check", "the safety check of the hip"),
    "checkin": ("checkin", "four questions a week: how it goes, and whether anything is new"),
    "episode": ("episode", "one sore place over time: list, show, edit, end, reopen, move"),
    "pain": ("pain", "note how the hip feels, 0 to 10"),
    "today": ("today", "what to do today, and why"),
    "plan": ("plan", "choose, show or drop a plan"),
    "load": ("load", "how far by week, and each run against the 30 days before it"),
    "experiment": ("experiment", "compare two ways of doing one thing, in blocks that take turns"),
    "answers": ("answers", "what your hip answers to, as far as your notes can tell"),
    "calendar": ("calendar", "write the plan as a calendar"),
    "workout": ("workout", "write a planned run as a workout for a watch"),
    "shoes": ("shoes", "pairs of shoes: add, list, edit, use, retire"),
    "routine": ("routine", "what to do before, after and for strength; log it"),
    "why": ("why", "what stands behind an id"),
    "learn": ("learn", "search what is known"),
    "serve": ("serve", "open the pages on this machine"),
    "link": ("link", "a fresh address that signs in, while the pages are open"),
    "sample": ("sample", "a throw-away runner with generated runs, to look around"),
    "backup": ("backup", "write everything of this home into one file"),
    "restore": ("restore", "bring a backup back into an empty home"),
    "database": ("database", "move the tables of this home to another database"),
    "export": ("export", "write everything out in open formats"),
    "erase": ("erase", "remove everything for good"),
}
_INTERRUPTED = 130
_PIPE_CLOSED = 141


class Parser(argparse.ArgumentParser):
    """Ends in one sentence instead of a page of usage."""

    def error(self, message: str) -> NoReturn:
        """Exit 2. A word left out is named, with the ones there are."""
        verbs = self._verbs()
        if verbs and message.endswith("required: VERB"):
            message = f"say what to do: {self.prog} {' | '.join(verbs)}"
        say_problem(f"{message[:1].upper()}{message[1:].rstrip('.')}. See {self.prog} --help.")
        raise SystemExit(WRONG_USE)

    def _verbs(self) -> list[str]:
        return [verb for each in self._actions if each.choices for verb in each.choices]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    make_ready()
    arguments = _parser(sys.argv[1:] if argv is None else argv).parse_args(argv)
    here: Here | None = None
    try:
        _must_be_text(arguments)
        if arguments.opens_home:
            here = open_here(arguments.home, as_json=arguments.json, sample=arguments.sample)
        return int(arguments.run(arguments, here) or 0)
    except (WrongUse, Refused) as error:
        say_problem(str(error))
        return WRONG_USE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 - no trace on screen, ever
        return _went_wrong(error, arguments, here)


def _must_be_text(arguments: argparse.Namespace) -> None:
    """Bytes that are no letters come as half characters; as a file's name alone they are fine."""
    for given in vars(arguments).values():
        for each in given if isinstance(given, list) else [given]:
            if isinstance(each, str) and not _is_text(each):
                raise WrongUse(f"{each!r} is not text in this terminal's encoding.")


def _is_text(given: str) -> bool:
    try:
        given.encode()
    except UnicodeEncodeError:
        return False
    return True


def _went_wrong(error: Exception, arguments: argparse.Namespace, here: Here | None) -> int:
    if is_damage(error):
        say_problem(f"{_database(arguments)} is damaged. {MEND_DAMAGE}")
        return WRONG_USE
    if is_disk_full(error):
        say_problem(FULL)
    else:
        report_ours(error, here.home.log if here else None)
    return OURS


def _database(arguments: argparse.Namespace) -> Path:
    return locate(arguments.home, os.environ).database


def _parser(argv: Sequence[str]) -> Parser:
    parser = Parser(prog="coxa", description="Today's advice for runners with sore hips.")
    parser.add_argument("--version", action="version", version=f"coxa {__version__}")
    _common(parser, top=True)
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    wanted = [name for name in COMMANDS if name in argv]
    for name, (module, help_) in COMMANDS.items():
        command = commands.add_parser(name, help=help_, description=help_)
        if name in wanted:  # the others are only named, so that starting stays quick
            loaded = importlib.import_module(f"coxa.interfaces.cli.commands.{module}")
            loaded.arguments(command)
    return parser


def _common(parser: argparse.ArgumentParser, *, top: bool) -> None:
    missing = None if top else argparse.SUPPRESS
    parser.add_argument(
        "--home", type=home_folder, default=missing, help="the folder that holds it all"
    )
    off = False if top else argparse.SUPPRESS
    parser.add_argument("--json", action="store_true", default=off, help="JSON on standard output")
    parser.add_argument(
        "--sample", action="store_true", default=off, help="work for the sample runner"
    )


if __name__ == "__main__":
    sys.exit(main())

"""Writes docs/cli.md from the parser itself: COLUMNS=80 python -m tools.write_cli_docs."""

import contextlib
import io
import sys
from pathlib import Path

from coxa.interfaces.cli.main import COMMANDS, main

TARGET = Path(__file__).parent.parent / "docs" / "cli.md"
HEAD = """# The command line

Written from the program's own help by `python -m tools.write_cli_docs`; a test fails where an
option is missing.

JSON goes to standard output (lists as one object a line), words and progress to standard error.
Every command takes `--home DIR`, else `$COXA_HOME`, else the platform's folder for user data.
Exit status: 0 all done; 1 done, but some input was refused; 2 wrong use; 3 an error of ours.
"""


def help_of(*words: str) -> str:
    """What `coxa words --help` prints."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        main([*words, "--help"])
    return said.getvalue().strip()


def text() -> str:
    """The whole document."""
    parts = [HEAD]
    for name, (_, what) in COMMANDS.items():
        first = f"{what[:1].upper()}{what[1:]}."
        parts.append(f"## coxa {name}\n\n{first}\n\n```\n{help_of(name)}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
    sys.stdout.write(f"{TARGET.name} written\n")

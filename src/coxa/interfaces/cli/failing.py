"""What is said when something goes wrong, and where the trace of our own errors goes."""

import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

from coxa.store.home.trace import LOG_NAME, keep_trace

SOME_REFUSED = 1
WRONG_USE = 2
OURS = 3
MEND_DAMAGE = "Bring a backup into a new folder: coxa --home FOLDER restore FILE"
_DAMAGED = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}


class WrongUse(Exception):  # noqa: N818 - the word that callers use
    """The command was not used right. `str()` is one clear sentence."""


def is_damage(error: Exception) -> bool:
    """Whether SQLite found its file damaged; a busy file or a slip of ours is neither."""
    return getattr(error.__cause__, "sqlite_errorcode", None) in _DAMAGED


def say_problem(sentence: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"coxa: {' '.join(sentence.splitlines())}\n")


def report_ours(error: Exception, log: Path | None) -> None:
    """A short id on screen; the trace under that id in the log, where there is one."""
    if log is None:
        say_problem(f"That did not work: {type(error).__name__}.")
        return
    name = keep_trace(error, log, datetime.now(UTC))
    say_problem(f"That did not work. The reason is in {log / LOG_NAME} under {name}.")

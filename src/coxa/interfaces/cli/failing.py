"""What is said when something goes wrong, and where the trace of our own errors goes."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from coxa.store.trace import LOG_NAME, keep_trace

SOME_REFUSED = 1
WRONG_USE = 2
OURS = 3


class WrongUse(Exception):  # noqa: N818 - the word that callers use
    """The command was not used right. `str()` is one clear sentence."""


def say_problem(sentence: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"coxa: {sentence}\n")


def report_ours(error: Exception, log: Path | None) -> None:
    """A short id on screen; the trace under that id in the log, where there is one."""
    if log is None:
        say_problem(f"That did not work: {type(error).__name__}.")
        return
    name = keep_trace(error, log, datetime.now(UTC))
    say_problem(f"That did not work. The reason is in {log / LOG_NAME} under {name}.")

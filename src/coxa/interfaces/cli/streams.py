"""What a command hears and says through, made ready before anything else."""

import io
import os
import sys
from pathlib import Path

_NOTHING = Path(os.devnull)


def make_ready() -> None:
    """A stream that was closed (`<&-`, a service without a terminal) is empty, and no error.

    What a terminal cannot show, it shows as an escape; nothing ends in an error for it.
    """
    if sys.stdin is None:
        sys.stdin = _NOTHING.open()
    if sys.stdout is None:
        sys.stdout = _NOTHING.open("w")
    if sys.stderr is None:
        sys.stderr = _NOTHING.open("w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")

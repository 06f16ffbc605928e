"""Our own errors: under a short id in the home's log, and without anything about a body."""

import secrets
import traceback
from datetime import datetime
from pathlib import Path

LOG_NAME = "errors.log"


def keep_trace(error: BaseException, log: Path, now: datetime) -> str:
    """The id under which the trace lies in the folder `log`, or that it could not be written.

    A message could hold what somebody noted, so only the kind of the error and the lines
    that it passed are kept.
    """
    name = secrets.token_hex(2).upper()
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {each.filename}:{each.lineno} in {each.name}" for each in frames]
    head = f"{name} {now.isoformat(timespec='seconds')} {type(error).__qualname__}"
    try:
        log.mkdir(mode=0o700, exist_ok=True)
        with (log / LOG_NAME).open("a", encoding="utf-8") as out:
            out.write("\n".join([head, *lines, ""]))
    except OSError:
        return f"{name} (the log could not be written)"
    return name

"""Where our own errors are written: places in the code under a short id, no health data."""

import secrets
import traceback
from datetime import UTC, datetime
from pathlib import Path

LOG_NAME = "errors.log"


def keep_trace(error: BaseException, log: Path) -> str:
    """The id under which the trace lies in the log.

    A message may hold what somebody noted about their body, so only the kind of the error and
    the lines it passed are kept.
    """
    name = secrets.token_hex(2).upper()
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {each.filename}:{each.lineno} in {each.name}" for each in frames]
    now = datetime.now(UTC).isoformat(timespec="seconds")
    text = "\n".join([f"{name} {now} {type(error).__qualname__}", *lines, ""])
    try:
        log.mkdir(mode=0o700, exist_ok=True)
        with (log / LOG_NAME).open("a", encoding="utf-8") as out:
            out.write(text)
    except OSError:
        return f"{name} (the log could not be written)"
    return name

"""Whether a full disk lies behind an error, of a file or of SQLite."""

import errno
import sqlite3

FULL = "The disk is full, so this was not kept. What was kept before is still there."
_ERRNOS = {errno.ENOSPC, errno.EDQUOT}


def is_disk_full(error: BaseException | None) -> bool:
    """Looks behind the error too, at what it was raised from or beside."""
    while error is not None:
        of_file = isinstance(error, OSError) and error.errno in _ERRNOS
        if of_file or getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
            return True
        error = error.__cause__ or error.__context__
    return False

"""How far an import has come, on the last line of a terminal."""

import shutil
from typing import TextIO

from coxa.interfaces.time_left import about, seconds_left
from coxa.store.taking_in.import_line import ImportLine, ImportStatus

_CLEAR = "\r\x1b[K"


class Progress:
    """Says nothing where nobody looks: into a file or a pipe."""

    def __init__(self, out: TextIO) -> None:
        self._out = out if out.isatty() else None
        self._done = 0
        self._runs = 0

    def clear(self) -> None:
        """Make room for a line of the report."""
        if self._out is not None:
            self._out.write(_CLEAR)
            self._out.flush()

    def show(self, line: ImportLine, total: int, elapsed_s: float) -> None:
        """After a line: files done, new activities, time left, and the file's name."""
        self._done += 1
        if line.status is ImportStatus.IMPORTED:
            self._runs += len(line.activities)
        if self._out is None:
            return
        left = seconds_left(elapsed_s, self._done, total)
        words = f"{self._done:,} of {total:,} files, {self._runs:,} new"
        words += "" if left is None else f", {about(left)} left"
        name = line.path.rpartition("/")[2]
        width = shutil.get_terminal_size().columns
        self._out.write(f"{words}: {name}"[: width - 1])
        self._out.flush()

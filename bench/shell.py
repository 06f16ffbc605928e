"""The command line as a whole process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.row import Row, median_seconds

LIMIT_S = 1.0


def rows(home: Path) -> Iterator[Row]:
    """Wall clock of `coxa today --json`, with the runs of the other rows in the home."""
    environment = {**os.environ, "COXA_HOME": str(home)}
    command = [str(Path(sys.executable).parent / "coxa"), "today", "--json"]

    def call() -> None:
        subprocess.run(command, env=environment, check=True, capture_output=True)

    yield Row("coxa today --json, from the shell", median_seconds(call), LIMIT_S, "s")

"""Loading all that is known, in a fresh process: parsed and checked, and from its copy."""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.row import Row

PARSED_LIMIT_MS = 150.0
KEPT_LIMIT_MS = 20.0
TIMES = 7
TIMED = """
import time
from coxa.knowledge import load
start = time.perf_counter()
{}
print((time.perf_counter() - start) * 1000)
"""
PARSE = "load._checked(load.HERE, 'bench')"
KEEP = "load.load_knowledge()"


def rows(home: Path) -> Iterator[Row]:
    """The import of the code is left out; a start pays for it anyway."""
    del home
    yield Row("knowledge, parsed and checked", _median_ms(PARSE), PARSED_LIMIT_MS, "ms")
    _taken_ms(KEEP)  # makes the copy, if there is none yet
    yield Row("knowledge, from its kept copy", _median_ms(KEEP), KEPT_LIMIT_MS, "ms")


def _median_ms(call: str) -> float:
    return statistics.median(_taken_ms(call) for _ in range(TIMES))


def _taken_ms(call: str) -> float:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", TIMED.format(call)]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return float(done.stdout)

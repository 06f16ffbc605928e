"""The worker beside the server: started with it, again if it dies, and ended with it."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from coxa.store.home.folder import Home

STOP_S = 5  # for a file that is being read; what is left is read at the next start
_RESTARTS = 3  # a file that kills the worker each time must not keep the machine busy for ever
_COMMAND = (sys.executable, "-m", "coxa.interfaces.worker")


@contextmanager
def worker_beside(home: Home) -> Iterator[None]:
    """While the block runs, tasks are done."""
    ending = threading.Event()
    running = [_start(home)]
    threading.Thread(target=_keep_up, args=(home, running, ending), daemon=True).start()
    try:
        yield
    finally:
        ending.set()
        _end(running[0])


def _start(home: Home) -> "subprocess.Popen[bytes]":
    with (home.log / "worker.log").open("a", encoding="utf-8") as log:
        return subprocess.Popen(  # noqa: S603 - our own program
            _COMMAND,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env={**os.environ},
            start_new_session=True,  # Ctrl-C is for us; we tell the worker
        )


def _keep_up(home: Home, running: "list[subprocess.Popen[bytes]]", ending: threading.Event) -> None:
    for _ in range(_RESTARTS):
        running[0].wait()
        if ending.wait(timeout=1):
            return
        running[0] = _start(home)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """First asked, then told: a second signal stops it in the middle of a file."""
    for ask in (process.terminate, process.terminate, process.kill):
        ask()
        try:
            process.wait(timeout=STOP_S)
        except subprocess.TimeoutExpired:
            continue
        return

"""A process of ours ends with the one that started it, also when that one is killed."""

import os
import signal
import threading
import time
from collections.abc import Mapping

PARENT_VARIABLE = "COXA_PARENT"
_EVERY_S = 0.5


def end_with_parent(environment: Mapping[str, str]) -> None:
    """Watch the parent that `serve` named; without one there is nothing to watch."""
    named = environment.get(PARENT_VARIABLE)
    if named:
        threading.Thread(target=_watch, args=(int(named),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_EVERY_S)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_EVERY_S * 10)
    os._exit(1)

"""An event whose waiting never sleeps through a signal."""

import threading

_EVERY_S = 0.5


class WakingEvent(threading.Event):
    """Waits in short slices.

    The kernel may hand a signal to any thread, Python runs its handler in the main one, and a main
    thread that waits without end is not woken for it: Ctrl-C would do nothing until the second.
    """

    def wait(self, timeout: float | None = None) -> bool:
        """As the event of the standard library."""
        if timeout is not None:
            return super().wait(timeout)
        while not super().wait(_EVERY_S):
            pass  # here a handler gets its turn
        return True

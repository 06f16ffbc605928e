"""The bytes of one file to what they hold. Other processes load this module, so it stays light."""

import os
import threading
import time

from coxa.readers.outcome import NotAnActivity, Reading, Unreadable

Result = Reading | Unreadable | NotAnActivity


_LOOK_EVERY_S = 1.0


def end_with(parent: int) -> None:
    """Let this process end when the one that started it is gone, however that ended."""
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK_EVERY_S)
    os._exit(1)


def decode(data: bytes) -> Result:
    """What the bytes hold; never raises, so that one bad file stops nothing."""
    from coxa.readers.read import read  # noqa: PLC0415 - decoders are slow to load

    try:
        return read(data)
    except (Unreadable, NotAnActivity) as error:
        return error
    except Exception:  # noqa: BLE001 - whatever goes wrong, one file or command ends in words
        return Unreadable("The file is damaged in a way that could not be read around.")

"""Files that a command writes: whole or not at all."""

import os
import tempfile
from pathlib import Path

from coxa.interfaces.cli.failing import WrongUse


def write_file(path: Path, data: bytes) -> None:
    """For the runner's eyes alone. Raises `WrongUse` where it cannot be written."""
    try:
        if not path.parent.is_dir():
            raise WrongUse(f"There is no folder {path.parent}.")
        if path.is_dir():
            raise WrongUse(f"{path} is a folder; name a file in it.")
        _write(path, data)
    except OSError as error:
        raise WrongUse(f"{path} cannot be written: {error.strerror}.") from error


def _write(path: Path, data: bytes) -> None:
    if path.exists() and not path.is_file():  # a pipe or a device is written to, never replaced
        path.write_bytes(data)
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".coxa-")  # mode 0600
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)

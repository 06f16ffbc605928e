"""Original files, byte for byte, in the home, each named by its SHA-256.

Whose they are stands in the table of files; nothing here is asked without that.
"""

import os
import tempfile
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from coxa.store.home.folder import Home


def digest(data: bytes) -> str:
    """SHA-256, in hexadecimal."""
    return sha256(data).hexdigest()


def keep(data: bytes, name: str) -> None:
    """Write the bytes under their digest `name`, whole or not at all; a second time is nothing."""
    target = path_of(name)
    if target.exists():
        return
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=target.parent)  # mode 0600
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        Path(draft).replace(target)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


def bytes_of(name: str) -> bytes:
    """The bytes kept under that digest."""
    return path_of(name).read_bytes()


def drop(name: str) -> None:
    """Remove the bytes for good."""
    path_of(name).unlink(missing_ok=True)


def drop_all() -> None:
    """Remove whatever lies there, half-written files too. Only where there is no runner left."""
    home: Home = settings.COXA_HOME
    for path in home.files.glob("??/*"):
        path.unlink(missing_ok=True)


def path_of(name: str) -> Path:
    """Where the bytes of that digest lie."""
    home: Home = settings.COXA_HOME
    return home.files / name[:2] / name

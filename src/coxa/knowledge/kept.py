"""Keeps what was loaded beside the bytecode, so that a start need not parse everything again.

Parsing and checking take about 0.1 s, reading this back about 0.01 s. The key is the digest of the
data and of the code that reads it, so a correction of one letter makes a new one.
"""

import contextlib
import hashlib
import os
import pickle
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

CODE = Path(__file__).parent
FOLDER = "__pycache__"


def kept(root: Path, digest: str, made: Callable[[], Any]) -> Any:
    """What `made` gives, from the last time if nothing has changed since."""
    path = root / FOLDER / f"knowledge.{sys.implementation.cache_tag}.{digest}.{_code()}.pyk"
    found = _read(path)
    if found is None:
        found = made()
        if not sys.dont_write_bytecode:
            _write(path, found)
    return found


@cache
def _code() -> str:
    content = hashlib.sha256()
    for path in sorted(CODE.rglob("*.py")):
        content.update(path.read_bytes())
    return content.hexdigest()[:10]


def _read(path: Path) -> Any:
    # A folder that can be written to holds our code too, so this trusts no more than bytecode does.
    try:
        return pickle.loads(path.read_bytes())  # noqa: S301
    except Exception:  # noqa: BLE001 - not there, or broken in any of pickle's many ways
        return None


def _write(path: Path, found: Any) -> None:
    """Whole or not at all; a folder that may not be written to costs only time."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        for old in path.parent.glob("knowledge.*.pyk"):
            old.unlink(missing_ok=True)
        part = path.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(pickle.dumps(found, protocol=pickle.HIGHEST_PROTOCOL))
        part.replace(path)

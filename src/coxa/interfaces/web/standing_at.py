"""Where a running `coxa serve` answers, so that another terminal can ask for a link."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from coxa.interfaces.web.network import answers
from coxa.store.home.folder import Home


@dataclass(frozen=True)
class StandingAt:
    """`address` for a browser, without a slash at its end; `phones` likewise, or nothing."""

    host: str
    port: int
    address: str
    phones: str = ""


def keep_place(home: Home, at: StandingAt) -> None:
    """Tell where we answer; the last to start is the one that is told."""
    part = _note(home).with_suffix(f".{os.getpid()}.part")
    part.write_text(json.dumps(asdict(at)), encoding="utf-8")
    part.replace(_note(home))


def forget_place(home: Home, port: int) -> None:
    """Where that port is the one that was told."""
    at = _told(home)
    if at is not None and at.port == port:
        _note(home).unlink(missing_ok=True)


def place_that_answers(home: Home) -> StandingAt | None:
    """Where the pages of this home can be opened now; None where nobody answers."""
    at = _told(home)
    return at if at is not None and answers(at.host, at.port) else None


def _told(home: Home) -> StandingAt | None:
    with suppress(OSError, ValueError, TypeError):
        return StandingAt(**json.loads(_note(home).read_text(encoding="utf-8")))
    return None


def _note(home: Home) -> Path:
    return home.root / "serving.json"
